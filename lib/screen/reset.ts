import type { AnnouncedReset } from '../model/limit.ts';
import type { Format } from './format.ts';
import { momentValue, type Value } from './sentence.ts';

/** When a limit is reset, no more precisely than the site says it; null: not known. */
export function resetValue({ resetsAt, resetPrecision }: AnnouncedReset, format: Format): Value | null {
  if (resetsAt === null) return null;
  if (resetPrecision === 'day') return { shown: format.day(resetsAt), datetime: resetsAt.toString() };
  return momentValue(resetsAt, format);
}
