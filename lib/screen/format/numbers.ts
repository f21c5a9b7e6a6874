import { type Decimal, isPositive } from '../../model/decimal.ts';

// What is done to numbers before and after `Intl` writes them.

/** A range with its unit once, which `formatRange` repeats in many languages: "52–71%". */
export function asOne(parts: readonly Intl.NumberFormatPart[], range: string): string {
  const isDigit = ({ type }: Intl.NumberFormatPart) => type === 'integer' || type === 'group' || type === 'minusSign';
  const first = parts.findIndex(isDigit);
  return withItsSign(parts.map((part, index) => (index === first ? range : isDigit(part) ? '' : part.value)).join(''));
}

/** An amount written from right to left: its sign stays on its side of the letters, as in "US$", and does not jump over them. */
export function withItsSign(amount: string): string {
  return amount.replace(/^(\u200f.*\p{Sc})$/u, '$1\u200e');
}

/** The number that is written, which of a share is percents. */
export function inUnit(value: number, { style }: Intl.NumberFormatOptions): number {
  return style === 'percent' ? Math.round(value * 100) : value;
}

/** Rounded to two digits, up or down. */
export function outwards(amount: number, round: (value: number) => number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(amount)))) - 1);
  // Above minus one and below zero, this rounds up to a zero with a sign.
  return round(amount / unit) * unit || 0;
}

/** An exact decimal as `Intl` takes it, digit for digit. */
export function plain(amount: Decimal): Intl.StringNumericLiteral {
  return amount as string as Intl.StringNumericLiteral;
}

/** Written so, but for what is above zero and below the least that can be told from it: "<0.1". */
export function notNone(amount: Decimal, least: number, format: Intl.NumberFormat): string {
  const isTiny = isPositive(amount) && Number(amount) < least;
  return isTiny ? `<${format.format(least)}` : format.format(plain(amount));
}

/** Whether fractions of an amount say nothing any more. */
export function isLarge(amount: Decimal): boolean {
  return isPositive(amount) && Number(amount) >= 100;
}
