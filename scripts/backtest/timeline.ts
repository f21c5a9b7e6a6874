import { noRecord, type OwnRecord, recordAfter } from '../../lib/model/forecast/own-record.ts';
import type { Parameters } from '../../lib/model/forecast/parameters.ts';
import { forecastWith } from '../../lib/model/forecast/window.ts';
import { mainMeter } from '../../lib/model/limit.ts';
import type { LimitHistory } from '../../lib/model/limit-history.ts';
import { historyAfter } from '../../lib/model/window.ts';
import type { Reading, Source } from './protocol/reading.ts';

/** What Spillway knew of one limit of a source after each reading, in order of time. */
export type Timeline = { at: number; history: LimitHistory; record: OwnRecord }[];

/** Takes a source's readings of one length through the code that the extension ships, with its own or other parameters. */
export function timelineOf(
  source: Source,
  windowMinutes: number,
  { isUse, parameters }: { isUse: boolean; parameters: Parameters },
): Timeline {
  const timeline: Timeline = [];
  for (const reading of source.readings) {
    if (reading.windowMinutes !== windowMinutes) continue;
    const before = timeline.at(-1);
    const at = momentOf(reading.at);
    const limit = limitOf(reading);
    const { history, ended } = historyAfter(before?.history ?? null, { at, limit, isUse });
    const own = before?.record ?? noRecord;
    const made = { at, usedPercent: limit.usedPercent, forecast: forecastWith(parameters, history, at, own) };
    timeline.push({ at: reading.at, history, record: recordAfter(own, ended, made) });
  }
  return timeline;
}

/** What was known at a moment. */
export function knownAt(timeline: Timeline, now: number): Timeline[number] | null {
  return timeline.findLast(({ at }) => at <= now) ?? null;
}

/** Traces count in seconds. */
export function momentOf(seconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Math.round(seconds * 1000));
}

function limitOf({ windowMinutes, used, resetsAt }: Reading) {
  return {
    meter: mainMeter,
    name: null,
    lengthSeconds: windowMinutes * 60,
    usedPercent: used,
    resetsAt: momentOf(resetsAt),
    resetPrecision: 'second',
    idle: false,
  } as const;
}
