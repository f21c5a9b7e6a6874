import { instant, z } from '../../schema.ts';
import { Moments, probability, Range } from './range.ts';

/** When the plan gives way, through which limit, and what it costs until that limit's reset. */
export const SwitchForecast = z.object({
  /** Whether it has: then the probabilities are 1, and the cost is what is still to come. */
  already: z.boolean(),
  /** Who pays after it: credits, or nobody, since there are none and none will be bought. */
  to: z.enum(['credits', 'nobody']),
  /** Within 24 hours and seven days from now. */
  probability: z.object({ hours24: probability, days7: probability }),
  /** The limits it may come through, the likeliest first, with their shares in the probability within seven days. */
  through: z.array(z.object({ lengthSeconds: z.nullable(z.int()), share: probability })),
  /** When, given that it does within seven days; null: it does not, or has. */
  when: z.nullable(Moments),
  /** When the limit it came through is reset; null: it has not come, or that is not known. */
  until: z.nullable(instant),
  /**
   * Credits from the switch until the reset of the limit that it came through, given that it comes within seven days,
   * as long as there are credits; null: it does not come.
   */
  cost: z.nullable(Range),
  /** Whether what a percent costs is known from this person's own spending, not only from the pool. */
  isOwnRate: z.boolean(),
});
export type SwitchForecast = z.infer<typeof SwitchForecast>;
