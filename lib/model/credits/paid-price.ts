import type { Transactions } from '../reading.ts';
import { z } from '../schema.ts';
import { compare, negated } from './amount.ts';
import { isBought, isDuring, type Movement } from './movement.ts';
import { isPack } from './pack.ts';
import { isPurchase, type Payment } from './payment.ts';
import { listPrice } from './price.ts';
import { nextToNothing } from './unseen-spend.ts';

/** What one payment came to for a credit, with tax and discount, in minor units of its currency. */
export const PaidPrice = z.object({ currency: z.nullable(z.string()), perCredit: z.number() });
export type PaidPrice = z.infer<typeof PaidPrice>;

/** So many are remembered. */
const mostKept = 4;

/**
 * The prices of payments, the latest last, with those that some movements and the list of payments tell: of a purchase of
 * which next to nothing was spent before anybody looked, while one payment was made.
 */
export function pricesAfter(
  prices: readonly PaidPrice[],
  movements: readonly Movement[],
  listed: Transactions | null,
): PaidPrice[] {
  if (listed === null || !movements.some(isBought)) return [...prices];
  const payments = listed.transactions.filter(isPurchase);
  const changes = Map.groupBy(movements, ({ after }) => after.epochMilliseconds);
  const seen = [...changes.values()].flatMap((change) => priceSeen(change, payments));
  return [...prices, ...seen].slice(-mostKept);
}

/** What one change was bought for, where its amount is certain and one payment was made within it. */
function priceSeen([bought, spent, ...others]: readonly Movement[], payments: readonly Payment[]): PaidPrice[] {
  if (bought === undefined || !isBought(bought) || others.length > 0) return [];
  // Of an automatic top-up only the least is known once anything was spent.
  const isCertain = bought.kind === 'purchase' ? isPack(bought.change) && isLittle(spent) : spent === undefined;
  const [payment, ...more] = payments.filter(({ at }) => isDuring(at, bought));
  if (!isCertain || payment === undefined || more.length > 0) return [];
  return [{ currency: payment.currency, perCredit: payment.amount / Number(bought.change) }];
}

function isLittle(spent: Movement | undefined): boolean {
  return spent === undefined || (spent.kind === 'spend' && compare(negated(spent.change), nextToNothing) <= 0);
}

/** Two prices are the same when they differ by no more than rounding to minor units can make of a smallest purchase. */
export const priceTolerance = 0.001;

/**
 * The price that holds in a currency: the last that was seen twice, or once where it is the list price. Credits that were
 * spent unseen beside a purchase make it look dearer, by another amount each time. Null: none was.
 */
export function priceIn(currency: string | null, prices: readonly PaidPrice[]): number | null {
  const own = prices.filter((price) => price.currency === currency).map(({ perCredit }) => perCredit);
  const expected = currency === listPrice.currency ? [100 * Number(listPrice.amount)] : [];
  const isSeenAgain = (price: number, index: number) =>
    [...expected, ...own.slice(0, index)].some((other) => Math.abs(other - price) <= priceTolerance * price);
  return own.findLast(isSeenAgain) ?? null;
}
