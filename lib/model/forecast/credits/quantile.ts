import { hourMs } from '../../moment.ts';
import type { MomentsOrNever, Range } from '../range.ts';
import type { Levels } from './calibration.ts';

const asDrawn: Levels = { low: 0.1, high: 0.9 };

/** P10, P50 and P90 of some figures, by default the tenth and ninetieth of a hundred; rounded to the hundredth; zeros for none. */
export function rangeOf(values: Float64Array, { low, high }: Levels = asDrawn): Range {
  const sorted = values.toSorted();
  const at = (share: number) => Number((sorted[indexOf(share, sorted.length)] ?? 0).toFixed(2));
  return { p10: at(low), p50: at(0.5), p90: at(high) };
}

/** The same of moments in hours after one; those at infinity never come. */
export function momentsOf(
  hours: Float64Array,
  after: Temporal.Instant,
  earliest: Temporal.Instant,
  { low, high }: Levels = asDrawn,
): MomentsOrNever {
  const sorted = hours.toSorted();
  const at = (share: number) =>
    momentAt(sorted[indexOf(share, sorted.length)] ?? Number.POSITIVE_INFINITY, after, earliest);
  return { p10: at(low), p50: at(0.5), p90: at(high) };
}

/** The same moments, in hours; those later than `limit` never come. */
export function noLaterThan(hours: Float64Array, limit: number): Float64Array {
  return hours.map((hour) => (hour <= limit ? hour : Number.POSITIVE_INFINITY));
}

/** The share of moments that come within so many hours. */
export function shareWithin(hours: Float64Array, limit: number): number {
  let count = 0;
  for (const hour of hours) count += Number(hour <= limit);
  return hours.length > 0 ? Number((count / hours.length).toFixed(4)) : 0;
}

/** The place among so many sorted figures below which this share of them lies. */
export function indexOf(share: number, length: number): number {
  return Math.min(length - 1, Math.floor(share * length));
}

function momentAt(hours: number, after: Temporal.Instant, earliest: Temporal.Instant): Temporal.Instant | null {
  if (!Number.isFinite(hours)) return null;
  const moment = after.add({ milliseconds: Math.round(hours * hourMs) });
  return Temporal.Instant.compare(moment, earliest) < 0 ? earliest : moment;
}
