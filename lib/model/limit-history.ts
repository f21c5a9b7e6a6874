import { PastUse } from './forecast/past-use.ts';
import { Rhythm } from './forecast/rhythm.ts';
import { LimitState } from './limit-state.ts';
import { instant, z } from './schema.ts';

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
