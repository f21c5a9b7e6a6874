/** Numbers from 0 up to 1 that look like chance, always the same for a seed. */
export type Random = () => number;

/**
 * A small generator of 32 bits: Marsaglia's xorshift with the shifts 13, 17 and 5 (Journal of Statistical Software
 * 8/14, 2003). A few hundred paths need no better one, and the same seed gives the same paths on every machine.
 */
export function randomFrom(seed: number): Random {
  // The odd constant spreads neighbouring seeds; a state of zero would stay zero.
  let state = Math.imul(seed | 0, 0x9e3779b1) || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let turn = 0; turn < 8; turn++) next();
  return next;
}

/** As many figures of a standard normal distribution as wanted: its quantiles at even steps, in an order of chance. */
export function normalsInOrderOf(random: Random, count: number): Float64Array {
  return evenStepsInOrderOf(random, count).map(normalQuantile);
}

/** As many even steps from 0 to 1 as wanted, in an order of chance. */
export function evenStepsInOrderOf(random: Random, count: number): Float64Array {
  const values = Float64Array.from({ length: count }, (_, index) => (index + 0.5) / count);
  for (let index = count - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    const value = values[index] ?? 0;
    values[index] = values[other] ?? 0;
    values[other] = value;
  }
  return values;
}

/** By Tukey's lambda of .1349, within .01 of the true one from the first to the last hundredth. */
export function normalQuantile(share: number): number {
  const lambda = 0.1349;
  return (share ** lambda - (1 - share) ** lambda) / 0.1975;
}

/** A gamma distribution of mean 1, at a place that is given by a standard normal one (Wilson and Hilferty, 1931). */
export function gammaAt(normal: number, shape: number): number {
  return Math.max(0, 1 - 1 / (9 * shape) + normal / (3 * Math.sqrt(shape))) ** 3;
}
