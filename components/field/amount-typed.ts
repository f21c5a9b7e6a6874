import { type Decimal, decimalOf, isPositive } from '../../lib/model/decimal.ts';

/** An amount above zero, as a number field gives it: with a point, whatever the language. */
export function amountTyped(typed: string): Decimal | undefined {
  const amount = decimalOf(typed);
  return amount !== null && isPositive(amount) ? amount : undefined;
}
