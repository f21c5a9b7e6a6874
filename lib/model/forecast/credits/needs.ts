import { hourMs, hourOf } from '../../moment.ts';
import { historyDays, type UseHistory } from './use-history.ts';

/**
 * What a person needed in the past, in days of 24 hours back from the last reading: day 0 holds the hours just
 * before it. Figures are of one unit: percent points of the long limit, else of the short one, else credits.
 */
export interface Needs {
  days: number;
  /** Hour h of day d stands at 24 d + h. */
  hourly: Float64Array;
  /** Whether so much of a day is known that it may come again. */
  isKnown: Uint8Array;
  /** Percent points of the short limit for one unit. */
  shortPerUnit: number;
  /** How uncertain that is: the standard deviation of its logarithm. */
  shortPerUnitSpread: number;
  /** Units for one percent of a week of others'. */
  unitsPerPoolPercent: number;
  /** Credits for one unit, and how certain they are: the shape of their gamma distribution; infinite: quite. */
  creditsPerUnit: number;
  rateShape: number;
  /** Credits that were spent a day of late, days without any counted; infinite: nothing says that there is an end. */
  creditsPerDay: number;
}

/** The figures of each hour in one array each, the oldest hour first. */
export interface Hours {
  count: number;
  short: Float64Array;
  long: Float64Array;
  credits: Float64Array;
  /** Shares of the hour, 0 to 1. */
  onCredits: Float64Array;
  unknown: Float64Array;
}

/** A history spread out over its hours, up to the last reading; at least one day, the first of it unknown perhaps. */
export function hoursOf(uses: UseHistory): Hours {
  const end = Math.round(uses.lastLook.epochMilliseconds / hourMs);
  const since = Math.min(end - 1, hourOf(uses.since));
  const count = 24 * Math.min(historyDays, Math.ceil((end - since) / 24));
  const first = end - count;
  const array = () => new Float64Array(count);
  const hours = { count, short: array(), long: array(), credits: array(), onCredits: array(), unknown: array() };
  for (const [hour, short, long, credits] of uses.hours) {
    const index = Math.min(count - 1, hour - first);
    if (index < 0) continue;
    add(hours.short, index, short);
    add(hours.long, index, long);
    add(hours.credits, index, credits);
  }
  hours.unknown.fill(1, 0, Math.max(0, since - first));
  for (const { from, to, why } of uses.hidden)
    cover(why === 'on-credits' ? hours.onCredits : hours.unknown, from, to, first);
  return hours;
}

function add(array: Float64Array, index: number, value: number): void {
  array[index] = (array[index] ?? 0) + value;
}

function cover(array: Float64Array, from: Temporal.Instant, to: Temporal.Instant, first: number): void {
  const start = from.epochMilliseconds / hourMs - first;
  const end = to.epochMilliseconds / hourMs - first;
  for (let hour = Math.max(0, Math.floor(start)); hour < Math.min(array.length, end); hour++) {
    const share = Math.min(end, hour + 1) - Math.max(start, hour);
    array[hour] = Math.min(1, (array[hour] ?? 0) + share);
  }
}
