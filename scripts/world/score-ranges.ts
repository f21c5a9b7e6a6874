import type { Tally } from './tally.ts';

/** Figures of which the outcome is said to lie below in one, five and nine of ten. */
export interface Stated {
  p10: number;
  p50: number;
  p90: number;
}

/** What an outcome cannot lie beyond, as nothing is spent that was not there: an end of a range that lies there cannot be missed. */
interface Bounds {
  least: number;
  most: number;
}

const atLeastNothing: Bounds = { least: 0, most: Number.POSITIVE_INFINITY };

/**
 * Counts whether an outcome lay in a stated range, drawn out by half a unit of what can be seen of it, or on which side it
 * lay otherwise, of the sides that it can lie on. P10 and P90 are each missed one time in ten, so a range claims to hold
 * four in five only where both ends can be missed. Where one cannot ("0 to 40 credits"), it claims nine in ten, and all
 * where none can; where it is one figure ("nothing"), it claims more than a range does. Each is counted apart.
 */
export function scoreHeld(
  tally: Tally,
  name: string,
  { p10, p90 }: Stated,
  outcome: number,
  half: number,
  { least, most } = atLeastNothing,
): void {
  const [isBelow, isAbove] = [outcome < p10 - half, outcome > p90 + half];
  const holds = !isBelow && !isAbove;
  if (p90 - p10 <= half) {
    tally.count(`holds as one figure: ${name}`, holds);
    return;
  }
  const ends = [p10 - half > least, p90 + half < most];
  tally.count(`holds: ${name}`, holds);
  tally.count(`holds with ${['no end', 'one end', 'two ends'][ends.filter(Boolean).length]}: ${name}`, holds);
  if (ends[0]) tally.count(`below: ${name}`, isBelow);
  if (ends[1]) tally.count(`above: ${name}`, isAbove);
}

/** Counts the mean pinball loss over P10, P50 and P90, beside that of a simple rule. */
function scoreLoss(tally: Tally, name: string, stated: Stated, outcome: number, simple: Stated): void {
  tally.count(`pinball: ${name}`, pinballOf(stated, outcome));
  tally.count(`simple pinball: ${name}`, pinballOf(simple, outcome));
}

/** Both. */
export function scoreRange(
  tally: Tally,
  name: string,
  stated: Stated,
  outcome: number,
  half: number,
  simple: Stated,
  bounds = atLeastNothing,
): void {
  scoreHeld(tally, name, stated, outcome, half, bounds);
  scoreLoss(tally, name, stated, outcome, simple);
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
