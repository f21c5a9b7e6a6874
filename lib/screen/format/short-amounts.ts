import type { Money } from '../../model/credits/price.ts';
import type { Decimal } from '../../model/decimal.ts';
import { numberFormat } from './intl.ts';
import { writtenLocale } from './locale.ts';
import { notNone } from './numbers.ts';

// Apart from the other amounts, since the popup has no use for what stands on the toolbar button.
const short = { notation: 'compact', roundingMode: 'floor' } as const;

/** An amount of credits in at most four characters; little is not none. */
export function shortCredits(amount: Decimal): string {
  const maximumFractionDigits = digitsOf(Number(amount));
  return notNone(amount, 0.1, numberFormat(writtenLocale(), { ...short, maximumFractionDigits }));
}

/** The same of money, where the currency's sign leaves room for it. */
export function shortMoney({ amount, currency }: Money): string {
  const sign = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  return notNone(amount, 1, numberFormat(writtenLocale(), { ...short, ...sign, maximumFractionDigits: 0 }));
}

/** One fraction digit where the whole stays within four characters: 9.5, 1.3K, 62K. */
function digitsOf(amount: number): number {
  return amount < 10 || (amount >= 1_000 && amount < 10_000) ? 1 : 0;
}
