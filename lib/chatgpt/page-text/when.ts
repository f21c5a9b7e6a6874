import { isDayFirst } from './language.ts';

/** A moment to come as a line says it, before calendar and clock have been asked. */
export type When =
  | { kind: 'in'; days: number | null; hours: number | null; minutes: number | null }
  | { kind: 'at'; weekday: number | null; day: Day | null; time: TimeOfDay | null };

export type Day =
  | { kind: 'ahead'; days: number }
  /** Where the order of day and month is not plain, both readings, the day-first one first. */
  | { kind: 'date'; year: number | null; readings: { day: number; month: number }[] };

/** As written: `hour` is one of 12 where a half of the day is said. */
export interface TimeOfDay {
  hour: number;
  minute: number;
  second: number;
  half: 'a' | 'p' | null;
}

export interface Moment {
  instant: Temporal.Instant;
  precision: 'minute' | 'day';
}

/** The moment that is meant; null when there is no such date or time, or when the order of a date is undecidable. */
export function momentOf(
  when: When,
  { at, zone, tag }: { at: Temporal.Instant; zone: string; tag: string | null },
): Moment | null {
  try {
    const now = at.toZonedDateTimeISO(zone);
    const moment = when.kind === 'in' ? after(when, now) : onClock(when, now, tag);
    return moment && { instant: moment.toInstant(), precision: isToTheMinute(when) ? 'minute' : 'day' };
  } catch {
    // So Temporal says that a date, a time or a zone does not exist.
    return null;
  }
}

function isToTheMinute(when: When): boolean {
  return when.kind === 'in' ? when.hours !== null || when.minutes !== null : when.time !== null;
}

function after(when: When & { kind: 'in' }, now: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  const hours = 24 * (when.days ?? 0) + (when.hours ?? 0);
  const moment = now.add({ hours, minutes: when.minutes ?? 0 });
  return isToTheMinute(when) ? moment : moment.startOfDay();
}

function onClock(when: When & { kind: 'at' }, now: Temporal.ZonedDateTime, tag: string | null) {
  const { weekday, day, time } = when;
  const today = now.toPlainDate();
  const momentAfter = (days: number) => momentOn(today.add({ days }), time, now.timeZoneId);
  if (day === null) {
    const [days, cycle] = weekday === null ? [0, 1] : [(weekday - now.dayOfWeek + 7) % 7, 7];
    const first = momentAfter(days);
    return Temporal.ZonedDateTime.compare(first, now) > 0 ? first : momentAfter(days + cycle);
  }
  const date = day.kind === 'ahead' ? today.add({ days: day.days }) : dateOf(day, today, tag);
  const isOther = date === null || (weekday !== null && weekday !== date.dayOfWeek);
  return isOther ? null : momentOn(date, time, now.timeZoneId);
}

/** A time of a date, or the start of the date. */
function momentOn(date: Temporal.PlainDate, time: TimeOfDay | null, timeZone: string): Temporal.ZonedDateTime {
  if (time === null) return date.toZonedDateTime(timeZone);
  const { half, minute, second } = time;
  if (half !== null && (time.hour < 1 || time.hour > 12)) throw new RangeError('no hour of half a day');
  const hour = half === null ? time.hour : (time.hour % 12) + (half === 'p' ? 12 : 0);
  const plainTime = Temporal.PlainTime.from({ hour, minute, second }, { overflow: 'reject' });
  return date.toZonedDateTime({ timeZone, plainTime });
}

function dateOf({ year, readings }: Day & { kind: 'date' }, today: Temporal.PlainDate, tag: string | null) {
  // A reset is never far off, so that a date without its year is the nearest one.
  const years = year === null ? [today.year, today.year + 1, today.year - 1] : [year];
  const distance = (date: Temporal.PlainDate) => Math.abs(today.until(date).days);
  const dates = readings.flatMap((reading) => {
    const inYears = years.flatMap((year) => existing({ year, ...reading }));
    return inYears.sort((a, b) => distance(a) - distance(b)).slice(0, 1);
  });
  const [dayFirst = null, monthFirst = dayFirst] = dates;
  if (dayFirst === null || monthFirst === null || dayFirst.equals(monthFirst)) return dayFirst;
  const order = tag === null ? null : isDayFirst(tag);
  return order === null ? null : order ? dayFirst : monthFirst;
}

function existing(date: { year: number; month: number; day: number }): Temporal.PlainDate[] {
  try {
    return [Temporal.PlainDate.from(date, { overflow: 'reject' })];
  } catch {
    return [];
  }
}
