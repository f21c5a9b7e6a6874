/** When a day's warning is said: nobody wants to be told at midnight. */
export const morning = Temporal.PlainTime.from('09:00');

/** Days of the calendar until a day, each of which begins in the morning; 0 to its own end, below zero when it is past. */
export function daysUntil(day: Temporal.PlainDate, now: Temporal.Instant, zone: string): number {
  const local = now.toZonedDateTimeISO(zone);
  const { days } = local.toPlainDate().until(day, { largestUnit: 'days' });
  const isNight = Temporal.PlainTime.compare(local.toPlainTime(), morning) < 0;
  return days >= 0 && isNight ? days + 1 : days;
}

/** How many of the steps before a day, such as 30, 7 and 1, are reached: the nearer the day, the graver the stage. */
export function stageByDays(days: number, steps: readonly number[]): number {
  return days < 0 ? 0 : steps.filter((step) => days <= step).length;
}
