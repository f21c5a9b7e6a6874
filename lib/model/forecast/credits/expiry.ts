import { Grant } from '../../credits/grant.ts';
import { instant, z } from '../../schema.ts';
import { Range } from './range.ts';

/** What will be left of one grant on its day. */
const GrantForecast = z.object({
  id: z.string(),
  source: Grant.shape.source,
  /** Credits left now, spent earliest-expiring first. */
  left: z.number(),
  /** The start of the day on which it expires at the latest … */
  at: instant,
  /** … and whether that is all that is known: it may be any day before. */
  isLatestDay: z.boolean(),
  /** Left on that day if credits are spent earliest-expiring first, which is the assumption. */
  unspent: Range,
  /** The same if newer credits are spent first, which is the pessimistic bound. */
  unspentNewestFirst: Range,
});

/** What will expire unspent within some days, in credits and in money before tax. */
const AtRisk = z.object({
  credits: Range,
  price: Range,
  creditsNewestFirst: Range,
  priceNewestFirst: Range,
});

/** What will be lost. Auto top-up counts as it is set. */
export const ExpiryForecast = z.object({
  /** In the order in which they expire. */
  grants: z.array(GrantForecast),
  days30: AtRisk,
  days90: AtRisk,
  currency: z.string(),
});
export type ExpiryForecast = z.infer<typeof ExpiryForecast>;
