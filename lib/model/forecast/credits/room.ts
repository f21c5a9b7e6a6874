import type { Range } from '../range.ts';
import type { Outset } from './outset.ts';
import { normalQuantile } from './random.ts';

// Percents are whole: what is left is known to half a point.
const half = 0.5;

/**
 * Percent points for which the long limit of the plan still has room in a window of its short one, over which that cannot
 * run: what is left of the long one, by how much of the short one it is worth. Null: the long one is reset sooner, or there are
 * not both.
 */
export function roomOf({ starts: { short, long }, needs }: Pick<Outset, 'starts' | 'needs'>): Range | null {
  const lasts = (long?.resetsIn ?? Number.NaN) >= (short?.resetsIn ?? Number.NaN);
  if (long === null || !lasts) return null;
  const left = 100 - long.usedPercent;
  const worth = (share: number) => needs.shortPerUnit * Math.exp(needs.shortPerUnitSpread * normalQuantile(share));
  return {
    p10: Math.max(0, left - half) * worth(0.1),
    p50: left * needs.shortPerUnit,
    p90: (left + half) * worth(0.9),
  };
}
