import { instant, percent, z } from './schema.ts';

/**
 * What is going on in a limit:
 * - `running`: a window, from its start to the reset announced last;
 * - `not-started`: the next window starts with the next use;
 * - `no-reset-time`: the site gave no reset, or only its day, so no window can be told.
 */
export const LimitState = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('running'),
    start: instant,
    resetsAt: instant,
    /** Running maximum: percents that fall by a point or two are noise. */
    usedPercent: percent,
    usedUpAt: z.nullable(instant),
    lastSeenAt: instant,
  }),
  z.object({ kind: z.literal('not-started') }),
  z.object({ kind: z.literal('no-reset-time') }),
]);
export type LimitState = z.infer<typeof LimitState>;
export type RunningWindow = Extract<LimitState, { kind: 'running' }>;
