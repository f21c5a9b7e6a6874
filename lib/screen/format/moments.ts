import { futureFrom } from '../../model/clock-set-back.ts';
import { dayOf, latest } from '../../model/moment.ts';
import { text } from '../../platform/text.ts';
import type { TickUnit } from '../chart/time-ticks.ts';
import { dateFormat, durationFormat, numberFormat, relativeFormat } from './intl.ts';
import { monthsText } from './whole.ts';

/** How moments, days and lengths of time are written, as seen from one moment in one zone. */
export interface MomentFormat {
  /** A moment, as precisely as one needs it: "14:20", "Tue 09:00", "3 Dec, 08:12". */
  moment(moment: Temporal.Instant): string;
  /**
   * When something is to come: two moments, to the hour where they are hours apart, and to the day where they are days,
   * "Sat 09:00 – 23:00". Nothing comes before now, also where it was forecast some time ago.
   */
  span(from: Temporal.Instant, to: Temporal.Instant): string;
  /** A day from which on something may come at any time, which may be long after: "Thu 24 Sept", "3 Dec". */
  onwards(moment: Temporal.Instant): string;
  /** A day: "Tuesday", "3 Dec". */
  day(moment: Temporal.Instant): string;
  /** The same where there is little room: "Tue", "3 Dec". */
  shortDay(moment: Temporal.Instant): string;
  /** By when something will be so: the time if that is within a day, else the day. */
  by(moment: Temporal.Instant): string;
  /** A day with its year: "12 Dec 2026". */
  date(day: Temporal.PlainDate | Temporal.Instant): string;
  /** A moment of the past with everything that tells it from others: "21 Sept 2026, 14:20". */
  stamp(moment: Temporal.Instant): string;
  /** From one to another: "21 Sept 2026, 14:20–15:05". */
  stampRange(from: Temporal.Instant, to: Temporal.Instant): string;
  /** The time until a moment in its two largest units: "1h 57m"; little is not none. */
  until(moment: Temporal.Instant): string;
  /** The time until a day of the calendar: "in 22 days", from two months on "in 8 months". */
  untilDay(day: Temporal.PlainDate): string;
  /** The time since a moment: "just now", "2m ago". The moment itself where it is to come, by a clock set back since. */
  ago(moment: Temporal.Instant): string;
  /** A length of time in its own unit: "1 hour". */
  length(seconds: number): string;
  /** So many months of the calendar: "12 months". */
  months(count: number): string;
  /** A moment on an axis, as a time, a day, a month or a year. */
  tick(moment: Temporal.Instant, unit: TickUnit): string;
  /** A month with its year: "September 2026". */
  month(month: Temporal.PlainYearMonth): string;
  /** A day of the week, 1 Monday to 7 Sunday. */
  weekday(day: number): string;
}

export function momentFormat(locale: string, now: Temporal.Instant, zone: string): MomentFormat {
  const date = (options: Intl.DateTimeFormatOptions) => dateFormat(locale, { timeZone: zone, ...options });
  const today = dayOf(now, zone);
  const daysFromNow = (moment: Temporal.Instant) => today.until(dayOf(moment, zone)).days;
  const momentOf = (moment: Temporal.Instant) => date(asNear(daysFromNow(moment))).format(moment);
  const stampOf = (moment: Temporal.Instant) => date(asStamp).format(moment);
  const nameOf = (moment: Temporal.Instant, weekday: 'long' | 'short') => {
    // What is past is read in the history, where a Friday could be any.
    const isOfThisWeek = daysFromNow(moment) >= 0 && daysFromNow(moment) < 7;
    return date(isOfThisWeek ? { weekday } : { day: 'numeric', month: 'short' }).format(moment);
  };
  const day = (moment: Temporal.Instant) => nameOf(moment, 'long');
  return {
    moment: momentOf,
    span: (earliest, last) => {
      const [from, to] = [latest(earliest, now), latest(last, now)];
      if (from.until(to).total('hours') >= 48) return date({ day: 'numeric', month: 'short' }).formatRange(from, to);
      const [hour, end] = toTheHour(from, to);
      const begin = latest(hour, now);
      const format = date(asNear(daysFromNow(end)));
      if (daysFromNow(begin) === daysFromNow(end)) return format.formatRange(begin, end);
      return `${date(asNear(daysFromNow(begin))).format(begin)} – ${format.format(end)}`;
    },
    // 1 January 2024 was a Monday.
    weekday: (day) => dateFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day)),
    date: (day) => date(asDate).format(day),
    onwards: (moment) => {
      const from = latest(moment, now);
      const weekday = daysFromNow(from) < 7 ? { weekday: 'short' as const } : {};
      return date({ ...weekday, day: 'numeric', month: 'short' }).format(from);
    },
    untilDay: (day) => {
      const { months } = today.until(day, { largestUnit: 'months' });
      return Math.abs(months) < 2
        ? relativeFormat(locale, { numeric: 'auto' }).format(today.until(day, { largestUnit: 'days' }).days, 'day')
        : relativeFormat(locale, {}).format(months, 'month');
    },
    day,
    shortDay: (moment) => nameOf(moment, 'short'),
    by: (moment) => (now.until(moment).total('hours') <= 24 ? momentOf(moment) : day(moment)),
    until: (moment) => {
      const format = durationFormat(locale, { style: 'narrow' });
      const duration = twoUnits(now.until(moment));
      // Of less than a minute nothing would be left.
      return inOneLine(duration.blank ? `<${format.format({ minutes: 1 })}` : format.format(duration));
    },
    ago: (moment) => {
      const isFuture = Temporal.Instant.compare(moment, futureFrom(now)) > 0;
      return isFuture ? stampOf(moment) : agoOf(locale, moment.until(now));
    },
    length: (seconds) => {
      const [unit, size] = lengthUnits.find(([, size]) => seconds % size === 0) ?? ['second', 1];
      return numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(seconds / size);
    },
    months: (count) => monthsText(count, locale),
    stamp: stampOf,
    stampRange: (from, to) => date(asStamp).formatRange(from, to),
    tick: (moment, unit) => date(ticks[unit]).format(moment),
    month: ({ year, month }) =>
      dateFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.UTC(year, month - 1)),
  };
}

/** A length of time that no line divides; what comes after it is told from it by a comma, so it has none: "1h 57 Min.". */
function inOneLine(duration: string): string {
  return duration.replaceAll(/,?\s+/g, '\u00a0');
}

const ticks: Readonly<Record<TickUnit, Intl.DateTimeFormatOptions>> = {
  time: { timeStyle: 'short' },
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short' },
  year: { year: 'numeric' },
};

// Named months in every language: what some write for short, nobody can tell from a day.
const asDate = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const asStamp = { ...asDate, hour: 'numeric', minute: '2-digit' } as const;

/** How a moment so many days from now is written, as precisely as one needs it. */
function asNear(days: number): Intl.DateTimeFormatOptions {
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  if (days === 0) return { timeStyle: 'short' };
  return days > 0 && days < 7 ? { weekday: 'short', ...time } : { day: 'numeric', month: 'short', ...time };
}

/** A forecast that spans hours is not one of minutes. */
function toTheHour(from: Temporal.Instant, to: Temporal.Instant): [Temporal.Instant, Temporal.Instant] {
  if (from.until(to).total('hours') < 2) return [from, to];
  return [
    from.round({ smallestUnit: 'hour', roundingMode: 'floor' }),
    to.round({ smallestUnit: 'hour', roundingMode: 'ceil' }),
  ];
}

const lengthUnits = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

function twoUnits(duration: Temporal.Duration): Temporal.Duration {
  const inDays = duration.total('hours') >= 24;
  return inDays
    ? duration.round({ largestUnit: 'days', smallestUnit: 'hours', roundingMode: 'trunc' })
    : duration.round({ largestUnit: 'hours', smallestUnit: 'minutes', roundingMode: 'trunc' });
}

function agoOf(locale: string, duration: Temporal.Duration): string {
  const format = relativeFormat(locale, { style: 'short', numeric: 'always' });
  const minutes = Math.floor(duration.total('minutes'));
  if (minutes < 1) return text('justNow');
  if (minutes < 60) return format.format(-minutes, 'minute');
  if (minutes < 48 * 60) return format.format(-Math.floor(minutes / 60), 'hour');
  return format.format(-Math.floor(minutes / 1440), 'day');
}
