/** A share, or a mean: `hits` over `of`. */
interface Share {
  hits: number;
  of: number;
}

/** What was counted of one person, by name. */
export interface Tally {
  /** Adds `hits` (true: one) to what is counted under a name, and `of` to what it is a share of. */
  count(name: string, hits: number | boolean, of?: number): void;
  /** Keeps a single value of which the distribution is wanted. */
  keep(name: string, value: number): void;
  readonly shares: Map<string, Share>;
  readonly values: Map<string, number[]>;
}

export function emptyTally(): Tally {
  const shares = new Map<string, Share>();
  const values = new Map<string, number[]>();
  return {
    shares,
    values,
    count: (name, hits, of = 1) => {
      const share = shares.get(name) ?? { hits: 0, of: 0 };
      shares.set(name, { hits: share.hits + Number(hits), of: share.of + of });
    },
    keep: (name, value) => values.set(name, [...(values.get(name) ?? []), value]),
  };
}

/** A share over several people, with the standard error over them (that of a ratio of sums). */
export interface Estimate {
  value: number;
  /** Null where one person says nothing of others. */
  error: number | null;
  of: number;
  people: number;
}

/** The share under a name over people; null when nothing was counted. */
export function estimateOf(tallies: readonly Tally[], name: string): Estimate | null {
  const shares = tallies.flatMap((tally) => tally.shares.get(name) ?? []).filter(({ of }) => of > 0);
  const of = shares.reduce((sum, share) => sum + share.of, 0);
  if (of === 0) return null;
  const value = shares.reduce((sum, { hits }) => sum + hits, 0) / of;
  const squares = shares.reduce((sum, share) => sum + (share.hits - value * share.of) ** 2, 0);
  const people = shares.length;
  const error = people > 1 ? Math.sqrt((squares * people) / (people - 1)) / of : null;
  return { value, error, of, people };
}

/** The tenth, the middle and the ninetieth of all kept values under a name. */
export function quantilesOf(tallies: readonly Tally[], name: string): [number, number, number] | null {
  const values = tallies.flatMap((tally) => tally.values.get(name) ?? []).sort((a, b) => a - b);
  if (values.length === 0) return null;
  const at = (share: number) => values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN;
  return [at(0.1), at(0.5), at(0.9)];
}
