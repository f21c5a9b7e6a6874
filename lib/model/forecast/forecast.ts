import type { Case } from './case.ts';
import { exhaustionOf } from './exhaustion.ts';
import { fadingHours, type LimitName } from './fading.ts';
import type { Parameters, Weights } from './parameters.ts';
import { rateOf } from './rate.ts';
import { type Term, termsOf } from './terms.ts';

/** Used percent at the reset, and the probability to reach 100 % before it. */
export interface WindowForecast {
  p10: number;
  p50: number;
  p90: number;
  exhaustion: number;
}

/** The forecast of one window. */
export function forecastWindow(known: Case, limit: LimitName, parameters: Parameters): WindowForecast {
  const { pool, p10, p50, p90, widening } = parameters[limit];
  const terms = termsOf(known, rateOf(known, pool), fadingHours[limit]);
  const low = weigh(terms, p10);
  const middle = Math.max(low, weigh(terms, p50));
  const high = Math.max(middle, widening * weigh(terms, p90));
  const usedAfter = (further: number) => Math.min(100, known.used + further);
  return {
    p10: usedAfter(low),
    p50: usedAfter(middle),
    p90: usedAfter(high),
    exhaustion: exhaustionOf(known, high, fadingHours[limit]),
  };
}

/** A weighted sum of terms. */
function weigh(terms: Record<Term, number>, weights: Weights): number {
  let sum = 0;
  for (const [term, weight] of Object.entries(weights)) sum += terms[term as Term] * weight;
  return sum;
}
