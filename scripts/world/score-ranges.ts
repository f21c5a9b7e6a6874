import type { Tally } from './tally.ts';

/** A range that claims to hold four outcomes of five. */
export interface Stated {
  p10: number;
  p50: number;
  p90: number;
}

/**
 * Counts whether an outcome lay in a stated range, drawn out by half a unit of what can be seen of it, on which side it
 * lay otherwise, and the mean pinball loss over P10, P50 and P90 beside that of a simple rule. Where the range is one
 * figure, as when nothing will be spent, it claims more than to hold four in five, and is counted apart.
 */
export function scoreRange(
  tally: Tally,
  name: string,
  stated: Stated,
  outcome: number,
  half: number,
  simple: Stated,
): void {
  const [isBelow, isAbove] = [outcome < stated.p10 - half, outcome > stated.p90 + half];
  if (stated.p90 - stated.p10 <= half) {
    tally.count(`holds as one figure: ${name}`, !isBelow && !isAbove);
  } else {
    tally.count(`holds: ${name}`, !isBelow && !isAbove);
    tally.count(`below: ${name}`, isBelow);
    tally.count(`above: ${name}`, isAbove);
  }
  tally.count(`pinball: ${name}`, pinballOf(stated, outcome));
  tally.count(`simple pinball: ${name}`, pinballOf(simple, outcome));
}

function pinballOf({ p10, p50, p90 }: Stated, outcome: number): number {
  const loss = (quantile: number, stated: number) =>
    outcome >= stated ? quantile * (outcome - stated) : (1 - quantile) * (stated - outcome);
  return (loss(0.1, p10) + loss(0.5, p50) + loss(0.9, p90)) / 3;
}

const edges = [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98];

/** Counts how often what was given this probability came, by bins of it, and the Brier score. */
export function scoreProbability(tally: Tally, name: string, stated: number, came: boolean): void {
  const bin = edges.filter((edge) => stated >= edge).length;
  tally.count(`came: ${name} ${bin}`, came);
  tally.count(`stated: ${name} ${bin}`, stated);
  tally.count(`Brier: ${name}`, (stated - Number(came)) ** 2);
  tally.count(`rate: ${name}`, came);
}

export const bins = edges.length + 1;
