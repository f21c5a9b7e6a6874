import { minuteMs } from './moment.ts';
import type { Usage } from './reading.ts';
import { longestUnderWayMs } from './under-way.ts';

// Announced resets jitter by some seconds, and a page's text gives minutes (facts.md §7.1).
const toleranceMs = 10 * minuteMs;

/**
 * From when on a moment is later than `now` can explain: what is kept by then was dated by a clock that has been set back.
 * What is nearer can come of answers that waited for one another.
 */
export function futureFrom(now: Temporal.Instant): Temporal.Instant {
  return now.add({ milliseconds: longestUnderWayMs });
}

/** Whether a clock that said `at` when these figures were read was behind: a window that they tell of had not begun by then. */
export function isClockBehind({ limits }: Usage, at: Temporal.Instant): boolean {
  return limits.some(({ lengthSeconds, resetsAt, resetPrecision }) => {
    if (lengthSeconds === null || resetsAt === null || resetPrecision === 'day') return false;
    return resetsAt.epochMilliseconds - lengthSeconds * 1000 > at.epochMilliseconds + toleranceMs;
  });
}

/**
 * Moments by a clock that was ahead, in their order, as they can have been between two moments that are known: the last of
 * them just before the later one, and as far apart as by that clock where there is room.
 */
export function datedBetween(moments: readonly number[], afterMs: number, beforeMs: number): (ms: number) => number {
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  const latest = beforeMs - 1;
  const room = Math.max(0, latest - (afterMs + 1));
  const scale = Math.min(1, room / Math.max(1, last - first));
  return (ms) => Math.round(latest - (last - ms) * scale);
}
