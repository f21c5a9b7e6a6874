import type { Case } from './case.ts';
import { modelledLimits } from './limits.ts';
import type { LimitParameters, Weights } from './parameters.ts';
import { rateOf } from './rate.ts';
import { type Term, termsOf } from './terms.ts';

/** Quantiles of further use, in percent points, not capped at what is left. */
export interface FurtherUse {
  p10: number;
  p50: number;
  p90: number;
}

/** Further use over `ahead`, a share of the window, from what is known; each quantile is a weighted sum of terms. */
export function furtherUse(known: Case, ahead: number, { pool, p10, p50, p90 }: LimitParameters): FurtherUse {
  const terms = termsOf(known, ahead, rateOf(known, pool), modelledLimits[known.limit].fadingHours);
  const low = weigh(terms, p10);
  const middle = Math.max(low, weigh(terms, p50));
  const high = Math.max(middle, weigh(terms, p90));
  return { p10: low, p50: middle, p90: high };
}

function weigh(terms: Record<Term, number>, weights: Weights): number {
  let sum = 0;
  for (const [term, weight] of Object.entries(weights)) sum += terms[term as Term] * weight;
  return sum;
}
