import { type Method, notGiven } from '../protocol/forecast.ts';
import { paceEnd, point } from './point.ts';

const sixHours = 360;

/**
 * CodeBurn's `QuotaPace` (ed8fa3af, 2026-08-22): the whole window's average, not before three percent
 * of it, nor at 100 %. For windows up to six hours it says the pace and refuses a time of exhaustion, because one burst cries wolf.
 */
export const codeburn: Method = (situation) => {
  const { elapsed, used, windowMinutes, now, resetsAt } = situation;
  if (elapsed < 0.03 || used >= 100 || resetsAt <= now) return notGiven;
  const { exhaustion, ...pace } = point(paceEnd(situation));
  return windowMinutes <= sixHours ? { ...pace, ...notGiven } : { ...pace, exhaustion };
};
