import Big from 'big.js';
import { type Decimal, isPositive } from '../decimal.ts';

// Exact arithmetic on credits. Nothing here rounds, except `wholeQuotient`, which says so. Most balances are as they
// were, and most sums have one part: what needs no reckoning is spared it, since a year has a hundred thousand readings.

export const zero = '0' as Decimal;

/** The sum of two amounts. */
export function plus(a: Decimal, b: Decimal): Decimal {
  if (a === zero) return b;
  return b === zero ? a : exact(new Big(a).plus(b));
}

/** The difference of two amounts. */
export function minus(a: Decimal, b: Decimal): Decimal {
  return a === b ? zero : exact(new Big(a).minus(b));
}

/** The same amount with the other sign. */
export function negated(amount: Decimal): Decimal {
  return minus(zero, amount);
}

/** The size of an amount, whatever its sign. */
export function sizeOf(amount: Decimal): Decimal {
  return amount.startsWith('-') ? negated(amount) : amount;
}

/** The sum of any number of amounts; zero for none. */
export function sum(amounts: Iterable<Decimal>): Decimal {
  let total = zero;
  for (const amount of amounts) total = plus(total, amount);
  return total;
}

/** Order of amounts: below zero when `a` is the smaller one, zero when equal. */
export function compare(a: Decimal, b: Decimal): number {
  if (a === b) return 0;
  if (b === zero) return isPositive(a) ? 1 : -1;
  return new Big(a).cmp(b);
}

/** The smaller of two amounts. */
export function smaller(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) <= 0 ? a : b;
}

/** The larger of two amounts. */
export function larger(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) >= 0 ? a : b;
}

/** How many times `b`, which is above zero, goes into `a`; what is left over counts as one more. */
export function wholeQuotient(a: Decimal, b: Decimal): Decimal {
  return exact(new Big(a).div(b).round(0, Big.roundUp));
}

function exact(value: Big): Decimal {
  return value.toFixed() as Decimal;
}
