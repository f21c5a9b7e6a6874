import { isRefusal } from '../../lib/model/forecast/refusal.ts';
import type { Method } from './protocol/forecast.ts';
import { forecastAt, knownAt, type Timeline } from './timeline.ts';
import { momentOf } from './uses.ts';

/** Spillway's own forecast, as it is shipped, as a method of the backtest. */
export function spillway(timeline: Timeline): Method {
  return ({ now }) => {
    const known = knownAt(timeline, now);
    if (known === null) return { refused: 'never-read' };
    const forecast = forecastAt(timeline, known, momentOf(now));
    if (isRefusal(forecast)) return forecast;
    const { p10, p50, p90, exhaustion } = forecast;
    return { p10, p50, p90, exhaustion: exhaustion.probability };
  };
}
