import { z } from '../../schema.ts';
import { MomentsOrNever, probability, Range } from './range.ts';

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
