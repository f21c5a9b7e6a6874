import { dayOf, earliest, latest } from '../moment.ts';
import { admits } from './change.ts';
import type { Grant, Holding, Terms } from './grant.ts';
import { isBought } from './movement.ts';
import { isAbout, type Sign } from './sign.ts';

/**
 * When credits expire that were paid for between two looks, by the payments that are listed: on the day of their payment,
 * twelve months on. Where the amounts leave several payments, it was one of them, so from the first one's day to the
 * last one's. Null: nothing was paid for, or no such payment is listed.
 */
export function expiryByPayment(
  { source, credits, came: { after, by } }: Pick<Grant, 'source' | 'credits' | 'came'>,
  payments: readonly Sign[],
  { zone, validMonths }: Pick<Terms, 'zone' | 'validMonths'>,
): Grant['expires'] | null {
  if (after === null || !isBought({ kind: source })) return null;
  const [first, ...others] = payments
    .filter(({ kind, from }) => kind === 'purchase' && isAbout({ from, to: from }, { after, by }))
    .filter((payment) => admits(payment, credits))
    .map(({ from }) => from);
  if (first === undefined) return null;
  const endFor = (paid: Temporal.Instant) => dayOf(paid, zone).add({ months: validMonths });
  return { from: endFor(earliest(first, ...others)), by: endFor(latest(first, ...others)) };
}

/**
 * The holding with the days of its grants told anew by payments, as far as these tell any: a payment can be listed long
 * after its credits have come. What the user entered stands.
 */
export function datedByPayments(holding: Holding, payments: readonly Sign[], terms: Terms): Holding {
  const grants = holding.grants.map((grant) => ({
    ...grant,
    expires: expiryByPayment(grant, payments, terms) ?? grant.expires,
  }));
  return { ...holding, grants };
}
