import type { MomentsOrNever } from '../forecast/range.ts';

/** What a forecast says of when something happens: probabilities within some hours, and moments of some probability. */
interface Stated {
  probability: { hours24: number; days7: number; days30?: number };
  /** Moments by which a tenth, half and nine tenths of `given` have come; null: none. */
  when: MomentsOrNever | null;
  /** The probability that the moments are shares of. */
  given: number;
}

interface Point {
  hours: number;
  probability: number;
}

/**
 * The probability that something happens within `hours`, between the ones that are stated. A forecast of other
 * horizons than the user's lead time would otherwise be asked for by each.
 */
export function probabilityWithin({ probability, when, given }: Stated, now: Temporal.Instant, hours: number): number {
  const { hours24, days7, days30 } = probability;
  const horizons = [
    { hours: 0, probability: 0 },
    { hours: 24, probability: hours24 },
    { hours: 168, probability: days7 },
    ...(days30 === undefined ? [] : [{ hours: 720, probability: days30 }]),
  ];
  const moments = [
    [when?.p10, 0.1],
    [when?.p50, 0.5],
    [when?.p90, 0.9],
  ] as const;
  const points = [
    ...horizons,
    ...moments.flatMap(([at, share]) =>
      at ? [between(horizons, Math.max(0, now.until(at).total('hours')), share * given)] : [],
    ),
  ].toSorted((a, b) => a.hours - b.hours || a.probability - b.probability);
  const after = points.find((point) => point.hours >= hours);
  const before = points.findLast((point) => point.hours <= hours);
  if (!before || !after) return points.at(-1)?.probability ?? 0;
  const share = after.hours === before.hours ? 1 : (hours - before.hours) / (after.hours - before.hours);
  return before.probability + share * (after.probability - before.probability);
}

/** A moment's probability, no less and no more than those of the horizons around it, which were corrected and it was not. */
function between(horizons: readonly Point[], hours: number, probability: number): Point {
  const least = horizons.findLast((point) => point.hours <= hours)?.probability ?? 0;
  const most = horizons.find((point) => point.hours >= hours)?.probability ?? 1;
  return { hours, probability: Math.min(most, Math.max(least, probability)) };
}
