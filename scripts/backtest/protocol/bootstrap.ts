import { type Scored, type Scores, scoresOf, type Weighting } from './score.ts';

const draws = 1000;

/** Standard error of a figure over people: sources are drawn anew, with replacement. The same data give the same draws. */
export function standardError(scored: Scored[][], weighting: Weighting, figure: (scores: Scores[]) => number): number {
  const bySource = scored.map((method) => Object.groupBy(method, ({ origin }) => origin.window.sourceId));
  const ids = Object.keys(bySource[0] ?? {}).sort();
  const parts = bySource.map((groups) => ids.map((id) => partOf(groups[id] ?? [])));
  const random = seeded(ids.length);
  const figures = Array.from({ length: draws }, () => {
    const drawn = ids.map(() => Math.floor(random() * ids.length));
    return figure(
      parts.map((method) =>
        together(
          drawn.flatMap((index) => method[index] ?? []),
          weighting,
        ),
      ),
    );
  });
  const mean = figures.reduce((sum, value) => sum + value, 0) / draws;
  return Math.sqrt(figures.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (draws - 1));
}

interface Part {
  scores: Scores;
  windows: number;
}

/** Within one source both weightings agree. */
function partOf(scored: Scored[]): Part {
  const scores = scoresOf(scored, 'windows');
  return { scores, windows: scores.windows };
}

function together(parts: Part[], weighting: Weighting): Scores {
  const weights = parts.map(({ windows }) => (weighting === 'windows' ? windows : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (of: (scores: Scores) => number) =>
    parts.reduce((sum, { scores }, index) => sum + of(scores) * (weights[index] ?? 0), 0) / total;
  const [first] = parts;
  if (first === undefined) throw new Error('at least one source');
  const keys = Object.keys(first.scores) as (keyof Scores)[];
  return Object.fromEntries(keys.map((key) => [key, mean((scores) => scores[key])])) as unknown as Scores;
}

/** A small generator (mulberry32): figures of a report must not change from run to run. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
