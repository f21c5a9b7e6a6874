import {
  type Calibration,
  type Correction,
  type Levels,
  logOdds,
} from '../../../lib/model/forecast/credits/calibration.ts';
import { indexOf } from '../../../lib/model/forecast/credits/quantile.ts';
import type { DrawSample, Samples, ShareSample } from './samples.ts';

/** The calibration by which the futures kept their word in what was sampled. The same samples give the same. */
export function fitCalibration({ switch: change, charge }: Samples): Calibration {
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
    },
  };
}

const steps = 60;
const longestStep = 0.3;
const leastSlope = 0.1;
// So many forecasts of which it holds as it is: where everything came, or nothing, there is a solution too.
const asItIs = 0.5;

/** Logistic regression of what came on the log-odds of the share, by Newton's method in short steps. */
export function fitCorrection(samples: readonly ShareSample[]): Correction {
  let [shift, slope] = [0, 1];
  for (let step = 0; step < steps; step++) {
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

function shortened(step: number): number {
  return Math.max(-longestStep, Math.min(longestStep, step));
}

/** What is seen of an outcome is known to half a unit. */
const half = 0.5;
const lows = Array.from({ length: 10 }, (_, step) => rounded(0.1 - step * 0.01));
const highs = lows.map((low) => rounded(1 - low));

/**
 * The levels at which a tenth of the outcomes lay below, and a tenth above; they are never drawn in. Where many outcomes are
 * nothing at all, none lies below, which no level changes.
 */
export function fitLevels(samples: readonly DrawSample[]): Levels {
  const missed = (level: number, isMissed: (outcome: number, drawn: number) => boolean) =>
    samples.filter(({ draws, outcome }) => isMissed(outcome, draws[indexOf(level, draws.length)] ?? 0)).length /
    samples.length;
  const isBelow = (outcome: number, drawn: number) => outcome < drawn - half;
  const isAbove = (outcome: number, drawn: number) => outcome > drawn + half;
  return {
    low: lows.find((level) => missed(level, isBelow) <= 0.1) ?? 0.01,
    high: highs.find((level) => missed(level, isAbove) <= 0.1) ?? 0.99,
  };
}

function rounded(value: number): number {
  return Number(value.toFixed(2));
}
