import { type AmountFormat, amountFormat } from './format/amounts.ts';
import { listFormat } from './format/intl.ts';
import { writtenLocale } from './format/locale.ts';
import { type MomentFormat, momentFormat } from './format/moments.ts';

/** How numbers, money and moments are written: in the language of the texts, for one zone and one moment. */
export interface Format extends AmountFormat, MomentFormat {
  list(items: readonly string[]): string;
}

/** The formats at `now`. */
export function formatAt(now: Temporal.Instant, zone: string): Format {
  const locale = writtenLocale();
  return {
    ...amountFormat(locale),
    ...momentFormat(locale, now, zone),
    list: (items) => listFormat(locale, { type: 'unit', style: 'short' }).format(items),
  };
}
