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
export function fitCalibration({ switch: change, charge, spend, expiry }: Samples): Calibration {
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
      month: fitLevels(charge.month),
    },
    spend: {
      day: fitLevels(spend.day, furthestOfSpend),
      days7: fitLevels(spend.days7, furthestOfSpend),
      days30: fitLevels(spend.days30, furthestOfSpend),
    },
    expiry: { left: fitLevels(expiry.left) },
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
const mayMiss = 0.1;
const step = 0.01;

/**
 * The levels that stand for P10 and P90. Each begins at a tenth or nine tenths and is moved outwards, never inwards, until
 * one outcome in ten misses it, or `furthest` from the end is reached. Outcomes that cannot miss do not count: none lies
 * below a P10 that is the least there can be, or after a P90 of never.
 */
export function fitLevels(samples: readonly DrawSample[], furthest = step): Levels {
  let [low, high] = [mayMiss, 1 - mayMiss];
  while (low > furthest && missed(samples, low, isBelow) > mayMiss) low = rounded(low - step);
  while (high < 1 - furthest && missed(samples, high, isAbove) > mayMiss) high = rounded(high + step);
  return { low, high };
}

/** Whether an outcome misses an end that was drawn; null: it cannot. */
type Misses = (sample: DrawSample, drawn: number) => boolean | null;

const isBelow: Misses = ({ outcome, least }, drawn) => (drawn - half > least ? outcome < drawn - half : null);
const isAbove: Misses = ({ outcome }, drawn) => (Number.isFinite(drawn) ? outcome > drawn + half : null);

/** The share of outcomes that miss the end at a level, of those that could. */
function missed(samples: readonly DrawSample[], level: number, misses: Misses): number {
  const could = samples.flatMap((sample) => {
    const { draws } = sample;
    return misses(sample, draws[indexOf(level, draws.length)] ?? 0) ?? [];
  });
  return could.length === 0 ? 0 : could.filter(Boolean).length / could.length;
}

function rounded(value: number): number {
  return Number(value.toFixed(2));
}
