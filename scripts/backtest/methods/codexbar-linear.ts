import { type Method, notGiven } from '../protocol/forecast.ts';
import { paceEnd, point } from './point.ts';

/**
 * CodexBar's `UsagePace` (27c7f334, 2026-08-21): used ÷ elapsed; nothing while less than three
 * percent of the window has passed, when nothing is left, or when the clock is off.
 */
export const codexbarLinear: Method = (situation) => {
  const { elapsed, used, now, resetsAt } = situation;
  if (elapsed < 0.03 || elapsed > 1 || used >= 100 || resetsAt <= now) return notGiven;
  return point(paceEnd(situation));
};
