import { sizeOf } from '../../model/credits/amount.ts';
import type { Money } from '../../model/credits/price.ts';
import type { Decimal } from '../../model/decimal.ts';
import { namesOf, numberFormat } from './intl.ts';
import { asOne, inUnit, isLarge, notNone, outwards, plain, withItsSign } from './numbers.ts';
import { countText } from './whole.ts';

/** How numbers, shares, credits and money are written. */
export interface AmountFormat {
  /** 68 → "68%". Only above zero and below one are fractions shown, so that little left is not none. */
  percent(value: number): string;
  /** "52–71%", outwards to whole percents; one figure where both are the same. */
  percentRange(least: number, most: number): string;
  /** An amount of credits, rounded down, since nobody has more than is shown; but little is not none. */
  credits(amount: Decimal): string;
  /** By how much credits became more or less: "+750", "−41.3". */
  change(amount: Decimal): string;
  /** A forecast of credits: two digits, outwards, but no more than there are. */
  creditsRange(least: number, most: number, thereAre?: number): string;
  /** As one pays it, less than a tenth more finely: a debit of a tenth of a credit is not none. */
  money(money: Money): string;
  /** By how much money became more or less: "+US$30.00". */
  moneyChange(money: Money): string;
  /** The same of whole minor units, of which each currency has its own number in a unit: 3040 USD → "$30.40". */
  minorUnits(amount: number, currency: string): string;
  /** A forecast of money: whole units, outwards. */
  moneyRange(least: number, most: number, currency: string): string;
  /** A currency by its letters and its name: "EUR · euro". */
  currency(letters: string): string;
  /** A whole number of things. */
  count(value: number): string;
  countRange(least: number, most: number): string;
  /** Many tokens, to three digits, rounded down: "16.4M". */
  tokens(count: number): string;
}

export function amountFormat(locale: string): AmountFormat {
  const number = (options: Intl.NumberFormatOptions) => numberFormat(locale, options);
  const range = (options: Intl.NumberFormatOptions, least: number, most: number) => {
    const format = number({ minimumFractionDigits: 0, ...options });
    return format.format(least) === format.format(most)
      ? withItsSign(format.format(most))
      : asOne(format.formatToParts(most), number({}).formatRange(inUnit(least, options), inUnit(most, options)));
  };
  return {
    percent: (value) =>
      number({
        style: 'percent',
        maximumFractionDigits: value > 0 && value < 1 ? 1 : 0,
        roundingMode: value > 0 && value < 1 ? 'ceil' : 'floor',
      }).format(value / 100),
    percentRange: (least, most) => range({ style: 'percent' }, Math.floor(least) / 100, Math.ceil(most) / 100),
    creditsRange: (least, most, thereAre = Infinity) =>
      range({}, outwards(least, Math.floor), Math.min(outwards(most, Math.ceil), Math.floor(thereAre))),
    moneyRange: (least, most, currency) =>
      range({ style: 'currency', currency, maximumFractionDigits: 0 }, Math.floor(least), Math.ceil(most)),
    credits: (amount) =>
      notNone(amount, 0.01, number({ maximumFractionDigits: isLarge(amount) ? 0 : 2, roundingMode: 'floor' })),
    change: (amount) =>
      number({
        maximumFractionDigits: isLarge(sizeOf(amount)) ? 0 : 2,
        roundingMode: 'trunc',
        signDisplay: 'exceptZero',
      })
        .format(plain(amount))
        .replace(...asWideAsPlus),
    money: ({ amount, currency }) => withItsSign(number(moneyOptions(amount, currency)).format(plain(amount))),
    moneyChange: ({ amount, currency }) =>
      withItsSign(
        number({ ...moneyOptions(amount, currency), signDisplay: 'exceptZero' })
          .format(plain(amount))
          .replace(...asWideAsPlus),
      ),
    minorUnits: (amount, currency) => {
      const format = number({ style: 'currency', currency });
      return withItsSign(format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 0)));
    },
    currency: (letters) => `${letters} · ${namesOf(locale, { type: 'currency' }).of(letters)}`,
    count: (value) => countText(value, locale),
    countRange: (least, most) => range({}, least, most),
    tokens: (count) =>
      number({ notation: 'compact', maximumSignificantDigits: 3, roundingMode: 'floor' }).format(count),
  };
}

/** A hyphen, as most languages have it, is half as wide as the plus that stands above it. */
const asWideAsPlus = ['-', '−'] as const;

function moneyOptions(amount: Decimal, currency: string): Intl.NumberFormatOptions {
  return { style: 'currency', currency, ...(Math.abs(Number(amount)) < 0.1 ? { maximumFractionDigits: 4 } : {}) };
}
