import type { Grant } from './grant.ts';

/**
 * The day for which to be ready: the first on which a grant may expire, so that nothing comes too late; once that has
 * passed on `today`, the last.
 */
export function dayToBeReady({ from, by }: Grant['expires'], today: Temporal.PlainDate): Temporal.PlainDate {
  return from !== null && Temporal.PlainDate.compare(from, today) >= 0 ? from : by;
}

/** Whether a grant may expire on a day after that, or on any day before. */
export function dayKnown(expires: Grant['expires'], today: Temporal.PlainDate) {
  const { from, by } = expires;
  return { isFirstDay: !dayToBeReady(expires, today).equals(by), isLatestDay: from === null };
}
