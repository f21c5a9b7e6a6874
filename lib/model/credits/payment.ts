import type { Transactions } from '../reading.ts';

/** A payment as the site lists it. */
export type Payment = Transactions['transactions'][number];

/** Whether it is for credits: how such a purchase is called is not known, so whatever is no subscription (facts.md §8.2). */
export function isForCredits({ type }: Payment): boolean {
  return type !== 'subscription';
}

/** Whether credits were bought, and their payment was given back. */
export function isPaidBack(payment: Payment): boolean {
  return isForCredits(payment) && payment.amount !== 0 && (payment.status === 'refunded' || payment.amount < 0);
}

/** Whether credits were bought, and stayed so. */
export function isPurchase(payment: Payment): boolean {
  return isForCredits(payment) && payment.status === 'paid' && payment.amount > 0;
}

/**
 * What some payments come to, less what was paid back, in minor units by currency, '' where that is not said; one that was
 * refunded whole counts as nothing paid.
 */
export function paidWith(payments: readonly Payment[]): Record<string, number> {
  const paid: Record<string, number> = {};
  for (const { amount, currency, status } of payments) {
    const letters = currency?.toUpperCase() ?? '';
    paid[letters] = (paid[letters] ?? 0) + (status === 'paid' ? amount : 0);
  }
  return paid;
}
