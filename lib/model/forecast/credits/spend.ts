import { z } from '../../schema.ts';
import { MomentsOrNever, probability, Range } from '../range.ts';
import { calibration, type Levels } from './calibration.ts';
import { horizonHours } from './days-ahead.ts';
import type { Futures } from './futures.ts';
import type { Outcomes } from './outcomes.ts';
import type { Outlook } from './outlook.ts';
import { momentsOf, noLaterThan, rangeOf, shareWithin } from './quantile.ts';
import { wantedBetween } from './wants.ts';

/** Credits of some days to come. */
const Spend = z.object({
  /** What will be spent, with auto top-up as it is set; never more than there is. */
  spent: Range,
  /** What would be spent if credits never ran out. */
  wanted: Range,
});

/** Credits spent from the last reading until so many days from now. */
export const SpendForecast = z.object({ day: Spend, days7: Spend, days30: Spend });
export type SpendForecast = z.infer<typeof SpendForecast>;

/** When nothing is left, if nothing is bought; null: not within ninety days. */
export const RunwayForecast = z.object({
  empty: MomentsOrNever,
  probability: z.object({ hours24: probability, days7: probability, days30: probability, days90: probability }),
});
export type RunwayForecast = z.infer<typeof RunwayForecast>;

/** The horizons of `SpendForecast`, in hours after the reading. */
export function spendHorizons(age: number): number[] {
  return [horizonHours.hours24, horizonHours.days7, horizonHours.days30].map((hours) => age + hours);
}

/** What will be spent, and wanted; `outcomes` are those with auto top-up as it is set, over `spendHorizons`. */
export function spendForecast({ futures, age }: Outlook, outcomes: Outcomes): SpendForecast {
  const hours = spendHorizons(age);
  const within = (index: number, levels: Levels) => ({
    spent: rangeOf(outcomes.spent[index] ?? new Float64Array(0), levels),
    wanted: rangeOf(wantedWithin(futures, hours[index] ?? 0), levels),
  });
  const day = within(0, calibration.spend.day);
  const days7 = noLess(within(1, calibration.spend.days7), day);
  return { day, days7, days30: noLess(within(2, calibration.spend.days30), days7) };
}

/** Nobody spends less over a longer time: its P10 is taken further out among the futures, where it could be lower. */
function noLess(longer: z.infer<typeof Spend>, shorter: z.infer<typeof Spend>): z.infer<typeof Spend> {
  return { spent: largerOf(longer.spent, shorter.spent), wanted: largerOf(longer.wanted, shorter.wanted) };
}

function largerOf(a: Range, b: Range): Range {
  return { p10: Math.max(a.p10, b.p10), p50: Math.max(a.p50, b.p50), p90: Math.max(a.p90, b.p90) };
}

/** What is wanted within so many hours of the reading, in each path. */
export function wantedWithin({ wants }: Futures, hours: number): Float64Array {
  return wantedBetween(
    wants,
    () => 0,
    () => hours,
  );
}

/** When nothing is left; `outcomes` are those in which nothing is bought. */
export function runwayForecast({ asOf, now, age }: Outlook, { emptyAt }: Outcomes): RunwayForecast {
  const within = (name: keyof typeof horizonHours) => shareWithin(emptyAt, age + horizonHours[name]);
  return {
    empty: momentsOf(noLaterThan(emptyAt, age + horizonHours.days90), asOf, now),
    probability: {
      hours24: within('hours24'),
      days7: within('days7'),
      days30: within('days30'),
      days90: within('days90'),
    },
  };
}
