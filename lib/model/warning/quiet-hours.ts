import type { Settings } from '../settings.ts';

/**
 * Until when nothing is to be said, by the clock in the user's zone; null: now is no quiet hour. Hours that
 * end on the next day go across midnight. Where the clock skips the end, it is when the clock has passed it; where it
 * shows the end twice, the second time.
 */
export function quietUntil(
  quietHours: Settings['warnings']['quietHours'],
  now: Temporal.Instant,
  zone: string,
): Temporal.Instant | null {
  if (quietHours === null) return null;
  const local = now.toZonedDateTimeISO(zone);
  const today = local.toPlainDate();
  // Those that began yesterday may go on.
  for (const day of [today.subtract({ days: 1 }), today]) {
    const { from, to } = quietHours;
    const endDay = Temporal.PlainTime.compare(from, to) < 0 ? day : day.add({ days: 1 });
    const start = day.toZonedDateTime({ timeZone: zone, plainTime: from }).toInstant();
    const end = endDay.toPlainDateTime(to).toZonedDateTime(zone, { disambiguation: 'later' }).toInstant();
    if (Temporal.Instant.compare(start, now) <= 0 && Temporal.Instant.compare(now, end) < 0) return end;
  }
  return null;
}
