import { minuteMs } from '../moment.ts';

/** The moments that the next reading is planned from. */
export interface Timing {
  /** When usage was last read, by a page or by Spillway; null: never. */
  lastRead: Temporal.Instant | null;
  /** When use was last seen; null: not known, which counts as an hour ago. */
  lastUse: Temporal.Instant | null;
  /** The earliest plausible moments of what could be worth a warning: a limit used up, credits begun, a charge. */
  upcoming: readonly Temporal.Instant[];
  /** Announced resets of limits of which something is used. */
  resets: readonly Temporal.Instant[];
}

/** No two readings are closer than this, nor further apart than the other two, while there is use and without any. */
export const shortestWaitMs = 2 * minuteMs;
const longestWaitInUseMs = 15 * minuteMs;
export const longestWaitMs = 60 * minuteMs;

// A quarter of the way to what may come leaves three looks before it.
const shareOfWay = 1 / 4;

// Someone who has not worked for an hour need not be looked after every two minutes.
const shareOfPause = 1 / 4;

// Announced resets jitter by some seconds (facts.md §7.1); a look just before one would have to be taken again.
const settlingMs = minuteMs;

/**
 * When usage is next to be read: a quarter of the way to the next thing worth a warning, but after 2 to 15 minutes
 * while there is use, later during a pause, up to 60 minutes; and once a reset is due. `now` where that has passed,
 * which a computer that slept makes up for once.
 */
export function nextReadAt({ lastRead, lastUse, upcoming, resets }: Timing, now: Temporal.Instant): Temporal.Instant {
  // A reading from the future comes from a clock that was set back.
  if (lastRead === null || Temporal.Instant.compare(lastRead, now) > 0) return now;
  const from = lastRead.epochMilliseconds;
  const ahead = (moments: readonly Temporal.Instant[]) =>
    moments.map((moment) => moment.epochMilliseconds - from).filter((ms) => ms > 0);

  const pause = lastUse === null ? longestWaitMs : Math.max(0, from - lastUse.epochMilliseconds);
  const longest = Math.min(longestWaitMs, Math.max(longestWaitInUseMs, pause));
  const planned = Math.max(Math.min(...ahead(upcoming)) * shareOfWay, pause * shareOfPause);
  const wait = Math.min(longest, planned, Math.min(...ahead(resets)) + settlingMs);
  const next = lastRead.add({ milliseconds: Math.round(Math.max(shortestWaitMs, wait)) });
  return Temporal.Instant.compare(next, now) > 0 ? next : now;
}
