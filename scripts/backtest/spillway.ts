import { isRefusal } from '../../lib/model/forecast/refusal.ts';
import { lastBy, momentOf } from './follow.ts';
import type { Method } from './protocol/forecast.ts';
import { forecastAt, type Timeline } from './timeline.ts';

/** Spillway's own forecast, as it is shipped, as a method of the backtest. */
export function spillway(timeline: Timeline): Method {
  return ({ now }) => {
    const known = lastBy(timeline.steps, now);
    if (known === null) return { refused: 'never-read' };
    const forecast = forecastAt(timeline, known, momentOf(now));
    if (isRefusal(forecast)) return forecast;
    const { p10, p50, p90, exhaustion } = forecast;
    return { p10, p50, p90, exhaustion: exhaustion.probability };
  };
}
