import { dayOf } from '../moment.ts';
import type { CreditEvents, Transactions } from '../reading.ts';
import { compare as compareAmounts, zero } from './amount.ts';
import type { Movement } from './movement.ts';
import { type Days, type Reconciliation, reconciliationOf } from './reconciliation.ts';

/** What the site itself lists, as far as it was read. */
interface Listed {
  events: CreditEvents | null;
  transactions: Transactions | null;
}

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
  listed: Listed,
  opening: Temporal.Instant | null,
): ReconciledMonth[] {
  const dates = (listed.events?.events ?? []).map(({ date }) => Temporal.PlainDate.from(date));
  return monthsSince(dates, dates.toSorted(compare).at(-1), movements, listed, opening);
}

/**
 * What was bought beside what was paid, in the same way, of months in which there was either. Only days from the
 * first listed payment on, since the list shows no more than the latest, and until it was read.
 */
export function paidMonths(
  movements: readonly Movement[],
  listed: Listed,
  opening: Temporal.Instant | null,
  readAt: Temporal.Instant | null,
): ReconciledMonth[] {
  const dates = (listed.transactions?.transactions ?? []).map(({ at }) => dayOf(at, 'UTC'));
  return monthsSince(dates, readAt ? dayOf(readAt, 'UTC') : undefined, movements, listed, opening).filter(
    ({ reconciliation: { bought, paid } }) => compareAmounts(bought, zero) !== 0 || Object.keys(paid ?? {}).length > 0,
  );
}

function monthsSince(
  dates: readonly Temporal.PlainDate[],
  last: Temporal.PlainDate | undefined,
  movements: readonly Movement[],
  listed: Listed,
  opening: Temporal.Instant | null,
): ReconciledMonth[] {
  const [first] = dates.toSorted(compare);
  if (!first || !last || opening === null) return [];
  // The day of the first balance was seen only in part.
  const observed = dayOf(opening, 'UTC').add({ days: 1 });
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
