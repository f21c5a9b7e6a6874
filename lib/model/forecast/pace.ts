import type { LimitHistory } from '../limit-history.ts';
import { recentlyUsed, recentSpanMs } from '../recent-use.ts';
import type { Case } from './case.ts';
import { workHours } from './work-time.ts';

/** Used percent that would be exactly even at `now`: the share of the window, or of its hours of work, that has passed. */
export function evenPercent(
  { start, resetsAt, workDays }: Pick<Case, 'start' | 'resetsAt' | 'workDays'>,
  now: Temporal.Instant,
): number {
  const length = workHours(start, resetsAt, workDays);
  return length > 0 ? 100 * Math.min(1, Math.max(0, workHours(start, now, workDays) / length)) : 100;
}

/** Used percent at the reset if use goes on as it has on average so far, at most 100: what most others show. */
export function onStraightLine(usedPercent: number, evenPercent: number): number {
  return evenPercent > 0 ? Math.min(100, (100 * usedPercent) / evenPercent) : usedPercent;
}

/**
 * Used percent at the reset if use goes on as in the last hour (of a week: day), at most 100. No forecast:
 * people rarely go on. Null when that hour or day was not watched throughout.
 */
export function asInRecentSpan(history: LimitHistory, { asOf, resetsAt, usedPercent }: Case): number | null {
  const recent = recentlyUsed(history, asOf);
  if (recent === null) return null;
  const spans = (resetsAt.epochMilliseconds - asOf.epochMilliseconds) / recentSpanMs(history.lengthSeconds);
  return Math.min(100, usedPercent + recent * spans);
}
