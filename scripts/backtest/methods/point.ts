import type { Forecast, Situation } from '../protocol/forecast.ts';
import type { Reading } from '../protocol/reading.ts';

/** A forecast that is a single figure: no range, and exhaustion is certain or impossible. */
export function point(final: number): Forecast {
  const capped = Math.min(100, final);
  return { p10: capped, p50: capped, p90: capped, exhaustion: Number(final >= 100) };
}

/** Used percent at the reset if the whole window goes on as it has been so far. */
export function paceEnd({ used, elapsed }: Situation): number {
  return elapsed > 0 ? used / Math.min(1, elapsed) : used;
}

// Announced resets jitter by seconds, at worst by 15 minutes.
const resetTolerance = 15 * 60;

/** The readings of the window that is forecast, `used` as it was read. */
export function presentReadings({ readings, windowMinutes, resetsAt }: Situation): Reading[] {
  return readings.filter(
    (reading) => reading.windowMinutes === windowMinutes && Math.abs(reading.resetsAt - resetsAt) <= resetTolerance,
  );
}
