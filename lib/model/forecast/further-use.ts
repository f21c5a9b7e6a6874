import type { Case } from './case.ts';
import { modelledLimits } from './limits.ts';
import type { LimitParameters, Weights } from './parameters.ts';
import type { Range } from './range.ts';
import { rateOf } from './rate.ts';
import { type Term, termsOf } from './terms.ts';

/**
 * Quantiles of further use over `ahead`, a share of the window, from what is known, in percent points, not capped at what is
 * left: each is a weighted sum of terms, and no more than another limit has room for.
 */
export function furtherUse(known: Case, ahead: number, { pool, p10, p50, p90 }: LimitParameters): Range {
  const terms = termsOf(known, ahead, rateOf(known, pool), modelledLimits[known.limit].fadingHours);
  const low = weigh(terms, p10);
  const middle = Math.max(low, weigh(terms, p50));
  const high = Math.max(middle, weigh(terms, p90));
  return withinRoom({ p10: low, p50: middle, p90: high }, known);
}

/** Further use, as far as another limit has room for it. */
export function withinRoom(further: Range, { room }: Pick<Case, 'room'>): Range {
  if (room === null) return further;
  const within = (quantile: keyof Range) => Math.min(further[quantile], room[quantile]);
  return { p10: within('p10'), p50: within('p50'), p90: within('p90') };
}

function weigh(terms: Record<Term, number>, weights: Weights): number {
  let sum = 0;
  for (const [term, weight] of Object.entries(weights)) sum += terms[term as Term] * weight;
  return sum;
}
