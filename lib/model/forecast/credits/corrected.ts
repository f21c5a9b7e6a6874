/** How a probability is corrected: a straight line on the scale of the logarithm of its odds. */
export interface Correction {
  shift: number;
  slope: number;
}

/**
 * A share of futures as a probability that keeps its word (Platt, 1999): shares near certainty were held too often.
 * What none of the futures shows stays so. A larger share never gives a smaller probability.
 */
export function corrected(share: number, { shift, slope }: Correction): number {
  if (share <= 0) return 0;
  const nearly = Math.min(share, 1 - leastDoubt);
  const odds = Math.exp(shift + slope * Math.log(nearly / (1 - nearly)));
  return Number((odds / (1 + odds)).toFixed(4));
}

// Half of one future of a hundred and sixty.
const leastDoubt = 1 / 320;
