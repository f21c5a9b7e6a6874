import type { Decimal } from '../decimal.ts';
import { instant, z } from '../schema.ts';
import type { Movement } from './movement.ts';

/**
 * Something that tells of a change of the balance from elsewhere: a payment, a line in
 * the site's list, the user's own word, a grant's last day. It explains a change only
 * when time and size fit, and only one.
 */
export interface Sign {
  /** The same for the same sign at every reading. */
  id: string;
  kind: 'purchase' | 'grant' | 'refund' | 'void' | 'expiry';
  /** Where it comes from: a payment or a line of spending that the site lists, the user's entry, a grant's last day. */
  toldBy: 'payment' | 'event' | 'entry' | 'grant';
  /** When the balance may show it. */
  from: Temporal.Instant;
  to: Temporal.Instant;
  /** Its size in credits, above zero; the two are equal where it is known exactly. */
  least: Decimal;
  most: Decimal;
}

/** Whether a change after `after` and by `by` may be the one that the sign tells of. */
export function isAbout(
  { from, to }: Pick<Sign, 'from' | 'to'>,
  { after, by }: Pick<Movement, 'after' | 'by'>,
): boolean {
  return Temporal.Instant.compare(from, by) <= 0 && Temporal.Instant.compare(to, after) >= 0;
}

/** A sign that has explained the change seen at `by`, for as long as it could explain another. */
export const UsedSign = z.object({ id: z.string(), to: instant, by: z.optional(instant) });
export type UsedSign = z.infer<typeof UsedSign>;

/** The signs that have not explained anything yet. */
export function unused(signs: readonly Sign[], used: readonly UsedSign[]): Sign[] {
  return signs.filter((sign) => !used.some(({ id }) => id === sign.id));
}

/** The signs used up, with the one that explained a change. */
export function usedWith(
  used: readonly UsedSign[],
  explanation: { signs: readonly string[] } | null,
  { signs, by }: { signs: readonly Sign[]; by: Temporal.Instant },
): UsedSign[] {
  const now = signs.filter(({ id }) => explanation?.signs.includes(id));
  return [...used, ...now.map(({ id, to }) => ({ id, to, by }))];
}

/** The signs used up, without those whose time had passed before the first movement that is still open. */
export function stillUsed(used: readonly UsedSign[], open: readonly Pick<Movement, 'after'>[]): UsedSign[] {
  const [first] = open;
  return used.filter(({ to }) => first === undefined || Temporal.Instant.compare(to, first.after) >= 0);
}
