import { hourMs } from '../../model/moment.ts';
import { lengthMs, type Span } from '../../model/series/span.ts';

/** How a moment on an axis is to be written: as a time of the day, a day, a month or a year. */
export type TickUnit = 'time' | 'day' | 'month' | 'year';

export interface TimeTick {
  at: Temporal.Instant;
  unit: TickUnit;
}

// Steps that a clock or calendar knows, with about how long they are.
const steps = [
  ...[5, 10, 15, 30].map((minutes) => ({ ms: (minutes * hourMs) / 60, by: { minutes } })),
  ...[1, 2, 3, 6, 12].map((hours) => ({ ms: hours * hourMs, by: { hours } })),
  ...[1, 2].map((days) => ({ ms: 24 * days * hourMs, by: { days } })),
  ...[1, 2].map((weeks) => ({ ms: 168 * weeks * hourMs, by: { weeks } })),
  ...[1, 2, 3, 6].map((months) => ({ ms: 730 * months * hourMs, by: { months } })),
  ...[1, 2, 5, 10].map((years) => ({ ms: 8766 * years * hourMs, by: { years } })),
];
type By = Partial<Record<'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years', number>>;

/**
 * Moments to mark on an axis of time, at most about `count`, on full hours, days, Mondays or months of the clock
 * and calendar of a zone, also where a day there has 23 or 25 hours.
 */
export function timeTicks(span: Span, zone: string, count: number): TimeTick[] {
  const step = steps.find(({ ms }) => lengthMs(span) / ms <= count) ?? steps.at(-1);
  if (!step || lengthMs(span) <= 0) return [];
  const by: By = step.by;
  const first = Temporal.Instant.fromEpochMilliseconds(Math.floor(span.fromMs)).toZonedDateTimeISO(zone);
  const ticks: TimeTick[] = [];
  for (let at = startOf(first, by); at.epochMilliseconds <= span.toMs; at = nextOf(at, by)) {
    if (at.epochMilliseconds >= span.fromMs) ticks.push({ at: at.toInstant(), unit: unitOf(at, by) });
  }
  return ticks;
}

/** The last full step at a moment or before it. */
function startOf(at: Temporal.ZonedDateTime, by: By): Temporal.ZonedDateTime {
  const day = at.startOfDay();
  if (by.years) return day.with({ day: 1, month: 1, year: at.year - (at.year % by.years) });
  if (by.months) return day.with({ day: 1, month: at.month - ((at.month - 1) % by.months) });
  if (by.weeks) return day.subtract({ days: at.dayOfWeek - 1 });
  return day;
}

function nextOf(at: Temporal.ZonedDateTime, by: By): Temporal.ZonedDateTime {
  if (!by.hours && !by.minutes) return at.add(by).startOfDay();
  // Steps are counted from midnight by the clock, so that a day of 25 hours does not shift those after it.
  const next = at.add(by);
  return next.toPlainDate().equals(at.toPlainDate()) ? onTheClock(next, by) : next.startOfDay();
}

function onTheClock(at: Temporal.ZonedDateTime, by: By): Temporal.ZonedDateTime {
  const late = by.hours ? at.hour % by.hours : 0;
  return late === 0 ? at : at.add({ hours: (by.hours ?? 0) - late });
}

function unitOf(at: Temporal.ZonedDateTime, by: By): TickUnit {
  if (by.years) return 'year';
  if (by.months) return at.month === 1 ? 'year' : 'month';
  const isMidnight = at.toPlainTime().equals(at.startOfDay().toPlainTime());
  return isMidnight ? 'day' : 'time';
}
