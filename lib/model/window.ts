import { noPastUse, withWindow } from './forecast/past-use.ts';
import { evenRhythm, withUse } from './forecast/rhythm.ts';
import type { LimitHistory } from './limit-history.ts';
import { recentSpanMs, tellsNothingNew, useSince, withRise } from './recent-use.ts';
import type { EndedWindow } from './window-ended.ts';
import { type LimitLook, stateOf } from './window-match.ts';
import { windowStep } from './window-step.ts';

/**
 * The history of one limit (one meter, one length) after one more look, and the window
 * that ended with it, if any. Looks come in order of time: one older than the last changes nothing,
 * and whoever keeps the readings builds the history anew. Each look costs the same, however many came before.
 */
export function historyAfter(
  history: LimitHistory | null,
  look: LimitLook,
): { history: LimitHistory; ended: EndedWindow[] } {
  const { at, isUse } = look;
  if (history === null) return { history: withUseOf(look, null, firstHistory(look)), ended: [] };
  if (Temporal.Instant.compare(at, history.lastLook) < 0) return { history, ended: [] };
  const { state, doubt, ended } = windowStep(history, look);
  const isLong = at.epochMilliseconds - history.lastLook.epochMilliseconds > recentSpanMs(history.lengthSeconds);
  const isGap = !isUse && isLong && !tellsNothingNew(history, look);
  const next = {
    ...history,
    state,
    doubt,
    lastLook: at,
    silenceIsPause: isUse,
    watchedSince: isGap ? at : history.watchedSince,
    past: ended.reduce(withWindow, history.past),
  };
  return { history: withUseOf(look, history, next), ended };
}

/** The window that runs as one that ends at `at`, for a reason other than its own: none where none runs. */
export function historyEnded({ state }: LimitHistory, at: Temporal.Instant): EndedWindow[] {
  if (state.kind !== 'running') return [];
  const { start, resetsAt, usedPercent, lastSeenAt, usedUpAt } = state;
  const isOver = Temporal.Instant.compare(resetsAt, at) <= 0;
  const how = isOver ? ({ ended: 'as-announced', end: resetsAt } as const) : ({ ended: 'unknown', end: at } as const);
  return [{ start, resetsAt, usedPercent, lastSeenAt, usedUpAt, ...how }];
}

function firstHistory(look: LimitLook): LimitHistory {
  const { at, limit, isUse } = look;
  return {
    lengthSeconds: limit.lengthSeconds,
    state: stateOf(look),
    doubt: null,
    lastLook: at,
    silenceIsPause: isUse,
    // As far back as anything was seen.
    lastUse: at,
    watchedSince: at,
    rises: [],
    past: noPastUse(at),
    rhythm: evenRhythm(at),
  };
}

/** The next history with the use in it that the look shows. */
function withUseOf(look: LimitLook, before: LimitHistory | null, next: LimitHistory): LimitHistory {
  const { percent, isAny } = useSince(before, look);
  return {
    ...next,
    lastUse: look.isUse || isAny ? look.at : next.lastUse,
    rises: withRise(next.rises, look.at, percent, recentSpanMs(next.lengthSeconds)),
    rhythm: percent > 0 ? withUse(next.rhythm, look.at, percent) : next.rhythm,
  };
}
