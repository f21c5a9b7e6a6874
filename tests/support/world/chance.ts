/** A stream of chance. The same seed gives the same stream, on every machine. */
export interface Chance {
  /** Evenly between two numbers, the second one left out. */
  between(from: number, to: number): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  /** True with this probability. */
  happens(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** One of several with weights. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T;
  normal(): number;
  /** Lognormal: half of all lie below `median`; `sigma` is the spread of its logarithm. */
  lognormal(median: number, sigma: number): number;
  /** Waiting times without memory. */
  wait(mean: number): number;
  /** How many of many rare things happen. */
  count(mean: number): number;
  /** A stream of its own, that does not move when others draw more or less. */
  of(name: string): Chance;
}

/**
 * Mulberry32 (32 bits of state, one multiply-and-mix a number), seeded by a hash of the
 * name. A person draws some hundred thousand numbers of a period of four thousand million.
 */
export function chanceOf(name: string): Chance {
  let state = hashOf(name);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(next() * choices.length)] as T;
  const weighted = <T extends string>(weights: Readonly<Record<T, number>>): T => {
    const entries = Object.entries(weights) as [T, number][];
    let rest = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of entries) {
      rest -= weight;
      if (rest < 0) return choice;
    }
    return (entries[0] as [T, number])[0];
  };
  return {
    between: (from, to) => from + (to - from) * next(),
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    happens: (probability) => next() < probability,
    pick,
    weighted,
    normal,
    lognormal: (median, sigma) => median * Math.exp(sigma * normal()),
    wait: (mean) => -mean * Math.log(1 - next()),
    count: (mean) => {
      let [product, events] = [next(), 0];
      for (const least = Math.exp(-mean); product > least; events++) product *= next();
      return events;
    },
    of: (more) => chanceOf(`${name}/${more}`),
  };
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
