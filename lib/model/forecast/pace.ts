import type { LimitHistory } from '../limit-history.ts';
import { recentlyUsed, recentSpanMs } from '../recent-use.ts';
import type { Case } from './case.ts';

/** Used percent that would be exactly even at `now`: the share of the window that has passed. */
export function evenPercent({ start, resetsAt }: Pick<Case, 'start' | 'resetsAt'>, now: Temporal.Instant): number {
  const passed = now.epochMilliseconds - start.epochMilliseconds;
  const length = resetsAt.epochMilliseconds - start.epochMilliseconds;
  return length > 0 ? 100 * Math.min(1, Math.max(0, passed / length)) : 100;
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
