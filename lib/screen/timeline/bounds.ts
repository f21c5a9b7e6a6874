import { dayMs } from '../../model/moment.ts';
import type { Span } from '../../model/series/span.ts';
import type { AccountSummary } from '../../model/summary.ts';

// Beyond the longest reset, so that it does not stand at the very edge.
const aheadMs = 8 * dayMs;

/** From the first reading that is kept, and at least a week back, to beyond the resets that are announced. */
export function boundsOf(shown: AccountSummary | null, since: Temporal.Instant | null, now: Temporal.Instant): Span {
  const nowMs = now.epochMilliseconds;
  const resets = shown?.usage.figures.limits.flatMap(({ resetsAt }) => resetsAt?.epochMilliseconds ?? []) ?? [];
  return {
    fromMs: Math.min(nowMs - 7 * dayMs, (since?.epochMilliseconds ?? nowMs) - dayMs / 4),
    toMs: Math.max(nowMs + aheadMs, ...resets.map((ms) => ms + dayMs)),
  };
}
