import type { Method } from '../protocol/forecast.ts';
import { paceEnd, point } from './point.ts';

/** Used ÷ elapsed: what most peers show. */
export const linearPace: Method = (situation) => point(paceEnd(situation));
