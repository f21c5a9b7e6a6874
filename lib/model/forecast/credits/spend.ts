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
export const SpendForecast = z.object({
  day: Spend,
  days7: Spend,
  days30: Spend,
  /** How that comes about within the seven days: what will be spent until so many hours from now, in order of time. */
  course: z.array(z.object({ hours: z.number(), spent: Range })),
});
export type SpendForecast = z.infer<typeof SpendForecast>;

/** When nothing is left, if nothing is bought; null: not within ninety days. */
export const RunwayForecast = z.object({
  empty: MomentsOrNever,
  probability: z.object({ hours24: probability, days7: probability, days30: probability, days90: probability }),
});
export type RunwayForecast = z.infer<typeof RunwayForecast>;

// A spell on credits shows in hours; from the second day on nobody can tell more than days.
const firstHours = [1, 2, 4, 8, 16];
const laterHours = [48, 96];
const spendHours = [...firstHours, horizonHours.hours24, ...laterHours, horizonHours.days7, horizonHours.days30];

/** The times up to which a `SpendForecast` needs to know what is spent, in hours after the reading. */
export function spendHorizons(age: number): number[] {
  return spendHours.map((hours) => age + hours);
}

/** What each path, gone through up to `spendHorizons`, spends until so many hours from now, which is one of them. */
export function spentWithin({ spent }: Pick<Outcomes, 'spent'>, hours: number): Float64Array {
  return spent[spendHours.indexOf(hours)] ?? new Float64Array(0);
}

/** What will be spent, and wanted; `outcomes` are those with auto top-up as it is set, over `spendHorizons`. */
export function spendForecast({ futures, age }: Outlook, outcomes: Outcomes): SpendForecast {
  const spent = (hours: number, levels: Levels) => rangeOf(spentWithin(outcomes, hours), levels);
  const within = (hours: number, levels: Levels) => ({
    spent: spent(hours, levels),
    wanted: rangeOf(wantedWithin(futures, age + hours), levels),
  });
  const day = within(horizonHours.hours24, calibration.spend.day);
  const days7 = noLess(within(horizonHours.days7, calibration.spend.days7), day);
  const course = [
    ...firstHours.map((hours) => ({ hours, spent: spent(hours, calibration.spend.day) })),
    { hours: horizonHours.hours24, spent: day.spent },
    ...laterHours.map((hours) => ({ hours, spent: largerOf(spent(hours, calibration.spend.days7), day.spent) })),
    { hours: horizonHours.days7, spent: days7.spent },
  ];
  return { day, days7, days30: noLess(within(horizonHours.days30, calibration.spend.days30), days7), course };
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
