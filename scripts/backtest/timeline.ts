import { noRecord, type OwnRecord, recordAfter, wantsForecast } from '../../lib/model/forecast/own-record.ts';
import type { Parameters } from '../../lib/model/forecast/parameters.ts';
import type { Refusal } from '../../lib/model/forecast/refusal.ts';
import { forecastWith, type WindowForecast } from '../../lib/model/forecast/window.ts';
import { type Followed, type LimitStep, momentOf } from './follow.ts';

/** One limit of a person, forecast by some parameters: how these forecasts have held, after each reading. */
export interface Timeline {
  followed: Followed;
  windowMinutes: number;
  parameters: Parameters;
  steps: (LimitStep & { record: OwnRecord })[];
}

/** Forecasts a limit at each reading at which the extension would keep what it forecasts. */
export function timelineOf(followed: Followed, windowMinutes: number, parameters: Parameters): Timeline {
  const timeline: Timeline = { followed, windowMinutes, parameters, steps: [] };
  for (const step of followed.limits.get(windowMinutes) ?? []) {
    const { limit, history, ended } = step;
    const record = timeline.steps.at(-1)?.record ?? noRecord;
    const at = momentOf(step.at);
    const isWanted = wantsForecast(record, ended, history, at);
    const made = isWanted
      ? { at, usedPercent: limit.usedPercent, forecast: forecastAt(timeline, { ...step, record }, at) }
      : null;
    timeline.steps.push({ ...step, record: recordAfter(record, ended, made) });
  }
  return timeline;
}

/** The forecast that Spillway would have made then, of the window of a step. */
export function forecastAt(
  { followed, windowMinutes, parameters }: Timeline,
  { history, record }: Timeline['steps'][number],
  now: Temporal.Instant,
): WindowForecast | Refusal {
  return forecastWith(parameters, history, now, { record, ...followed.toldAt(windowMinutes, now) });
}
