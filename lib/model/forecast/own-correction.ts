import type { OwnRecord } from './own-record.ts';

// How a person's own record corrects what is forecast of them. The figures below were set by hand.

/** Of the outcomes, the share that P10 to P90 are said to hold. */
const claimed = 0.8;

/** Ten windows of four forecasts each. Distances thin out exponentially, and four in five are below 1. */
const justRight = Array.from({ length: 40 }, (_, index) => Math.log(1 - (index + 0.5) / 40) / Math.log(1 - claimed));

/** So many outcomes that came as expected stand beside one's own. */
const asExpected = 2;

// What comes may differ from what was: no range is drawn in to nothing, or out to everything.
const narrowest = 0.5;
const widest = 3;

/**
 * By how much ranges are to be drawn out (above 1) or in: the distance that four in five outcomes
 * stayed within (split conformal prediction). Outcomes of a forecast that is just right stand
 * beside one's own, so that a few windows change little.
 */
export function stretchOf({ distances }: OwnRecord): number {
  const all = [...justRight, ...distances].sort((a, b) => a - b);
  const position = claimed * all.length - 0.5;
  const [below = 1, above = below] = all.slice(Math.floor(position));
  const stretch = below + (above - below) * (position % 1);
  return Math.min(widest, Math.max(narrowest, stretch));
}

/**
 * By how much the odds of a window to be used up are to be multiplied: how often this person's were, beside how
 * often others' would have been.
 */
export function usedUpOdds({ usedUp, usedUpExpected }: OwnRecord): number {
  return (usedUp + asExpected) / (usedUpExpected + asExpected);
}
