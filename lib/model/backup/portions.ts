import type { BackupRows } from './backup.ts';

// A message may be of 64 MB, and holds up the page while it is copied; a reading is about half a kilobyte.
const readingsAtOnce = 1_000;

/** The rows in portions that can be handed on one at a time: all but readings with the first. */
export function* portionsOf({ readings, ...others }: BackupRows): Generator<BackupRows> {
  yield { ...others, readings: readings.slice(0, readingsAtOnce) };
  for (let start = readingsAtOnce; start < readings.length; start += readingsAtOnce)
    yield { accounts: [], entries: [], warnings: [], readings: readings.slice(start, start + readingsAtOnce) };
}
