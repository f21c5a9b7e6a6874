import { minuteMs, msBetween } from './moment.ts';
import type { Usage } from './reading.ts';
import { longestUnderWayMs } from './under-way.ts';

// Announced resets jitter by some seconds, a page's text gives minutes (facts.md §7.1), and answers wait for one another.
const toleranceMs = 10 * minuteMs;

/** Usage, dated by this computer's clock when it was seen, and by the site's own when it was said; null where nothing tells. */
export interface DatedUsage {
  figures: Usage;
  at: Temporal.Instant;
  saidAt: Temporal.Instant | null;
}

/**
 * From when on a moment is later than `now` can explain: what is kept by then was dated by a clock that has been set back.
 * What is nearer can come of answers that waited for one another.
 */
export function futureFrom(now: Temporal.Instant): Temporal.Instant {
  return now.add({ milliseconds: longestUnderWayMs });
}

/**
 * The same for who has seen usage: with the site's own word for it that the clock is right, far fewer minutes need an
 * explanation. Null: it is the clock of now that is wrong.
 */
export function futureFor(seen: DatedUsage, now: Temporal.Instant): Temporal.Instant | null {
  if (isClockBehind(seen)) return null;
  const isRight = seen.saidAt !== null && msBetween(seen.saidAt, seen.at) <= toleranceMs;
  return isRight ? now.add({ milliseconds: toleranceMs }) : futureFrom(now);
}

/** Whether usage was seen by a clock that was behind: the site said so later, or a window that it tells of had not begun by then. */
function isClockBehind({ figures: { limits }, at, saidAt }: DatedUsage): boolean {
  if (saidAt !== null && msBetween(at, saidAt) > toleranceMs) return true;
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
