import type { Situation } from './forecast.ts';
import type { Origin } from './origin.ts';
import type { Source } from './reading.ts';

/** What is known at an origin: nothing that was read later, the announced reset included. */
export function situationAt(source: Source, { at, used, window }: Origin): Situation {
  const resetsAt = window.readings.findLast((reading) => reading.at <= at)?.resetsAt ?? window.resetsAt;
  const length = window.windowMinutes * 60;
  return {
    now: at,
    windowMinutes: window.windowMinutes,
    resetsAt,
    elapsed: Math.min(1, Math.max(0, 1 - (resetsAt - at) / length)),
    used,
    readings: source.readings.filter((reading) => reading.at <= at),
  };
}
