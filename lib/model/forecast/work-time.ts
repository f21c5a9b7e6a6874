import { hourMs, hoursBetween } from '../moment.ts';
import setByHand from './set-by-hand.json' with { type: 'json' };

/** The ISO weekdays on which somebody works, in their zone, as they have said. */
export interface WorkDays {
  days: readonly number[];
  zone: string;
}

// Who does not work on a day may still do something.
const { ofADayOff } = setByHand;

/** Hours of work from one moment to a later one: an hour of a day off counts a tenth. Null: every hour counts. */
export function workHours(from: Temporal.Instant, to: Temporal.Instant, workDays: WorkDays | null): number {
  if (workDays === null) return hoursBetween(from, to);
  return stretchesOf(from, to, workDays).reduce((sum, { hours, share }) => sum + hours * share, 0);
}

/** The moment by which a share, 0 to 1, of the hours of work between two moments has passed. */
export function momentAtWork(
  share: number,
  from: Temporal.Instant,
  to: Temporal.Instant,
  workDays: WorkDays | null,
): Temporal.Instant {
  if (workDays === null) return after(from, share * hoursBetween(from, to));
  let work = share * workHours(from, to, workDays);
  for (const stretch of stretchesOf(from, to, workDays)) {
    if (work <= stretch.hours * stretch.share) return after(stretch.from, work / stretch.share);
    work -= stretch.hours * stretch.share;
  }
  return to;
}

interface WorkStretch {
  from: Temporal.Instant;
  hours: number;
  /** How much an hour of it counts. */
  share: number;
}

/** The days between two moments, in order, the first and the last as far as they belong. */
function stretchesOf(from: Temporal.Instant, to: Temporal.Instant, { days, zone }: WorkDays): WorkStretch[] {
  const stretches: WorkStretch[] = [];
  for (let at = from; Temporal.Instant.compare(at, to) < 0; ) {
    const local = at.toZonedDateTimeISO(zone);
    const midnight = local.add({ days: 1 }).startOfDay().toInstant();
    const end = Temporal.Instant.compare(midnight, to) < 0 ? midnight : to;
    stretches.push({ from: at, hours: hoursBetween(at, end), share: days.includes(local.dayOfWeek) ? 1 : ofADayOff });
    at = end;
  }
  return stretches;
}

function after(moment: Temporal.Instant, hours: number): Temporal.Instant {
  return moment.add({ milliseconds: Math.round(hours * hourMs) });
}
