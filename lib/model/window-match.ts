import type { LimitReading } from './limit.ts';
import type { LimitState, RunningWindow } from './limit-state.ts';

/** Announced resets jitter by seconds, at worst by a quarter of an hour (forecast.md). */
export const resetTolerance = Temporal.Duration.from({ minutes: 15 });
const resetToleranceMs = resetTolerance.total('milliseconds');

/** A fall of this many points is a drop; a smaller one comes from readings out of order. */
const dropPoints = 5;

// A page that names the minute of a reset cuts off its seconds, and answers lag behind by some.
const idleLagMs = 120_000;

/** One look at one limit. `isUse`: the look itself is a sign of use, as a line of a session log is. */
export interface LimitLook {
  at: Temporal.Instant;
  limit: LimitReading;
  isUse: boolean;
}

/** What a look says by itself. */
export function stateOf(look: LimitLook): LimitState {
  const { at, limit } = look;
  const resetsAt = exactReset(limit);
  if (resetsAt === null) return { kind: 'no-reset-time' };
  if (isIdle(look, resetsAt)) return { kind: 'not-started' };
  const start = limit.lengthSeconds === null ? at : resetsAt.subtract({ seconds: limit.lengthSeconds });
  const usedUpAt = limit.usedPercent >= 100 ? at : null;
  return { kind: 'running', start, resetsAt, usedPercent: limit.usedPercent, usedUpAt, lastSeenAt: at };
}

/** Whether a look fits a state: the same reset give or take its jitter, and no drop. */
export function fits(state: LimitState, look: LimitLook): boolean {
  if (state.kind !== 'running') return stateOf(look).kind === state.kind;
  if (look.limit.usedPercent <= state.usedPercent - dropPoints) return false;
  const resetsAt = exactReset(look.limit);
  return resetsAt === null ? !isOver(state, look.at) : isNear(resetsAt, state.resetsAt);
}

/** The state carried on by a look that fits it. */
export function carriedOn(state: LimitState, { at, limit }: LimitLook): LimitState {
  if (state.kind !== 'running') return state;
  const resetsAt = exactReset(limit) ?? state.resetsAt;
  return {
    kind: 'running',
    start: resetsAt.equals(state.resetsAt) ? state.start : state.start.add(state.resetsAt.until(resetsAt)),
    resetsAt,
    usedPercent: Math.max(state.usedPercent, limit.usedPercent),
    usedUpAt: state.usedUpAt ?? (limit.usedPercent >= 100 ? at : null),
    lastSeenAt: at,
  };
}

/** Whether nothing stands in the way of another state: no window, or one that has reached its reset. */
export function isOver(state: LimitState, at: Temporal.Instant): boolean {
  return state.kind !== 'running' || Temporal.Instant.compare(state.resetsAt, at) <= 0;
}

/** Whether a look is an old answer come late: the reset that it announces has passed. */
export function isStale({ at, limit }: LimitLook): boolean {
  const resetsAt = exactReset(limit);
  return resetsAt !== null && Temporal.Instant.compare(resetsAt, at) <= 0;
}

/**
 * Whether two windows are one: with the same reset, its percent was corrected; with the use
 * kept, its reset was moved. A window that began at the reset, or after the last look, is another one.
 */
export function isSameWindow(window: RunningWindow, next: RunningWindow): boolean {
  if (isNear(window.resetsAt, next.resetsAt)) return true;
  if (Temporal.Instant.compare(next.start, window.resetsAt.subtract(resetTolerance)) >= 0) return false;
  const isKept = next.usedPercent >= window.usedPercent - 1;
  return isKept && (window.usedPercent <= 1 || Temporal.Instant.compare(next.start, window.lastSeenAt) <= 0);
}

function isNear(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Math.abs(a.epochMilliseconds - b.epochMilliseconds) <= resetToleranceMs;
}

function exactReset({ resetsAt, resetPrecision }: LimitReading): Temporal.Instant | null {
  return resetPrecision === 'day' ? null : resetsAt;
}

/** Until its first use a window slides along with the clock (facts.md §7.1). */
function isIdle({ at, limit, isUse }: LimitLook, resetsAt: Temporal.Instant): boolean {
  if (isUse) return false;
  if (limit.idle) return true;
  const leftMs = resetsAt.epochMilliseconds - at.epochMilliseconds;
  return limit.lengthSeconds !== null && limit.usedPercent <= 1 && leftMs >= limit.lengthSeconds * 1000 - idleLagMs;
}
