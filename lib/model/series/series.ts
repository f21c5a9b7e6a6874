/**
 * Values over time: each was said from one moment to another, in order of time, none before the one before
 * has ended. Milliseconds since 1970, in typed arrays, since a year can have 105,000.
 */
export interface Series {
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly value: Float64Array;
}

export const emptySeries: Series = seriesOf([]);

/** The series of stretches that come in order of time. */
export function seriesOf(stretches: readonly (readonly [fromMs: number, toMs: number, value: number])[]): Series {
  return {
    from: Float64Array.from(stretches, ([from]) => from),
    to: Float64Array.from(stretches, ([, to]) => to),
    value: Float64Array.from(stretches, ([, , value]) => value),
  };
}

/** Several series, one after the other in time, as one. */
export function joinedSeries(parts: readonly Series[]): Series {
  return {
    from: joined(parts.map(({ from }) => from)),
    to: joined(parts.map(({ to }) => to)),
    value: joined(parts.map(({ value }) => value)),
  };
}

/** The place of the last stretch that began at a moment or before; −1: none had. */
export function placeAt({ from }: Series, atMs: number): number {
  let [low, high] = [0, from.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((from[middle] ?? 0) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * What was said last at a moment, and when. A moment between two stretches belongs to the one before: nobody
 * looked again. Null before the first.
 */
export function saidAt(series: Series, atMs: number): { value: number; atMs: number } | null {
  const place = placeAt(series, atMs);
  const [to, value] = [series.to[place], series.value[place]];
  return to === undefined || value === undefined ? null : { value, atMs: Math.min(to, atMs) };
}

function joined(arrays: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(arrays.reduce((length, array) => length + array.length, 0));
  let start = 0;
  for (const array of arrays) {
    whole.set(array, start);
    start += array.length;
  }
  return whole;
}
