import { z } from '../schema.ts';
import type { Range } from './range.ts';

/** By how much a range is drawn out (above 1) or in (below 1), on either side of its middle. */
export const Stretch = z.object({ below: z.number(), above: z.number() });
export type Stretch = z.infer<typeof Stretch>;

/** Neither out nor in. */
export const unstretched: Stretch = { below: 1, above: 1 };

/** A range drawn out or in around its middle, which stays. */
export function stretched({ p10, p50, p90 }: Range, { below, above }: Stretch): Range {
  return { p10: p50 - below * (p50 - p10), p50, p90: p50 + above * (p90 - p50) };
}
