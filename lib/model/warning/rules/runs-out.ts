import type { WindowForecast } from '../../forecast/window.ts';

/** From this probability on a limit is said to run out before its reset. */
const likely = 0.6;

export function probablyRunsOut({ exhaustion, inDoubt }: WindowForecast): boolean {
  return !inDoubt && exhaustion.probability >= likely;
}
