import { type LimitName, modelledLimits } from './limits.ts';
import type { OwnRecord } from './own-record.ts';
import setByHand from './set-by-hand.json' with { type: 'json' };
import type { Stretch } from './stretch.ts';

// How a person's own record corrects what is forecast of them.

const { asExpected, justRight: outcomes, widest } = setByHand.correction;
const half = outcomes / 2;

/** Of the outcomes, the share that lies no farther above the middle than P90, or below it than P10. */
const withinSide = 0.9;

/**
 * Outcomes of a forecast that is just right, on either side: half of all lie on the other, and of the rest, which
 * thin out exponentially, four in five no farther than the side is wide.
 */
const justRight = Array.from({ length: outcomes }, (_, index) =>
  index < half ? 0 : Math.log(1 - (index + 0.5 - half) / half) / Math.log(1 - 0.8),
);

/**
 * By how much ranges of a limit are to be drawn out or in: on each side by the distance that nine in ten outcomes stayed
 * within there (split conformal prediction). Outcomes of a forecast that is just right stand beside one's own, so that
 * a few windows change little.
 */
export function stretchOf({ distances }: OwnRecord, limit: LimitName): Stretch {
  const { narrowest } = modelledLimits[limit];
  const within = (side: 1 | -1) => withinStayed(distances.map((distance) => Math.max(0, side * distance)));
  const bounded = (stretch: number) => Math.min(widest, Math.max(narrowest, stretch));
  return { below: bounded(within(-1)), above: bounded(within(1)) };
}

/** The distance that nine in ten outcomes stayed within. */
function withinStayed(distances: readonly number[]): number {
  const all = [...justRight, ...distances].sort((a, b) => a - b);
  const position = withinSide * all.length - 0.5;
  const [lower = 1, upper = lower] = all.slice(Math.floor(position));
  return lower + (upper - lower) * (position % 1);
}

/**
 * By how much the odds of a window to be used up are to be multiplied: how often this person's were, beside how
 * often others' would have been.
 */
export function usedUpOdds({ usedUp, usedUpExpected }: OwnRecord): number {
  return (usedUp + asExpected) / (usedUpExpected + asExpected);
}
