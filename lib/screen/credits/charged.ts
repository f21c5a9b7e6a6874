import type { Charged } from '../../model/credits/charge.ts';
import { priceOf } from '../../model/credits/price.ts';
import { isPositive } from '../../model/decimal.ts';
import { text } from '../../platform/text.ts';
import { perCredit } from '../credits-shown.ts';
import type { Style } from '../glance.ts';
import { paidText } from './paid.ts';

/** What was paid as money: "US$30.40" as listed, "≈ US$30.00" by the price of a credit where no payment is listed, or both. */
export function chargedText({ listed, unlisted }: Charged, { display, format }: Style): string {
  const paid = listed && paidText(listed, format);
  const reckoned = isPositive(unlisted) && text('worth', format.money(priceOf(unlisted, perCredit(display))));
  if (paid && reckoned) return text('paidBoth', paid, reckoned);
  return paid || reckoned || text('ifNone');
}

/** Where the amounts of `chargedText` are from. */
export function chargedSource({ listed, unlisted }: Charged, { display, format }: Style): string {
  return [
    ...(listed ? [text('paidAsListed')] : []),
    ...(isPositive(unlisted) ? [text('paidReckoned', format.money(perCredit(display)))] : []),
  ].join(' ');
}
