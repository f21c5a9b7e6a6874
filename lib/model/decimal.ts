import Big from 'big.js';
import { z } from './schema.ts';

const decimalText = z.stringFormat('decimal', /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);

/**
 * An exact decimal number in its shortest plain form: "289.39242375", "-1", "0".
 * Balances come with ten fraction digits; sums over them must come out even.
 */
export const Decimal = decimalText as z.core.$ZodBranded<typeof decimalText, 'Decimal'>;
export type Decimal = z.infer<typeof Decimal>;

// The largest real balance seen is below a million, the longest fraction ten
// digits (facts.md §1.3). Beyond this a figure is not an amount of credits.
const longestText = 40;
const largestExponent = 20;

/**
 * The exact decimal that a text or number stands for; exponents ("0E-10") are
 * resolved. Null when it is not a number, or not one of a sensible size.
 */
export function decimalOf(raw: string | number): Decimal | null {
  const text = String(raw).trim();
  if (text.length > longestText || !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text)) return null;
  const number = new Big(text.replace(/^\+/, ''));
  if (number.eq(0)) return '0' as Decimal;
  return Math.abs(number.e) > largestExponent ? null : (number.toFixed() as Decimal);
}

/** Whether the amount is above zero, which its shortest form shows. */
export function isPositive(amount: Decimal): boolean {
  return amount !== '0' && !amount.startsWith('-');
}

/** The product, exact. What limits the size of what comes in does not limit what is reckoned with it. */
export function times(a: Decimal, b: Decimal): Decimal {
  return new Big(a).times(b).toFixed() as Decimal;
}
