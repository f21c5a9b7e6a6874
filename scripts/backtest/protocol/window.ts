import type { Reading } from './reading.ts';

/** One occurrence of a limit, as its readings tell it. */
export interface Window {
  /** In order of time, `used` raised to the running maximum since the last fall. */
  readings: Reading[];
  /** The reset announced last, and the start that follows from it. */
  resetsAt: number;
  startsAt: number;
  /** How many times use fell by five points or more inside it, each of which started it anew. */
  falls: number;
}

// Announced resets jitter by seconds, at worst by 15 minutes.
const resetTolerance = 15 * 60;
const fall = 5;

/** The windows of one length among the readings, by their resets. */
export function windowsOf(readings: Reading[], windowMinutes: number): Window[] {
  const byReset = readings
    .filter((reading) => reading.windowMinutes === windowMinutes)
    .sort((a, b) => a.resetsAt - b.resetsAt || a.at - b.at);
  const groups: Reading[][] = [];
  let previous = Number.NEGATIVE_INFINITY;
  for (const reading of byReset) {
    if (reading.resetsAt - previous > resetTolerance) groups.push([]);
    groups.at(-1)?.push(reading);
    previous = reading.resetsAt;
  }
  return groups.map((group) => windowOf(group.sort((a, b) => a.at - b.at)));
}

function windowOf(readings: Reading[]): Window {
  let falls = 0;
  let highest = 0;
  const risen = readings.map((reading) => {
    if (reading.used <= highest - fall) {
      falls += 1;
      highest = reading.used;
    }
    highest = Math.max(highest, reading.used);
    return { ...reading, used: highest };
  });
  const last = risen.at(-1);
  if (last === undefined) throw new Error('a window has at least one reading');
  return { readings: risen, resetsAt: last.resetsAt, startsAt: last.resetsAt - last.windowMinutes * 60, falls };
}
