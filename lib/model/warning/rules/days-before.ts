/** Days of the calendar until a day; 0 today, below zero when it is past. */
export function daysUntil(day: Temporal.PlainDate, now: Temporal.Instant, zone: string): number {
  return now.toZonedDateTimeISO(zone).toPlainDate().until(day, { largestUnit: 'days' }).days;
}

/** How many of the steps before a day, such as 30, 7 and 1, are reached: the nearer the day, the graver the stage. */
export function stageByDays(days: number, steps: readonly number[]): number {
  return days < 0 ? 0 : steps.filter((step) => days <= step).length;
}
