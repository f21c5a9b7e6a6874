import type { Decimal } from '../decimal.ts';
import { dayOf } from '../moment.ts';
import type { CreditEvents } from '../reading.ts';
import { plus, zero } from './amount.ts';
import type { Movement } from './movement.ts';

/** What moved the balance in one month, by kind. */
export interface MonthSums {
  month: Temporal.PlainYearMonth;
  byKind: Readonly<Partial<Record<Movement['kind'], Decimal>>>;
}

/** Movements summed by the month in which they were seen, in a zone; the latest month first. */
export function monthSums(movements: readonly Movement[], zone: string): MonthSums[] {
  const months = new Map<
    string,
    { month: Temporal.PlainYearMonth; byKind: Partial<Record<Movement['kind'], Decimal>> }
  >();
  for (const { by, kind, change } of movements) {
    const month = dayOf(by, zone).toPlainYearMonth();
    const sums = months.get(month.toString()) ?? { month, byKind: {} };
    sums.byKind[kind] = plus(sums.byKind[kind] ?? zero, change);
    months.set(month.toString(), sums);
  }
  return [...months.values()].toSorted((a, b) => Temporal.PlainYearMonth.compare(b.month, a.month));
}

/** What the site lists as spent in one month through one surface; null: it names none. */
export interface SurfaceSum {
  month: Temporal.PlainYearMonth;
  surface: string | null;
  credits: Decimal;
}

/** The site's own list summed by month and surface, the latest month first and in it by name. */
export function surfaceSums({ events }: CreditEvents): SurfaceSum[] {
  const sums = new Map<string, SurfaceSum>();
  for (const { date, surface, credits } of events) {
    const month = Temporal.PlainDate.from(date).toPlainYearMonth();
    const key = JSON.stringify([month.toString(), surface]);
    const before = sums.get(key)?.credits ?? zero;
    sums.set(key, { month, surface, credits: plus(before, credits) });
  }
  return [...sums.values()].toSorted(
    (a, b) => Temporal.PlainYearMonth.compare(b.month, a.month) || (a.surface ?? '').localeCompare(b.surface ?? ''),
  );
}
