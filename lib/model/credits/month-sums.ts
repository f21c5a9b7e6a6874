import type { Decimal } from '../decimal.ts';
import { dayOf } from '../moment.ts';
import type { CreditEvents } from '../reading.ts';
import { plus, zero } from './amount.ts';
import type { Charge } from './charge.ts';
import type { Movement } from './movement.ts';

/** What moved the balance in one month, by kind, and what was charged. */
export interface MonthSums {
  month: Temporal.PlainYearMonth;
  byKind: Readonly<Partial<Record<Movement['kind'], Decimal>>>;
  charges: readonly Charge[];
}

/** Movements and charges by the month in which they were seen, in a zone; the latest month first. */
export function monthSums(movements: readonly Movement[], charges: readonly Charge[], zone: string): MonthSums[] {
  const monthOf = (moment: Temporal.Instant) => dayOf(moment, zone).toPlainYearMonth().toString();
  const moved = Map.groupBy(movements, ({ by }) => monthOf(by));
  const charged = Map.groupBy(charges, ({ at }) => monthOf(at));
  return [...new Set([...moved.keys(), ...charged.keys()])]
    .map((month) => ({
      month: Temporal.PlainYearMonth.from(month),
      byKind: sumsByKind(moved.get(month) ?? []),
      charges: charged.get(month) ?? [],
    }))
    .toSorted((a, b) => Temporal.PlainYearMonth.compare(b.month, a.month));
}

function sumsByKind(movements: readonly Movement[]): MonthSums['byKind'] {
  const byKind: Partial<Record<Movement['kind'], Decimal>> = {};
  for (const { kind, change } of movements) byKind[kind] = plus(byKind[kind] ?? zero, change);
  return byKind;
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
