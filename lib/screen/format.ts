import { language, text } from '../platform/text.ts';
import { type AmountFormat, amountFormat } from './format/amounts.ts';
import { listFormat } from './format/intl.ts';
import { type MomentFormat, momentFormat } from './format/moments.ts';

/** How numbers, money and moments are written: in the language of the texts, for one zone and one moment. */
export interface Format extends AmountFormat, MomentFormat {
  list(items: readonly string[]): string;
}

/** The formats at `now`. The browser's own language decides where it is that of the texts, else the texts' does. */
export function formatAt(now: Temporal.Instant, zone: string): Format {
  const written = text('languageTag');
  const locale = language().split('-')[0] === written ? language() : written;
  return {
    ...amountFormat(locale),
    ...momentFormat(locale, now, zone),
    list: (items) => listFormat(locale, { type: 'unit', style: 'short' }).format(items),
  };
}
