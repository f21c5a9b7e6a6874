import type { LimitName } from './limits.ts';
import type { Term } from './terms.ts';

/** Everything that is learned from others. `npm run fit` makes it; nothing in it belongs to a single person. */
export type Parameters = Record<LimitName, LimitParameters>;

/** How one limit is forecast. */
export interface LimitParameters {
  pool: PoolParameters;
  /** What each quantile of further use is made of, and with which weight. */
  p10: Weights;
  p50: Weights;
  p90: Weights;
  /** By how much P90 is drawn out because its weights come from few people. At least 1. */
  widening: number;
}

export type Weights = Partial<Record<Term, number>>;

export interface PoolParameters {
  /** Percent of a window that others typically use. */
  rate: number;
  /** How many windows of one's own this is worth. */
  strength: number;
  /** What an earlier window of one's own counts, beside the present one. */
  pastWeight: number;
}
