import { instant, z } from '../schema.ts';

/**
 * How reading by itself stands:
 * - `ok`: nothing is in the way;
 * - `signed-out`: nobody is signed in. No more tries until the site is opened or the user asks;
 * - `refused`: the site wants to check the browser, or does not let us in;
 * - `too-many`: the site asks to wait;
 * - `no-answer`: no network, no answer in time, or the site has trouble of its own;
 * - `not-understood`: the site answered something else than it used to.
 */
export const ReadingState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ok') }),
  z.object({ kind: z.literal('signed-out'), since: instant }),
  z.object({
    kind: z.enum(['refused', 'too-many', 'no-answer', 'not-understood']),
    since: instant,
    /** The last of `failures` in a row, and until when it keeps Spillway from trying again by itself. */
    failedAt: instant,
    failures: z.int().check(z.gte(1)),
    pausedUntil: instant,
  }),
]);
export type ReadingState = z.infer<typeof ReadingState>;

/** Requests by the hour since 1970 in which they were made; of the last day only. */
export const Requests = z.array(z.tuple([z.int(), z.int().check(z.gte(0))]));
export type Requests = z.infer<typeof Requests>;

/** What Spillway keeps about reading by itself. */
export const Freshness = z.object({
  state: ReadingState,
  /** When the last round began, and whether it is still under way as far as anybody knows. */
  round: z.nullable(z.object({ begunAt: instant, isUnderWay: z.boolean() })),
  /** By kind of answer: before when it is not asked for again, whatever became of it. */
  notBefore: z.record(z.string(), instant),
  /** What was asked in the last day, by the timetable and by clicks. */
  requests: z.catch(Requests, () => []),
});
export type Freshness = z.infer<typeof Freshness>;
