import type { LimitHistory, Rise } from './limit-history.ts';
import type { LimitState } from './limit-state.ts';
import { dayMs, hourMs, minuteMs, msBetween } from './moment.ts';
import { fits, isSameWindow, isStale, type LimitLook, stateOf } from './window-match.ts';

// What a window's first look shows was used just now only if the window is hardly older.
const freshMs = 30 * minuteMs;

// So that what is kept stays small: the rises of a sixtieth of the span count as one.
const steps = 60;

/** How far back use counts as recent, in milliseconds: an hour, or a day where windows are longer than that. */
export function recentSpanMs(lengthSeconds: number | null): number {
  return lengthSeconds !== null && lengthSeconds * 1000 > dayMs ? dayMs : hourMs;
}

/**
 * What a look shows to have been used since the one before: percent points that were certainly used
 * in between, and whether there was any use at all. A window that had long begun when it was first
 * seen was used, but nobody knows when.
 */
export function useSince(
  before: Pick<LimitHistory, 'state' | 'doubt'> | null,
  look: LimitLook,
): { percent: number; isAny: boolean } {
  const { usedPercent } = look.limit;
  // An old answer come late carries no doubt on.
  for (const state of [before?.state, isStale(look) ? undefined : before?.doubt?.state]) {
    if (state?.kind !== 'running' || !fits(state, look)) continue;
    const percent = Math.max(0, usedPercent - state.usedPercent);
    return { percent, isAny: percent > 0 };
  }
  const seen = stateOf(look);
  if (seen.kind !== 'running' || isStale(look) || goesOn(before?.state, seen)) return { percent: 0, isAny: false };
  const isFresh = msBetween(seen.start, look.at) <= freshMs;
  return { percent: isFresh ? usedPercent : 0, isAny: usedPercent > 0 };
}

/**
 * Whether a look tells nothing that the one before did not: then nothing was used in between, and the time
 * between is known as if somebody had watched.
 */
export function tellsNothingNew(before: Pick<LimitHistory, 'state' | 'doubt'>, look: LimitLook): boolean {
  return [before.state, before.doubt?.state].some(
    (state) =>
      state !== undefined &&
      fits(state, look) &&
      (state.kind !== 'running' || look.limit.usedPercent <= state.usedPercent),
  );
}

/** The recent rises at `at`, with one more; at most sixty-one, however often use rises. */
export function withRise(rises: readonly Rise[], at: Temporal.Instant, percent: number, spanMs: number): Rise[] {
  const recent = rises.filter((rise) => msBetween(rise.at, at) < spanMs);
  const last = recent.at(-1);
  if (percent <= 0) return recent;
  if (last === undefined || msBetween(last.at, at) >= spanMs / steps) return [...recent, { at, percent }];
  return [...recent.slice(0, -1), { at: last.at, percent: last.percent + percent }];
}

/** Percent points used in the recent span before `at`; null when it was not watched throughout. */
export function recentlyUsed(history: LimitHistory, at: Temporal.Instant): number | null {
  const spanMs = recentSpanMs(history.lengthSeconds);
  if (msBetween(history.watchedSince, at) < spanMs) return null;
  return history.rises.reduce((sum, rise) => sum + (msBetween(rise.at, at) < spanMs ? rise.percent : 0), 0);
}

function goesOn(state: LimitState | undefined, seen: LimitState): boolean {
  return state?.kind === 'running' && seen.kind === 'running' && isSameWindow(state, seen);
}
