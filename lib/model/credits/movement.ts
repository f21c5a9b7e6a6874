import { Decimal } from '../decimal.ts';
import { instant, z } from '../schema.ts';

/**
 * Why credits paid, as far as readings show it:
 * - `limit`: this limit was used up, then or within the hour before;
 * - `no-limit`: credits pay on their own: the account has no limits, or the site stopped the plan without naming one;
 * - `plan-had-room`: every limit had room all the while, so the plan should have paid;
 * - `unknown`: between the readings a limit may have been used up and reset again, or none was read.
 */
export const Through = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('limit'), meter: z.string(), lengthSeconds: z.nullable(z.int()) }),
  z.object({ kind: z.literal('no-limit') }),
  z.object({ kind: z.literal('plan-had-room') }),
  z.object({ kind: z.literal('unknown') }),
]);
export type Through = z.infer<typeof Through>;

const span = {
  /** It happened later than this reading … */
  after: instant,
  /** … and at the latest by this one. */
  by: instant,
  /** Credits added to the balance: above zero when it rose, below when it fell. */
  change: Decimal,
};

/**
 * A change of the balance between two readings, with its explanation. Amounts carry
 * the sign of the change, so a balance is the first one plus all movements since:
 * purchases, automatic top-ups and grants are above zero, spends and expiries below.
 * A refund is above zero when credits come back, below when credits are taken back
 * because their payment was refunded. What is unexplained can be either.
 */
export const Movement = z.discriminatedUnion('kind', [
  z.object({ ...span, kind: z.literal('spend'), through: Through }),
  z.object({
    ...span,
    kind: z.enum(['purchase', 'auto-top-up', 'grant', 'refund', 'expiry', 'unexplained']),
  }),
]);
export type Movement = z.infer<typeof Movement>;
export type Spend = Extract<Movement, { kind: 'spend' }>;

/** Whether credits that came so were paid for. */
export function isBought({ kind }: { kind: string }): boolean {
  return kind === 'purchase' || kind === 'auto-top-up';
}

/** Whether a moment lies in the time in which a movement happened. */
export function isDuring(moment: Temporal.Instant, { after, by }: Pick<Movement, 'after' | 'by'>): boolean {
  return Temporal.Instant.compare(moment, after) > 0 && Temporal.Instant.compare(moment, by) <= 0;
}
