import type { Method } from '../protocol/forecast.ts';
import { paceEnd } from './point.ts';

/** P10 no further use, P50 half-way, P90 linear pace. Of exhaustion it knows only that a P90 at 100 is reached one time in ten. */
export const fan: Method = (situation) => {
  const p90 = Math.min(100, paceEnd(situation));
  return { p10: situation.used, p50: (situation.used + p90) / 2, p90, exhaustion: p90 >= 100 ? 0.1 : 0 };
};
