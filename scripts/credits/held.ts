import { mean } from '../mean.ts';
import type { Scored } from './score.ts';

/** The share of ranges of a horizon that held, each series counting once. */
export function bySeries(scored: readonly Scored[], horizon: number): number {
  const meant = scored.filter((one) => one.horizon === horizon);
  const groups = Object.values(Object.groupBy(meant, ({ id }) => id));
  return mean(groups.map((own = []) => mean(own.map(({ isHeld }) => Number(isHeld)))));
}

/** What came of the ranges of a horizon, in a few words. */
export function told(scored: readonly Scored[], horizon: number): string {
  const own = scored.filter((one) => one.horizon === horizon);
  return `${horizon} d: ${own.length.toString().padStart(4)} held ${mean(own.map(({ isHeld }) => Number(isHeld))).toFixed(2)} loss ${mean(own.map(({ loss }) => loss)).toFixed(3)}`;
}
