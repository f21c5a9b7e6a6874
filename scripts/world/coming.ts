import type { Life } from '../../tests/support/world/life.ts';
import { hourMs } from '../../tests/support/world/units.ts';

/** Something that a person should have heard of before. */
export interface Coming {
  /** When it came … */
  atMs: number;
  /** … and when what had to be foreseen for it did: the fall below the minimum, the limit used up. */
  crossedMs: number;
  /** The one before it was over: what was said before that was of that one. */
  sinceMs: number;
}

/** Charges that the balance's fall below the minimum brought about; the second of two for the same fall is no other. */
export function chargesOf({ truth, startMs }: Life): Coming[] {
  return truth.charges.flatMap(({ atMs, crossedMs, isSecond }, index) =>
    crossedMs === null || isSecond ? [] : [{ atMs, crossedMs, sinceMs: truth.charges[index - 1]?.atMs ?? startMs }],
  );
}

/** Switches from plan to credits. */
export function switchesOf({ truth, startMs }: Life): Coming[] {
  const usedUp = usedUpAtMs(truth);
  return truth.switches.map(({ atMs }, index) => ({
    atMs,
    crossedMs: usedUp.findLast((one) => one <= atMs) ?? atMs,
    sinceMs: truth.switches[index - 1]?.atMs ?? startMs,
  }));
}

/** When limits were used up, the first one first. */
export function usedUpAtMs({ windows }: Life['truth']): number[] {
  return windows.flatMap((window) => window.usedUpAtMs ?? []).sort((a, b) => a - b);
}

/** What was foreseen, and came since the last look, was foreseen late and not in vain. */
const sinceLookMs = 6 * hourMs;

/** Whether something came between two moments, the first of which is that of a look. */
export function hasCome(cameMs: readonly number[], fromMs: number, toMs: number): boolean {
  return cameMs.some((at) => at > fromMs - sinceLookMs && at <= toMs);
}
