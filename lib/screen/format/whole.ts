import { numberFormat } from './intl.ts';
import { writtenLocale } from './locale.ts';

// What is written of whole numbers, for which it takes no moment and no zone.

/** A whole number of things. */
export function countText(value: number, locale: string = writtenLocale()): string {
  return numberFormat(locale, {}).format(value);
}

/** So many months of the calendar: "12 months". */
export function monthsText(count: number, locale: string = writtenLocale()): string {
  return numberFormat(locale, { style: 'unit', unit: 'month', unitDisplay: 'long' }).format(count);
}
