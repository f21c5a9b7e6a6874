import { minus } from '../../credits/amount.ts';
import type { Decimal } from '../../decimal.ts';
import { busyDayCredits } from '../../forecast/credits/spent-by-day.ts';
import type { TopUpForecast } from '../../forecast/credits/top-up.ts';
import type { UseHistory } from '../../forecast/credits/use-history.ts';
import { isRefusal } from '../../forecast/refusal.ts';

/** A balance that a busy day's spending may bring below auto top-up's minimum. */
interface NearMinimum {
  /** Credits above the minimum. */
  above: Decimal;
  /** Credits that a busy day of this person takes. */
  busyDay: number;
  /** Whether that is near enough to be said, and not yet far enough to be said again. */
  isDue: boolean;
  holds: boolean;
}

// Due within a busy day, and clear again with half a day more. Whoever hardly spends at present is not told: at
// this probability of a charge within a week, four in five announcements came true in two simulated worlds for
// tuning (seeds 11 and 12), and without any three in five.
const due = { days: 1, withinAWeek: 0.4 };
const clear = { days: 1.5, withinAWeek: 0.2 };

/** How near the minimum a balance is; null: below it, or too little is known of this person's days on credits. */
export function nearMinimum(
  uses: UseHistory | null,
  { minimum, next }: TopUpForecast,
  balance: Decimal | null,
): NearMinimum | null {
  const busyDay = uses && busyDayCredits(uses);
  if (busyDay === null || balance === null || isRefusal(next)) return null;
  const above = minus(balance, minimum);
  if (Number(above) < 0) return null;
  const isWithin = ({ days, withinAWeek }: typeof due) =>
    Number(above) <= days * busyDay && next.probability.days7 >= withinAWeek;
  return { above, busyDay, isDue: isWithin(due), holds: isWithin(clear) };
}
