import type { MadeForecast } from '../../model/forecast/made.ts';
import { isRefusal } from '../../model/forecast/refusal.ts';
import { isSameLimit, type LimitReading } from '../../model/limit.ts';
import { type Series, saidAt } from '../../model/series/series.ts';
import type { AccountSummary } from '../../model/summary.ts';
import type { ShownWindow } from './windows.ts';

/** A forecast of a window, in percent left at its reset. */
export interface ShownForecast {
  madeAtMs: number;
  /** What was left when it was made; null: not known. */
  leftThen: number | null;
  resetsAtMs: number;
  /** One time in ten more than this is left … */
  leftMost: number;
  left: number;
  /** … and one time in ten less than this. */
  leftLeast: number;
}

/** Those that were made of a window along the way. */
export function forecastsOf({ forecasts, resetsAtMs }: ShownWindow, left: Series): ShownForecast[] {
  return forecasts.map(({ madeAt, ...used }) => drawn(madeAt, resetsAtMs, used, left));
}

/** Those of the window that runs: made along the way, and the one that stands now. */
export function runningForecasts(
  windows: readonly ShownWindow[],
  shown: AccountSummary,
  limit: Pick<LimitReading, 'meter' | 'lengthSeconds'>,
  left: Series,
): ShownForecast[] {
  const window = windows.at(-1);
  if (window?.ended !== 'running') return [];
  const kept = forecastsOf(window, left);
  const now = shown.forecast?.limits.find((forecast) => isSameLimit(forecast, limit))?.window;
  if (!now || isRefusal(now)) return kept;
  return [...kept, drawn(shown.usage.at, window.resetsAtMs, now, left)];
}

function drawn(
  madeAt: Temporal.Instant,
  resetsAtMs: number,
  used: Pick<MadeForecast, 'p10' | 'p50' | 'p90'>,
  left: Series,
): ShownForecast {
  const madeAtMs = madeAt.epochMilliseconds;
  return {
    madeAtMs,
    leftThen: saidAt(left, madeAtMs)?.value ?? null,
    resetsAtMs,
    leftMost: 100 - used.p10,
    left: 100 - used.p50,
    leftLeast: 100 - used.p90,
  };
}
