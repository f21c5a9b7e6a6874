import type { Decimal } from '../decimal.ts';
import type { Transactions } from '../reading.ts';
import { sum } from './amount.ts';
import { admits } from './change.ts';
import { longestArrivalDays } from './longest-arrival.ts';
import { isBought, isDuring, type Movement } from './movement.ts';
import type { PaidPrice } from './paid-price.ts';
import { isPaidBack, isPurchase, type Payment, paidWith } from './payment.ts';
import { isAbout } from './sign.ts';
import { paymentSigns } from './site-signs.ts';

/** Credits bought, their payment as the site lists it, or both. */
export interface Charge {
  /** When the credits were seen or, where they were not, when they were paid for. */
  at: Temporal.Instant;
  /** Null: they came before the first reading, or have not come. */
  movement: Movement | null;
  /** Null: none is listed. */
  payment: Payment | null;
}

/**
 * Everything that was charged for credits, in order: each purchase with its payment where one is listed, and the listed
 * payments that no purchase was seen of. A payment is for one purchase: for one that it fits by the prices that were paid,
 * else by tax and discounts, else that was made when nothing else was.
 */
export function chargesOf(
  movements: readonly Movement[],
  listed: Transactions | null,
  prices: readonly PaidPrice[],
): Charge[] {
  const bought = movements.filter(isBought);
  const payments = (listed?.transactions ?? []).filter((payment) => isPurchase(payment) || isPaidBack(payment));
  const left = new Set(payments);
  const found = new Map<Movement, Payment>();
  for (const isFor of [fitting(payments, prices), fitting(payments, []), isMeanwhile])
    for (const movement of bought.filter((one) => !found.has(one))) {
      const payment = [...left].find((one) => one.amount > 0 && isFor(one, movement));
      if (payment && left.delete(payment)) found.set(movement, payment);
    }
  return [
    ...bought.map((movement) => ({ at: movement.by, movement, payment: found.get(movement) ?? null })),
    ...[...left].map((payment) => ({ at: payment.at, movement: null, payment })),
  ].toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}

/** Whether one of some payments is for a purchase by its time and its amount, at some prices. */
function fitting(payments: readonly Payment[], prices: readonly PaidPrice[]) {
  // Once for each, since each is held against every purchase.
  const told = new Map(
    payments.map((payment) => [
      payment,
      paymentSigns({ kind: 'transactions', transactions: [payment] }, prices).map((sign) => ({
        ...sign,
        to: payment.at.add({ hours: 24 * longestArrivalDays }),
      })),
    ]),
  );
  return (payment: Payment, movement: Movement) =>
    told.get(payment)?.some((sign) => isAbout(sign, movement) && admits(sign, movement.change)) ?? false;
}

function isMeanwhile({ at }: Payment, movement: Movement): boolean {
  return isDuring(at, movement);
}

/** What some charges come to: what is listed as paid, and the credits of which no payment is listed. */
export interface Charged {
  /** As `paidWith` has it; null: no payment is listed. */
  listed: Readonly<Record<string, number>> | null;
  unlisted: Decimal;
}

/** The sum of some charges. */
export function chargedWith(charges: readonly Charge[]): Charged {
  const payments = charges.flatMap(({ payment }) => (payment ? [payment] : []));
  return {
    listed: payments.length > 0 ? paidWith(payments) : null,
    unlisted: sum(charges.flatMap(({ movement, payment }) => (movement && payment === null ? [movement.change] : []))),
  };
}
