import { minus } from '../../credits/amount.ts';
import type { Decimal } from '../../decimal.ts';
import { busyDayCredits } from '../../forecast/credits/spent-by-day.ts';
import type { UseHistory } from '../../forecast/credits/use-history.ts';

/** A balance that a few busy days' spending may bring below auto top-up's minimum. */
interface NearMinimum {
  /** Credits above the minimum. */
  above: Decimal;
  /** Credits that a busy day of this person takes. */
  busyDay: number;
  /** Whether that is near enough to be said, and not yet far enough to be said again. */
  isNear: boolean;
  holds: boolean;
}

// Within one and a half busy days of the minimum, and clear again half as far beyond that. In two simulated worlds for
// tuning (seeds 11 and 12) one busy day was too late for a quarter of charges, the day before a charge being busier than
// most. Whoever hardly spends at present is not told: from an even chance within a month on, six in seven came true.
const nearBusyDays = 1.5;
const clearBusyDays = 2.25;

/** How near the minimum a balance is; null: below it, or too little is known of this person's days on credits. */
export function nearMinimum(uses: UseHistory | null, minimum: Decimal, balance: Decimal | null): NearMinimum | null {
  const busyDay = uses && busyDayCredits(uses);
  if (busyDay === null || balance === null) return null;
  const above = minus(balance, minimum);
  if (Number(above) < 0) return null;
  const isWithin = (busyDays: number) => Number(above) <= busyDays * busyDay;
  return { above, busyDay, isNear: isWithin(nearBusyDays), holds: isWithin(clearBusyDays) };
}
