import type { LimitHistory } from './limit-history.ts';
import type { LimitState } from './limit-state.ts';
import { minuteMs } from './moment.ts';
import { type EndedWindow, endedBy } from './window-ended.ts';
import { carriedOn, fits, isOver, isSameWindow, isStale, type LimitLook, stateOf } from './window-match.ts';

// Wrong answers come and go within minutes (facts.md §7.1), so a drop is believed when it is still there after this long.
const believedAfterMs = 5 * minuteMs;

type Situation = Pick<LimitHistory, 'state' | 'doubt'>;

/** What a look makes of a limit: its state, what is in doubt, and the window that it ends, if any. */
export interface WindowStep extends Situation {
  ended: EndedWindow[];
}

/**
 * One look further. A look that fits goes on with the window and ends all doubt. Another window
 * needs no proof once the announced reset is reached; before that it is believed only when
 * a second look, some minutes after the first, says the same.
 */
export function windowStep({ state, doubt }: Situation, look: LimitLook): WindowStep {
  if (fits(state, look)) return { state: carriedOn(state, look), doubt: null, ended: [] };
  if (isStale(look)) return { state, doubt, ended: [] };
  const isRepeated = doubt !== null && fits(doubt.state, look);
  const next = isRepeated ? carriedOn(doubt.state, look) : stateOf(look);
  const since = isRepeated ? doubt.since : look.at;
  if (isOver(state, look.at) || look.at.epochMilliseconds - since.epochMilliseconds >= believedAfterMs)
    return believed(state, next, since);
  return { state, doubt: { since, state: next }, ended: [] };
}

function believed(state: LimitState, next: LimitState, since: Temporal.Instant): WindowStep {
  if (state.kind !== 'running') return { state: next, doubt: null, ended: [] };
  if (next.kind === 'running' && isSameWindow(state, next)) {
    // Before its first use a window has no start that would be worth keeping.
    const start = state.usedPercent > 1 ? state.start : next.start;
    return {
      state: { ...next, start, usedUpAt: next.usedPercent >= 100 ? (state.usedUpAt ?? next.usedUpAt) : null },
      doubt: null,
      ended: [],
    };
  }
  return { state: next, doubt: null, ended: [endedBy(state, next, since)] };
}
