import type { BackupRows } from './backup.ts';

// A message may be of 64 MB, and holds up the page while it is copied; a reading is about half a kilobyte.
const readingsAtOnce = 1_000;

/**
 * The rows in portions that can be handed on one at a time: all but readings with the first; readings in order of time,
 * since each portion is merged with all that is kept of the time that it spans.
 */
export function* portionsOf({ readings, ...others }: BackupRows): Generator<BackupRows> {
  const inTime = readings.toSorted((a, b) => a.firstAt - b.firstAt);
  yield { ...others, readings: inTime.slice(0, readingsAtOnce) };
  for (let start = readingsAtOnce; start < inTime.length; start += readingsAtOnce)
    yield { accounts: [], entries: [], warnings: [], readings: inTime.slice(start, start + readingsAtOnce) };
}
