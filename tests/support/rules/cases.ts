import type { Entry } from '../../../lib/model/credits/grant.ts';
import type { Settings } from '../../../lib/model/settings.ts';
import type { Change } from '../../../lib/model/settings-change.ts';
import type { RuleName } from '../../../lib/model/warning/rule-name.ts';
import { creditCases } from './credit-cases.ts';
import type { Look } from './figures.ts';
import { limitCases } from './limit-cases.ts';
import { topUpCases } from './top-up-cases.ts';

/** What leads to a warning, and the words in which it is to be said. */
export interface RuleCase {
  choices?: Change<Settings['warnings']>;
  /** Looks of the past, which a backup brings in. */
  past?: readonly Look[];
  /** What the stand-in says now, one look after the other; the last one is worth the warning. */
  now: readonly Look[];
  /** Credits that the user enters last of all. */
  entry?: Entry;
  title: string;
  /** Each has to be found in the text. */
  body: readonly (string | RegExp)[];
}

export type RuleCaseAt = (now: Temporal.Instant) => RuleCase;

/** A case of each rule. */
export const ruleCases: Record<RuleName, RuleCaseAt> = { ...limitCases, ...creditCases, ...topUpCases };
