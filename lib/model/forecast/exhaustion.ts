import type { Case } from './case.ts';
import { furtherUse } from './further-use.ts';
import { modelledLimits } from './limits.ts';
import type { LimitParameters } from './parameters.ts';
import type { Moments } from './range.ts';
import { leftOf } from './terms.ts';
import { momentAtWork } from './work-time.ts';

/**
 * The probability to reach 100 % within `ahead`, a share of the window: one in ten when the ninetieth
 * percentile of further use just reaches it. Beyond, use thins out exponentially, and a pause makes it less likely.
 */
export function exhaustionWithin(known: Case, ahead: number, parameters: LimitParameters): number {
  if (known.usedPercent >= 100) return 1;
  const { p90 } = furtherUse(known, ahead, parameters);
  if (p90 <= 0) return 0;
  return 0.1 ** ((100 - known.usedPercent) / p90) * Math.exp(-known.idleHours / modelledLimits[known.limit].restHours);
}

// A week has a million parts of half a second.
const halvings = 20;

/**
 * When 100 % is reached, given that it is before the reset: the moments by which the probability has
 * grown to a tenth, half and nine tenths of what it is at the reset. Null where it cannot be reached.
 */
export function exhaustionTimes(known: Case, parameters: LimitParameters): Moments | null {
  const left = leftOf(known);
  const total = exhaustionWithin(known, left, parameters);
  if (total <= 0) return null;
  const momentOf = (share: number): Temporal.Instant => {
    let [early, late] = [0, left];
    for (let step = 0; step < halvings; step++) {
      const middle = (early + late) / 2;
      if (exhaustionWithin(known, middle, parameters) < share * total) early = middle;
      else late = middle;
    }
    return momentAtWork(late / left, known.asOf, known.resetsAt, known.workDays);
  };
  return { p10: momentOf(0.1), p50: momentOf(0.5), p90: momentOf(0.9) };
}
