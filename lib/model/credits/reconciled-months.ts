import type { CreditEvents, Transactions } from '../reading.ts';
import type { Movement } from './movement.ts';
import { type Days, type Reconciliation, reconciliationOf } from './reconciliation.ts';

/** A month's observations beside the site's own list, for those of its days that both cover. */
export interface ReconciledMonth {
  days: Days;
  reconciliation: Reconciliation;
}

/**
 * What was observed beside what the site lists, month by month, the latest first. Only days from the first balance
 * on, and within the site's list, are compared: of others one side says nothing, which would look like a gap.
 */
export function reconciledMonths(
  movements: readonly Movement[],
  listed: { events: CreditEvents | null; transactions: Transactions | null },
  opening: Temporal.Instant | null,
): ReconciledMonth[] {
  const dates = (listed.events?.events ?? []).map(({ date }) => Temporal.PlainDate.from(date));
  const [first, last] = [dates.toSorted(compare)[0], dates.toSorted(compare).at(-1)];
  if (!first || !last || opening === null) return [];
  // The day of the first balance was seen only in part.
  const observed = opening.toZonedDateTimeISO('UTC').toPlainDate().add({ days: 1 });
  return monthsWithin({ first: latest(first, observed), last }).map((days) => ({
    days,
    reconciliation: reconciliationOf(movements, listed, days),
  }));
}

function monthsWithin({ first, last }: Days): Days[] {
  const months: Days[] = [];
  for (let start = first; compare(start, last) <= 0; start = start.with({ day: 1 }).add({ months: 1 })) {
    const end = start.with({ day: start.daysInMonth });
    months.unshift({ first: start, last: compare(end, last) <= 0 ? end : last });
  }
  return months;
}

const compare = Temporal.PlainDate.compare;

function latest(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return compare(a, b) >= 0 ? a : b;
}
