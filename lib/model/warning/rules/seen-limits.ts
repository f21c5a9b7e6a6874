import type { TrackedLimit } from '../../account/history.ts';
import { isRefusal } from '../../forecast/refusal.ts';
import type { WindowForecast } from '../../forecast/window.ts';
import { hasReset, isSameLimit, type LimitReading, leftPercent, limitIdOf, limitKey } from '../../limit.ts';
import { resetTolerance } from '../../window-match.ts';
import type { Finding, KnownToWarn } from '../rule.ts';

/** A limit of the last reading, with what is kept of it and forecast. */
export interface SeenLimit {
  subject: string;
  limit: LimitReading;
  tracked: TrackedLimit;
  forecast: WindowForecast | null;
  /** The reset has passed since: it has room again, whatever the reading said. */
  isReset: boolean;
  percentLeft: number;
  span: Finding['span'];
}

/** The limits to judge. A window in doubt is left out: the next look may take it back. */
export function seenLimits({ account, history, now }: KnownToWarn): SeenLimit[] {
  return account.usage.figures.limits.flatMap((limit) => {
    const tracked = history?.limits.find((one) => isSameLimit(limitIdOf(one), limit));
    if (tracked === undefined || tracked.history.doubt !== null) return [];
    const { state } = tracked.history;
    return {
      subject: limitKey(limit),
      limit,
      tracked,
      forecast: forecastOf(account.forecast, limit),
      isReset: hasReset(limit, now),
      percentLeft: leftPercent(state.kind === 'running' ? state : limit),
      span: spanOf(tracked),
    };
  });
}

function forecastOf(forecast: KnownToWarn['account']['forecast'], limit: LimitReading): WindowForecast | null {
  const own = forecast?.limits.find((one) => isSameLimit(one, limit));
  return own === undefined || isRefusal(own.window) ? null : own.window;
}

/** A window, from a little after its start: resets jitter, and the next window must not seem to begin before this one ends. */
function spanOf({ history: { state } }: TrackedLimit): Finding['span'] {
  return state.kind === 'running' ? { from: state.start.add(resetTolerance), until: state.resetsAt } : null;
}
