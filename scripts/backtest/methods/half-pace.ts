import type { Method } from '../protocol/forecast.ts';
import { paceEnd, point } from './point.ts';

/** From here on, half of the pace so far. */
export const halfPace: Method = (situation) => point((situation.used + paceEnd(situation)) / 2);
