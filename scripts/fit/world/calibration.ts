import {
  type Calibration,
  type Correction,
  type Levels,
  logOdds,
} from '../../../lib/model/forecast/credits/calibration.ts';
import { indexOf } from '../../../lib/model/forecast/credits/quantile.ts';
import type { DrawSample, Samples, ShareSample } from './samples.ts';

// Who is misjudged for a month is misjudged by far: further out, P90 grows worse for everybody (its pinball loss, by a
// tenth and more in seeds 31, 33, 35, 51 and 52) and holds hardly more.
const furthestOfSpend = 0.05;

/** The calibration by which the futures kept their word in what was sampled. The same samples give the same. */
export function fitCalibration({ switch: change, charge, spend }: Samples): Calibration {
  return {
    switch: {
      days7: fitCorrection(change.days7),
      when: fitLevels(change.when),
      cost: fitLevels(change.cost),
      costGoingOn: fitLevels(change.costGoingOn),
    },
    charge: {
      days7: fitCorrection(charge.days7),
      days30: fitCorrection(charge.days30),
      when: fitLevels(charge.when),
      size: fitLevels(charge.size),
    },
    spend: {
      day: fitLevels(spend.day, furthestOfSpend),
      days7: fitLevels(spend.days7, furthestOfSpend),
      days30: fitLevels(spend.days30, furthestOfSpend),
    },
  };
}

const newtonSteps = 60;
const longestStep = 0.3;
const leastSlope = 0.1;
// So many forecasts of which it holds as it is: where everything came, or nothing, there is a solution too.
const asItIs = 0.5;

/** Logistic regression of what came on the log-odds of the share, by Newton's method in short steps. */
export function fitCorrection(samples: readonly ShareSample[]): Correction {
  let [shift, slope] = [0, 1];
  for (let turn = 0; turn < newtonSteps; turn++) {
    let [a, b, c, u, v] = [asItIs, 0, asItIs, -asItIs * shift, -asItIs * (slope - 1)];
    for (const { share, came } of samples) {
      const x = logOdds(share);
      const stated = 1 / (1 + Math.exp(-(shift + slope * x)));
      const weight = stated * (1 - stated);
      a += weight;
      b += weight * x;
      c += weight * x * x;
      u += Number(came) - stated;
      v += (Number(came) - stated) * x;
    }
    const determinant = a * c - b * b;
    shift += shortened((c * u - b * v) / determinant);
    slope += shortened((a * v - b * u) / determinant);
  }
  return { shift: rounded(shift), slope: Math.max(leastSlope, rounded(slope)) };
}

function shortened(change: number): number {
  return Math.max(-longestStep, Math.min(longestStep, change));
}

/** What is seen of an outcome is known to half a unit. */
const half = 0.5;
const claimed = 0.8;
const step = 0.01;

/**
 * The levels between which four in five outcomes lay: from a tenth and nine tenths on they are drawn out, always on the side
 * that misses more, and never in; no further than `furthest` from either end.
 */
export function fitLevels(samples: readonly DrawSample[], furthest = step): Levels {
  const missed = (level: number, isMissed: (outcome: number, drawn: number) => boolean) =>
    samples.filter(({ draws, outcome }) => isMissed(outcome, draws[indexOf(level, draws.length)] ?? 0)).length /
    samples.length;
  let [low, high] = [0.1, 0.9];
  for (;;) {
    const below = missed(low, (outcome, drawn) => outcome < drawn - half);
    const above = missed(high, (outcome, drawn) => outcome > drawn + half);
    const isLowest = low <= furthest;
    const isHighest = high >= 1 - furthest;
    if (below + above <= 1 - claimed || (isLowest && isHighest)) return { low, high };
    if (isHighest || (below >= above && !isLowest)) low = rounded(low - step);
    else high = rounded(high + step);
  }
}

function rounded(value: number): number {
  return Number(value.toFixed(2));
}
