import { instant, z } from '../schema.ts';
import { RuleName } from './rule-name.ts';

/** Why a rule has, or has not, warned of something. The screens have a sentence for each. */
const Why = z.enum([
  /** It has, now. */
  'said',
  /** It has before, at `at`, and that still holds. */
  'said-before',
  /** There is nothing to warn of. */
  'not-due',
  /** Nothing is known that the rule could judge by. */
  'nothing-known',
  /** Switched off. */
  'off',
  /** Snoozed until `at`. */
  'snoozed',
  /** Quiet hours, until `at`. */
  'quiet',
  /** The figures, of `at`, are too old for it. */
  'too-old',
  /** A second reading has to show it as well. */
  'second-reading',
  /** It was so before Spillway first looked. */
  'known-before',
  /** It was due, and is no longer true. */
  'no-longer-true',
  /** Said, although its deadline passed in the quiet hours. */
  'too-late',
  /** The account is hidden. */
  'hidden',
]);
export type Why = z.infer<typeof Why>;

/** One reason, of one rule and what it looked at. */
export const Because = z.object({ rule: RuleName, subject: z.string(), why: Why, at: z.nullable(instant) });
export type Because = z.infer<typeof Because>;
