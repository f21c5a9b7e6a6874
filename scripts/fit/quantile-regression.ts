import { solve } from './solve.ts';

/** One observation: what the quantile may be made of, what came, and the most that could come. */
export interface Observation {
  terms: number[];
  outcome: number;
  most: number;
  weight: number;
}

// Outcomes are whole percents: within half a point of a quantile, the loss is rounded off.
const rounding = 0.5;
// Just enough pull towards zero that terms which nearly repeat each other do not drift apart.
const pull = 0.001;
const mostRounds = 200;
const converged = 1e-7;

/**
 * Weights ≥ 0 for which `weights · terms` is the quantile of the outcome, by majorise-minimise:
 * each round is a weighted least-squares fit that lies above the pinball loss.
 */
export function quantileWeights(observations: Observation[], share: number): number[] {
  const size = observations[0]?.terms.length ?? 0;
  const pulls = Array.from({ length: size }, (_, index) => {
    let scale = 1e-12;
    for (const { terms, weight } of observations) scale += weight * (terms[index] ?? 0) ** 2;
    return pull * scale;
  });
  let weights = new Array<number>(size).fill(0.3);
  let best = weights;
  let lowest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < mostRounds; round++) {
    weights = improved(observations, share, weights, pulls);
    let loss = lossOf(observations, share, weights);
    for (const [index, weight] of weights.entries()) loss += (pulls[index] ?? 0) * weight ** 2;
    if (loss < lowest) best = weights;
    if (lowest - loss < converged) break;
    lowest = loss;
  }
  return best;
}

/** The mean pinball loss of a set of weights. */
function lossOf(observations: Observation[], share: number, weights: number[]): number {
  let loss = 0;
  for (const { terms, outcome, most, weight } of observations) {
    const error = outcome - Math.min(most, dot(terms, weights));
    const size = Math.abs(error);
    const rounded = size < rounding ? (size ** 2 / rounding + rounding) / 2 : size;
    loss += weight * (rounded / 2 + (share - 0.5) * error);
  }
  return loss;
}

function improved(observations: Observation[], share: number, weights: number[], pulls: number[]): number[] {
  const size = weights.length;
  const matrix = pulls.map((own, row) => pulls.map((_, column) => (row === column ? 2 * own : 0)));
  const target = new Array<number>(size).fill(0);
  for (const { terms, outcome, most, weight } of observations) {
    const predicted = dot(terms, weights);
    // Beyond the cap the forecast no longer changes with the weights.
    if (predicted > most) continue;
    const curvature = weight / (2 * Math.max(rounding, Math.abs(outcome - predicted)));
    const pulled = curvature * outcome + weight * (share - 0.5);
    for (const [row, cells] of matrix.entries()) {
      const term = terms[row] ?? 0;
      target[row] = (target[row] ?? 0) + term * pulled;
      for (let column = 0; column < size; column++) {
        cells[column] = (cells[column] ?? 0) + curvature * term * (terms[column] ?? 0);
      }
    }
  }
  return nonNegative(matrix, target);
}

/** The solution without negative weights: the most negative one is dropped until none is left. */
function nonNegative(matrix: number[][], target: number[]): number[] {
  let kept = target.map((_, index) => index);
  for (;;) {
    const solution = solve(
      kept.map((row) => kept.map((column) => matrix[row]?.[column] ?? 0)),
      kept.map((row) => target[row] ?? 0),
    );
    const lowest = Math.min(...solution);
    if (kept.length === 0 || lowest >= 0) {
      return target.map((_, index) => solution[kept.indexOf(index)] ?? 0);
    }
    kept = kept.filter((_, position) => solution[position] !== lowest);
  }
}

function dot(terms: number[], weights: number[]): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) sum += (terms[index] ?? 0) * (weights[index] ?? 0);
  return sum;
}
