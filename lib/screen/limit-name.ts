import { isMain, type LimitReading } from '../model/limit.ts';
import { type TextKey, text } from '../platform/text.ts';
import type { Format } from './format.ts';

const namedLengths: Readonly<Record<number, TextKey>> = {
  18000: 'limitFiveHours',
  604800: 'limitWeekly',
  2592000: 'limitThirtyDays',
  // A twelfth of a year, as Team plans have it (facts.md §1.5).
  2628000: 'limitMonthly',
};

/** "Weekly limit"; for a single model's, "GPT-5.3-Codex-Spark: Weekly limit". */
export function limitName(limit: Pick<LimitReading, 'meter' | 'name' | 'lengthSeconds'>, format: Format): string {
  const name = lengthName(limit.lengthSeconds, format);
  return isMain(limit) ? name : text('limitOfMeter', meterName(limit), name);
}

function lengthName(seconds: number | null, format: Format): string {
  if (seconds === null) return text('limit');
  const key = namedLengths[seconds];
  return key ? text(key) : text('limitOther', format.length(seconds));
}

function meterName({ meter, name }: Pick<LimitReading, 'meter' | 'name'>): string {
  return meter === 'code_review' ? text('meterCodeReview') : (name ?? meter);
}
