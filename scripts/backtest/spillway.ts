import type { Parameters } from '../../lib/model/forecast/parameters.ts';
import { isRefusal } from '../../lib/model/forecast/refusal.ts';
import { forecastWith } from '../../lib/model/forecast/window.ts';
import type { Method } from './protocol/forecast.ts';
import { knownAt, momentOf, type Timeline } from './timeline.ts';

/** Spillway's own forecast, as it is shipped, as a method of the backtest. */
export function spillway(timeline: Timeline, parameters: Parameters): Method {
  return ({ now }) => {
    const known = knownAt(timeline, now);
    if (known === null) return { refused: 'never-read' };
    const forecast = forecastWith(parameters, known.history, momentOf(now), known.record);
    if (isRefusal(forecast)) return forecast;
    const { p10, p50, p90, exhaustion } = forecast;
    return { p10, p50, p90, exhaustion: exhaustion.probability };
  };
}
