import { outsetOf } from '../../lib/model/forecast/credits/outset.ts';
import { ofLimit, ownDaysOf } from '../../lib/model/forecast/credits/own-days.ts';
import { noRecord, type OwnRecord, recordAfter, wantsForecast } from '../../lib/model/forecast/own-record.ts';
import type { Parameters } from '../../lib/model/forecast/parameters.ts';
import type { Range } from '../../lib/model/forecast/range.ts';
import type { Refusal } from '../../lib/model/forecast/refusal.ts';
import { forecastWith, type WindowForecast } from '../../lib/model/forecast/window.ts';
import { mainMeter } from '../../lib/model/limit.ts';
import type { LimitHistory } from '../../lib/model/limit-history.ts';
import { historyAfter } from '../../lib/model/window.ts';
import type { Source } from './protocol/reading.ts';
import { knownUseAt, limitOf, momentOf, type UseTimeline, useTimelineOf } from './uses.ts';

/** How a source's readings are taken: as the log of all use or as mere looks, and by which parameters they are forecast. */
interface Taken {
  isUse: boolean;
  parameters: Parameters;
}

/** What Spillway knew of a source after each reading of one limit, in order of time. */
export interface Timeline extends Taken {
  lengthSeconds: number;
  steps: { at: number; history: LimitHistory; record: OwnRecord }[];
  uses: UseTimeline;
}

/** Takes a source's readings through the code that the extension ships; windows are followed of one length. */
export function timelineOf(source: Source, windowMinutes: number, taken: Taken): Timeline {
  const { isUse } = taken;
  const uses = useTimelineOf(source, isUse);
  const timeline: Timeline = { ...taken, lengthSeconds: windowMinutes * 60, steps: [], uses };
  for (const reading of source.readings) {
    if (reading.windowMinutes !== windowMinutes) continue;
    const before = timeline.steps.at(-1);
    const limit = limitOf(reading);
    const at = momentOf(reading.at);
    const { history, ended } = historyAfter(before?.history ?? null, { at, limit, isUse });
    const record = before?.record ?? noRecord;
    const step = { at: reading.at, history, record };
    const isWanted = wantsForecast(record, ended, history, at);
    const made = isWanted ? { at, usedPercent: limit.usedPercent, forecast: forecastAt(timeline, step, at) } : null;
    timeline.steps.push({ ...step, record: recordAfter(record, ended, made) });
  }
  return timeline;
}

/** What was known at a moment. */
export function knownAt({ steps }: Timeline, seconds: number): Timeline['steps'][number] | null {
  return steps.findLast(({ at }) => at <= seconds) ?? null;
}

/** The forecast that Spillway would have made then, of the window of a step. */
export function forecastAt(
  timeline: Timeline,
  { history, record }: Timeline['steps'][number],
  now: Temporal.Instant,
): WindowForecast | Refusal {
  return forecastWith(timeline.parameters, history, now, { record, ownDays: ownDaysAt(timeline, now) });
}

/** What the days of a source's person told then of the window that ran. */
export function ownDaysAt({ uses, isUse, lengthSeconds }: Timeline, now: Temporal.Instant): Range | null {
  const use = knownUseAt(uses, now.epochMilliseconds / 1000, isUse);
  return use && ofLimit(ownDaysOf(outsetOf(use)), { meter: mainMeter, lengthSeconds });
}
