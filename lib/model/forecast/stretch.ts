import { z } from '../schema.ts';

/** By how much a range is drawn out (above 1) or in (below 1), on either side of its middle. */
export const Stretch = z.object({ below: z.number(), above: z.number() });
export type Stretch = z.infer<typeof Stretch>;

/** Neither out nor in. */
export const unstretched: Stretch = { below: 1, above: 1 };
