import fitted from './calibration.json' with { type: 'json' };
import { paths } from './futures.ts';

/** How a share of futures becomes a probability: a straight line on the scale of the logarithm of its odds. */
export interface Correction {
  shift: number;
  slope: number;
}

/** Which of the futures stand for P10 and P90. Where futures are too much alike, they lie further out. */
export interface Levels {
  low: number;
  high: number;
}

/** By what the futures keep their word. They were made to resemble a person's past, which they do too closely. */
export interface Calibration {
  switch: { days7: Correction; when: Levels; cost: Levels; costGoingOn: Levels };
  charge: { days7: Correction; days30: Correction; when: Levels; size: Levels; month: Levels };
  spend: { day: Levels; days7: Levels; days30: Levels };
  expiry: { left: Levels };
}

export const calibration: Calibration = fitted;

/** Half of one future: what none shows may come, and what all show may not. */
const leastDoubt = 0.5 / paths;

/**
 * A share of futures as a probability that keeps its word (Platt, 1999): shares near certainty were held too often.
 * A larger share never gives a smaller probability.
 */
export function corrected(share: number, { shift, slope }: Correction): number {
  const odds = Math.exp(shift + slope * logOdds(share));
  return Number((odds / (1 + odds)).toFixed(4));
}

/** The logarithm of the odds of a share, with the least doubt left at both ends. */
export function logOdds(share: number): number {
  const doubted = Math.min(1 - leastDoubt, Math.max(leastDoubt, share));
  return Math.log(doubted / (1 - doubted));
}
