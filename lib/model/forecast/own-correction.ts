import type { OwnRecord } from './own-record.ts';
import type { Stretch } from './stretch.ts';

// How a person's own record corrects what is forecast of them. The figures below were set by hand.

/** Of the outcomes, the share that lies no farther above the middle than P90, or below it than P10. */
const withinSide = 0.9;

/**
 * Ten windows of four forecasts each, on either side: half of all outcomes lie on the other, and of the rest, which
 * thin out exponentially, four in five no farther than the side is wide.
 */
const justRight = Array.from({ length: 40 }, (_, index) =>
  index < 20 ? 0 : Math.log(1 - (index - 19.5) / 20) / Math.log(1 - 0.8),
);

/** So many outcomes that came as expected stand beside one's own. */
const asExpected = 2;

// What comes may differ from what was: no range is drawn in to nothing, or out to everything.
const narrowest = 0.75;
const widest = 3;

/**
 * By how much ranges are to be drawn out or in: on each side by the distance that nine in ten outcomes stayed within
 * there (split conformal prediction). Outcomes of a forecast that is just right stand beside one's own, so that a few
 * windows change little.
 */
export function stretchOf({ distances }: OwnRecord): Stretch {
  return {
    below: stretchOfSide(distances.map((distance) => Math.max(0, -distance))),
    above: stretchOfSide(distances.map((distance) => Math.max(0, distance))),
  };
}

function stretchOfSide(distances: readonly number[]): number {
  const all = [...justRight, ...distances].sort((a, b) => a - b);
  const position = withinSide * all.length - 0.5;
  const [lower = 1, upper = lower] = all.slice(Math.floor(position));
  return Math.min(widest, Math.max(narrowest, lower + (upper - lower) * (position % 1)));
}

/**
 * By how much the odds of a window to be used up are to be multiplied: how often this person's were, beside how
 * often others' would have been.
 */
export function usedUpOdds({ usedUp, usedUpExpected }: OwnRecord): number {
  return (usedUp + asExpected) / (usedUpExpected + asExpected);
}
