import { type Decimal, times } from '../decimal.ts';
import type { CreditEvents, Transactions } from '../reading.ts';
import { compare, negated, wholeQuotient, zero } from './amount.ts';
import { longestArrivalDays } from './longest-arrival.ts';
import { largestPack, smallestPack } from './pack.ts';
import { type PaidPrice, priceIn, priceTolerance } from './paid-price.ts';
import { isPaidBack, isPurchase, type Payment } from './payment.ts';
import { listPrice } from './price.ts';
import type { Sign } from './sign.ts';

const longestArrival = Temporal.Duration.from({ hours: 24 * longestArrivalDays });

/** A refunded payment keeps the date of the payment; when it was refunded is not said. */
const longestRefund = Temporal.Duration.from({ hours: 24 * 30 });

/** The tax on top of the list price is at most 27 % (Hungary's), the discount at most 40 % (facts.md §5.1). */
const dearest = '1.27' as Decimal;
const cheapest = '0.6' as Decimal;

/**
 * What payments tell: a purchase or, where one was refunded, that credits are taken back. How many follows from the price
 * that this account was seen to pay. Where no price is known it is any number that the amount may buy with tax or
 * discounts, and in another currency than the list price's any number at all.
 */
export function paymentSigns({ transactions }: Transactions, prices: readonly PaidPrice[] = []): Sign[] {
  return transactions.flatMap((payment): Sign[] => {
    const { at, amount } = payment;
    const isRefund = isPaidBack(payment);
    if (!isRefund && !isPurchase(payment)) return [];
    const to = at.add(isRefund ? longestRefund : longestArrival);
    const kind = isRefund ? 'void' : 'purchase';
    // A payment that is refunded later has explained its purchase by then, and tells of something else now.
    return [{ id: `${kind} ${at} ${amount}`, kind, toldBy: 'payment', from: at, to, ...creditsFor(payment, prices) }];
  });
}

/**
 * What the site's list of spending tells: a line below zero is a refund (facts.md §2.1).
 * Its day is believed to be one of UTC (facts.md §8.1), hence a day before and after.
 */
export function eventSigns({ events }: CreditEvents): Sign[] {
  const signs = events
    .filter(({ credits }) => compare(credits, zero) < 0)
    .map(({ date, surface, credits }): Sign => {
      const size = negated(credits);
      const id = `event ${date} ${surface} ${size}`;
      return { id, kind: 'refund', toldBy: 'event', ...aroundDays(date, date), least: size, most: size };
    });
  return toldApart(signs);
}

/** The same signs, of which equal ones are numbered from the second on: each explains a change of its own. */
function toldApart(signs: readonly Sign[]): Sign[] {
  const seen = new Map<string, number>();
  return signs.map((sign) => {
    const count = (seen.get(sign.id) ?? 0) + 1;
    seen.set(sign.id, count);
    return count === 1 ? sign : { ...sign, id: `${sign.id} #${count}` };
  });
}

/** The time from a day before one day to a day after the other, days being those of UTC. */
export function aroundDays(first: string, last: string): Pick<Sign, 'from' | 'to'> {
  const startOf = (date: string) => Temporal.PlainDate.from(date).toZonedDateTime('UTC').toInstant();
  return { from: startOf(first).subtract({ hours: 24 }), to: startOf(last).add({ hours: 48 }) };
}

/** The credits of a payment: about exactly by the price that this account pays, else with any tax and discount. */
function creditsFor(
  { amount: minorUnits, currency }: Payment,
  prices: readonly PaidPrice[],
): Pick<Sign, 'least' | 'most'> {
  const paid = Math.abs(minorUnits);
  const perCredit = priceIn(currency, prices);
  if (perCredit !== null) {
    const [credits, slack] = [paid / perCredit, (priceTolerance * paid) / perCredit];
    return { least: hundredthsOf(credits - slack), most: hundredthsOf(credits + slack) };
  }
  if (currency !== listPrice.currency) return { least: smallestPack, most: largestPack };
  const amount = times(String(paid) as Decimal, '0.01' as Decimal);
  const at = (factor: Decimal) => wholeQuotient(amount, times(listPrice.amount, factor));
  return { least: at(dearest), most: at(cheapest) };
}

function hundredthsOf(credits: number): Decimal {
  return credits.toFixed(2) as Decimal;
}
