import { Decimal } from '../../decimal.ts';
import { LimitState } from '../../limit-state.ts';
import { instant, z } from '../../schema.ts';
import parameters from './parameters.json' with { type: 'json' };

/** How far back use is kept. */
export const { historyDays } = parameters;

/** One limit as far as it was followed. */
export const FollowedLimit = z.object({
  lengthSeconds: z.int(),
  state: LimitState,
  doubt: z.nullable(z.object({ since: instant, state: LimitState })),
  /** The last look that was believed. */
  seenAt: instant,
});
export type FollowedLimit = z.infer<typeof FollowedLimit>;

/**
 * A time in which the limits' percents do not tell what was needed: `unseen`, the end of a window that nobody
 * looked at; `on-credits`, a limit was used up and credits paid; `blocked`, it was and nobody paid.
 */
export const Hidden = z.object({ from: instant, to: instant, why: z.enum(['unseen', 'on-credits', 'blocked']) });
export type Hidden = z.infer<typeof Hidden>;

/**
 * What one person needed, hour by hour, of at most the last sixty days: rises of the plan's limits, and credits
 * spent on top. A projection of the readings that each new one carries on at the same cost; nothing in it grows
 * beyond those days. `usesAfter` makes it.
 */
export const UseHistory = z.object({
  planType: z.nullable(z.string()),
  /** From when on use is known; where a window had begun before the first look, from its start. */
  since: instant,
  firstLook: instant,
  lastLook: instant,
  /** The plan's short and long limit (`plan-limits.ts`). */
  short: z.nullable(FollowedLimit),
  long: z.nullable(FollowedLimit),
  /**
   * The hours in which anything was used, in order: the hour since 1970, percent points of the short and of the long
   * limit, and credits. What was seen to rise between two looks hours apart is spread over these hours.
   */
  hours: z.array(z.tuple([z.int(), z.number(), z.number(), z.number()])),
  hidden: z.array(Hidden),
  /** Percent points of both limits over the same times: how much of the one the other is. */
  together: z.object({ short: z.number(), long: z.number(), asOf: instant }),
  /** Who paid for the next task at the last look. */
  payer: z.enum(['plan', 'credits', 'blocked', 'unknown']),
  /** The last look at which the plan did; missing: it was not seen to. */
  planPaidAt: z.optional(instant),
  /** The last look that gave a balance. */
  balanceAt: z.nullable(instant),
  /** Spends among the movements that are still open, which have been counted. */
  openSpent: Decimal,
  /** Falls of the balance that were spends. */
  debits: z.int(),
  /** Purchases by hand, those of sixty days ago counted e times less, and their credits; missing: none was seen. */
  byHand: z.optional(z.object({ times: z.number(), credits: z.number(), asOf: instant })),
  /** Since when the balance is below auto top-up's minimum while that is on; null: it is not. */
  belowSince: z.nullable(instant),
});
export type UseHistory = z.infer<typeof UseHistory>;

/** What chance is drawn by. It never changes of a history, so that with another look figures move only by what was seen. */
export function seedOf({ firstLook }: UseHistory): number {
  return Math.floor(firstLook.epochMilliseconds / 1000);
}
