export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const hoursADay = 24;
export const dayMs = hoursADay * hourMs;
/** The length of the weekly limit. */
export const weekSeconds = 604_800;

/** The earliest of some moments, of which there is at least one. */
export function earliest(...moments: [Temporal.Instant, ...Temporal.Instant[]]): Temporal.Instant {
  return moments.reduce((a, b) => (Temporal.Instant.compare(a, b) <= 0 ? a : b));
}

/** The latest of some moments, of which there is at least one. */
export function latest(...moments: [Temporal.Instant, ...Temporal.Instant[]]): Temporal.Instant {
  return moments.reduce((a, b) => (Temporal.Instant.compare(a, b) >= 0 ? a : b));
}

/** A moment from milliseconds since 1970, which may be a fraction, as those that charts reckon with are. */
export function instantAt(ms: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Math.round(ms));
}

/** The hour that a moment falls in, counted since 1970. */
export function hourOf(moment: Temporal.Instant): number {
  return Math.floor(moment.epochMilliseconds / hourMs);
}

/** The day of the calendar that a moment falls in, in a zone. */
export function dayOf(moment: Temporal.Instant, zone: string): Temporal.PlainDate {
  return moment.toZonedDateTimeISO(zone).toPlainDate();
}

/** The first moment of a day in a zone: midnight, or the first there is where clocks skip it. */
export function startOfDay(day: Temporal.PlainDate, zone: string): Temporal.Instant {
  return day.toZonedDateTime(zone).toInstant();
}

/** The calendar month that a moment falls in, in a zone: its first moment, and the first one of the next. */
export function monthAround(moment: Temporal.Instant, zone: string): { from: Temporal.Instant; to: Temporal.Instant } {
  const first = dayOf(moment, zone).with({ day: 1 });
  return { from: startOfDay(first, zone), to: startOfDay(first.add({ months: 1 }), zone) };
}

/** Milliseconds from one moment to a later one; below zero when it is earlier. */
export function msBetween(earlier: Temporal.Instant, later: Temporal.Instant): number {
  return later.epochMilliseconds - earlier.epochMilliseconds;
}

/**
 * What something of one moment still counts at a later one, 1 down to 0, if it counts e times less after so many days;
 * 1 at an earlier one.
 */
export function fading(from: Temporal.Instant, to: Temporal.Instant, memoryDays: number): number {
  return Math.exp(-Math.max(0, msBetween(from, to)) / dayMs / memoryDays);
}

/** Hours, with their fraction, from one moment to a later one. */
export function hoursBetween(earlier: Temporal.Instant, later: Temporal.Instant): number {
  return msBetween(earlier, later) / hourMs;
}
