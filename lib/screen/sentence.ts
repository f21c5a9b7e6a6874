import type { Decimal } from '../model/decimal.ts';
import { type TextKey, text } from '../platform/text.ts';
import type { Format } from './format.ts';

/** A value in a sentence: words, or a moment or amount that machines can read as well. */
export type Value = string | { shown: string; datetime: string } | { shown: string; value: string };

/** A text with its values, before it is known whether it will be shown as elements or as plain words. */
export interface Sentence {
  key: TextKey;
  values: readonly Value[];
}

export function say(key: TextKey, ...values: readonly Value[]): Sentence {
  return { key, values };
}

export function momentValue(moment: Temporal.Instant, format: Format): Value {
  return { shown: format.moment(moment), datetime: moment.toString() };
}

export function amountValue(amount: Decimal, format: Format): Value {
  return { shown: format.credits(amount), value: amount };
}

/** The sentence in plain words. */
export function spoken({ key, values }: Sentence): string {
  return text(key, ...values.map((value) => (typeof value === 'string' ? value : value.shown)));
}

// Private-use characters stand for the values while the browser puts the text together.
const firstMarker = 0xe000;

/** The sentence as the words between its values, and the values, in the order of the language. */
export function partsOf({ key, values }: Sentence): Value[] {
  const marked = text(key, ...values.map((_, index) => String.fromCodePoint(firstMarker + index)));
  return marked
    .split(/([\ue000-\ue009])/u)
    .filter((part) => part !== '')
    .map((part) => values[(part.codePointAt(0) ?? 0) - firstMarker] ?? part);
}
