import { type LimitName, modelledLimits } from '../../lib/model/forecast/limits.ts';
import type { LimitParameters, PoolParameters, Weights } from '../../lib/model/forecast/parameters.ts';
import { rateOf } from '../../lib/model/forecast/rate.ts';
import { leftOf, type Term, termsOf } from '../../lib/model/forecast/terms.ts';
import { mean } from '../mean.ts';
import { type Example, trainingWeights } from './examples.ts';
import { type Observation, quantileWeights } from './quantile-regression.ts';
import { recipes } from './recipe.ts';

/** The weights that suit the examples of one limit best, not yet widened. */
export function fitWeights(examples: Example[], limit: LimitName): LimitParameters {
  const { p10, p50, p90, strength, pastWeight } = recipes[limit];
  const pool = { rate: rounded(typicalFinal(examples), 1), strength, pastWeight };
  const weights = trainingWeights(examples);
  const quantile = (share: number, names: Term[]): Weights => {
    const found = quantileWeights(observationsOf(examples, weights, limit, pool, names), share);
    // Three digits are more than the data can tell.
    return Object.fromEntries(names.map((name, index) => [name, rounded(found[index] ?? 0, 3)]));
  };
  return { pool, p10: quantile(0.1, p10), p50: quantile(0.5, p50), p90: quantile(0.9, p90), widening: 1 };
}

function observationsOf(
  examples: Example[],
  weights: number[],
  limit: LimitName,
  pool: PoolParameters,
  names: Term[],
): Observation[] {
  return examples.map(({ origin, known }, index) => {
    const terms = termsOf(known, leftOf(known), rateOf(known, pool), modelledLimits[limit].fadingHours);
    return {
      terms: names.map((name) => terms[name]),
      outcome: origin.window.final - known.usedPercent,
      most: 100 - known.usedPercent,
      weight: weights[index] ?? 0,
    };
  });
}

/** Every source counts once, with the mean of its windows; the median of these is what others typically use. */
function typicalFinal(examples: Example[]): number {
  const finals = new Map<string, Map<object, number>>();
  for (const { origin } of examples) {
    const { sourceId, final } = origin.window;
    finals.set(sourceId, (finals.get(sourceId) ?? new Map<object, number>()).set(origin.window, final));
  }
  return median([...finals.values()].map((windows) => mean([...windows.values()])));
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
