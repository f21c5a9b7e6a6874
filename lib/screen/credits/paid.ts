import { text } from '../../platform/text.ts';
import type { Format } from '../format.ts';

// What Intl takes for a currency; the site may say anything.
const isCurrency = /^[A-Z]{3}$/;

/** Payments in minor units by currency, as money: "$30.40, R$55.00". */
export function paidText(paid: Readonly<Record<string, number>>, format: Format): string {
  const sums = Object.entries(paid).map(([letters, amount]) =>
    isCurrency.test(letters) ? format.minorUnits(amount, letters) : text('paidUnknown'),
  );
  return sums.length > 0 ? format.list(sums) : text('paidNone');
}
