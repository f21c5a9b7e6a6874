import { type Method, notGiven } from '../protocol/forecast.ts';
import { paceEnd, point } from './point.ts';

/** openusage's `Pace` (2270d5fb, 2026-08-22): used ÷ elapsed; nothing in the first minute or percent, nor after the reset. */
export const openusage: Method = (situation) => {
  const { elapsed, windowMinutes, now, resetsAt } = situation;
  const length = windowMinutes * 60;
  if (elapsed * length < Math.max(60, length / 100) || resetsAt <= now) return notGiven;
  return point(paceEnd(situation));
};
