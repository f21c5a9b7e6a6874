import { instant, z } from '../schema.ts';
import { RuleName } from './rule-name.ts';
import { WarningMessage } from './words.ts';

/**
 * How far a warning has come:
 * - `seen-once`: its rule wants to see it in a second reading first;
 * - `waiting`: due, but not now: quiet hours, or the figures have grown too old to say it by;
 * - `decided`: to be delivered;
 * - `delivered`: the browser has taken it;
 * - `dropped`: it was no longer true before it could be said;
 * - `known-before`: it was already so, and over, when Spillway first looked.
 */
const Status = z.enum(['seen-once', 'waiting', 'decided', 'delivered', 'dropped', 'known-before']);

/** One thing worth a notification, from the first sign of it to its delivery. It is kept for good. */
export const Warning = z.object({
  account: z.string(),
  /** Makes it unique within its account. */
  key: z.string(),
  rule: RuleName,
  /** What it is about, within its rule: a limit, a day; empty where a rule has but one. */
  subject: z.string(),
  /** The graver the higher: of one subject, a graver stage is said after a lesser one, and never the other way. */
  stage: z.number(),
  /** The stretch of time that it is about: one that begins after it is another case. Null: only recovery ends it. */
  span: z.nullable(z.object({ from: instant, until: instant })),
  /** After this it is too late to do anything; null: it never is, or there is no point in saying so. */
  deadline: z.nullable(instant),
  /** When it was first found. */
  foundAt: instant,
  /** The time of the figures that it was found in; once it is said, of those that it is said from. */
  readAt: instant,
  status: Status,
  /** Whether the case is still going on, so that it must not be said again. */
  isOpen: z.boolean(),
  decidedAt: z.nullable(instant),
  deliveredAt: z.nullable(instant),
  /** The notification that it is part of: several at once are one. Null: it has none yet. */
  notification: z.nullable(z.string()),
  /** Whether its deadline passed while it waited. */
  isLate: z.boolean(),
  /** Null: written by another version in words that this one does not know. */
  says: z.catch(z.nullable(WarningMessage), null),
});
export type Warning = z.infer<typeof Warning>;

/** Whether a warning may still be said. */
export function isPending({ status }: Warning): boolean {
  return status === 'seen-once' || status === 'waiting' || status === 'decided';
}
