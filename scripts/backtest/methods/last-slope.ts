import type { Method } from '../protocol/forecast.ts';
import { fiveHours } from '../protocol/reading.ts';
import { point, presentReadings } from './point.ts';

const hour = 3600;

/** The rise over the last hour (weekly: the last day), continued to the reset. */
export const lastSlope: Method = (situation) => {
  const { now, windowMinutes, resetsAt, used, elapsed } = situation;
  const span = Math.min(windowMinutes === fiveHours ? hour : 24 * hour, elapsed * windowMinutes * 60);
  if (span <= 0) return point(used);
  const before = presentReadings(situation).filter(({ at }) => at <= now - span);
  const usedBefore = before.reduce((highest, reading) => Math.max(highest, reading.used), 0);
  return point(used + ((used - usedBefore) / span) * Math.max(0, resetsAt - now));
};
