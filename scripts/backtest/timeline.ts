import { mainMeter } from '../../lib/model/limit.ts';
import type { LimitHistory } from '../../lib/model/limit-history.ts';
import { historyAfter } from '../../lib/model/window.ts';
import type { Reading, Source } from './protocol/reading.ts';

/** What Spillway knew of one limit of a source after each reading, in order of time. */
export type Timeline = { at: number; history: LimitHistory }[];

/** Takes a source's readings of one length through the code that the extension ships. */
export function timelineOf(source: Source, windowMinutes: number, isUse: boolean): Timeline {
  const timeline: Timeline = [];
  for (const reading of source.readings) {
    if (reading.windowMinutes !== windowMinutes) continue;
    const before = timeline.at(-1)?.history ?? null;
    const { history } = historyAfter(before, { at: momentOf(reading.at), limit: limitOf(reading), isUse });
    timeline.push({ at: reading.at, history });
  }
  return timeline;
}

/** What was known at a moment. */
export function knownAt(timeline: Timeline, now: number): LimitHistory | null {
  return timeline.findLast(({ at }) => at <= now)?.history ?? null;
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
