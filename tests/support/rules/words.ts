export const zone = 'Europe/Berlin';

/** A moment as a British reader would write it: "14:20" today, "Tue 09:00" within a week to come, "3 Dec, 08:12" before. */
export function momentOf(at: Temporal.Instant, now: Temporal.Instant): string {
  const [day, today] = [at, now].map((moment) => moment.toZonedDateTimeISO(zone).toPlainDate().toString());
  const date = day === today ? {} : at.since(now).sign > 0 ? { weekday: 'short' } : { day: 'numeric', month: 'short' };
  const options = { timeZone: zone, ...date, hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-GB', options as Intl.DateTimeFormatOptions).format(at);
}

/** A day of the coming week. */
export function dayOf(day: Temporal.PlainDate): string {
  return day.toLocaleString('en-GB', { weekday: 'long' });
}
