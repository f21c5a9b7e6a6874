import { dayMs } from '../../model/moment.ts';
import type { Span } from '../../model/series/span.ts';
import type { AccountSummary } from '../../model/summary.ts';
import type { Mark } from './marks.ts';

// Beyond the longest reset, so that it does not stand at the very edge.
const aheadMs = 8 * dayMs;

/**
 * From the first reading that is kept, and at least a week back, to beyond the resets that are announced and everything
 * that is marked, as the days on which credits expire.
 */
export function boundsOf(
  shown: AccountSummary,
  marks: readonly Pick<Mark, 'atMs'>[],
  since: Temporal.Instant | null,
  now: Temporal.Instant,
): Span {
  const nowMs = now.epochMilliseconds;
  const resets = shown.usage.figures.limits.flatMap(({ resetsAt }) => resetsAt?.epochMilliseconds ?? []);
  return {
    fromMs: Math.min(nowMs - 7 * dayMs, (since?.epochMilliseconds ?? nowMs) - dayMs / 4),
    toMs: [...resets, ...marks.map(({ atMs }) => atMs)].reduce((to, ms) => Math.max(to, ms + dayMs), nowMs + aheadMs),
  };
}
