import { instant, z } from '../schema.ts';

/** A figure that is not certain: one time in ten less than `p10`, one time in ten more than `p90`. */
export const Range = z.object({ p10: z.number(), p50: z.number(), p90: z.number() });
export type Range = z.infer<typeof Range>;

/** A moment that is not certain. */
export const Moments = z.object({ p10: instant, p50: instant, p90: instant });
export type Moments = z.infer<typeof Moments>;

/** A moment that may never come: null where it is later than the forecast looks. */
export const MomentsOrNever = z.object({
  p10: z.nullable(instant),
  p50: z.nullable(instant),
  p90: z.nullable(instant),
});
export type MomentsOrNever = z.infer<typeof MomentsOrNever>;

/** The probability, 0 to 1. */
export const probability = z.number().check(z.gte(0), z.lte(1));

/** The probability that something happens within some time from now. */
export const Within = z.object({ hours24: probability, days7: probability, days30: probability });
export type Within = z.infer<typeof Within>;
