import { PastUse } from './forecast/past-use.ts';
import { Rhythm } from './forecast/rhythm.ts';
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

/** Use that was seen to rise. */
const Rise = z.object({ at: instant, percent: z.number() });
export type Rise = z.infer<typeof Rise>;

/**
 * All that is kept of one limit, however long its history. The readings remain the truth:
 * this is a projection of them that each new reading carries on.
 */
export const LimitHistory = z.object({
  lengthSeconds: z.nullable(z.int()),
  state: LimitState,
  /** What newer readings say instead of `state`, not yet believed, and since when they do. */
  doubt: z.nullable(z.object({ since: instant, state: LimitState })),
  lastLook: instant,
  /** Whether each use would have been seen at once, as in a session log, so that silence is a pause. */
  silenceIsPause: z.boolean(),
  lastUse: instant,
  /** Since when no two looks that differ were further apart than recent use reaches back. */
  watchedSince: instant,
  /** Of the last hour, or of the last day where windows are longer than a day. */
  rises: z.array(Rise),
  past: PastUse,
  rhythm: Rhythm,
});
export type LimitHistory = z.infer<typeof LimitHistory>;
