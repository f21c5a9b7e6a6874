import { instant, percent, z } from './schema.ts';

/**
 * What the site said of one limit at one moment. A limit is known by its meter
 * and its length in seconds, never by the slot it arrived in (facts.md §0.3).
 */
export const LimitReading = z.object({
  meter: z.string(),
  /** What the site calls the meter; null for the plan's own. */
  name: z.nullable(z.string()),
  /** Null where the site did not say it. */
  lengthSeconds: z.nullable(z.int()),
  usedPercent: percent,
  resetsAt: z.nullable(instant),
  /** The page sometimes names only the day of a reset; `resetsAt` is then its start. */
  resetPrecision: z.enum(['second', 'minute', 'day']),
  /** Not started yet: until its first use, the announced reset slides along with the clock. */
  idle: z.boolean(),
});
export type LimitReading = z.infer<typeof LimitReading>;
