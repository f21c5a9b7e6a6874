import { latest } from '../moment.ts';
import { leastInRound, requestsAfter, requestsLeft, restMs, roomForRoundAt } from './budget.ts';
import type { Freshness } from './freshness.ts';
import type { FurtherKind } from './further.ts';
import { pauseAt, type RoundOutcome, stateAfter, stateOnceOpened } from './reading-state.ts';
import { nextReadAt, shortestWaitMs, type Timing } from './timetable.ts';

export const neverTried: Freshness = { state: { kind: 'ok' }, round: null, notBefore: {}, requests: [] };

/** Who wants a round: the timetable, or the user by a click. */
export type Wish = 'timetable' | 'click';

/** A round of seven requests of ten seconds each is over by then, or its background was stopped; and another may begin. */
const longestRound = Temporal.Duration.from({ milliseconds: shortestWaitMs });

/** Whether a round is under way at `now`. One that began in the future began by a clock that was set back. */
export function isReading({ round }: Freshness, now: Temporal.Instant): boolean {
  return round?.isUnderWay === true && isWithin(round.begunAt, longestRound, now);
}

/**
 * When Spillway is next to read by itself, at the earliest `now`, and within what a day may cost; null: not until the
 * site is opened.
 */
export function nextRoundAt(freshness: Freshness, timing: Timing, now: Temporal.Instant): Temporal.Instant | null {
  const pause = pauseAt(freshness.state, now);
  if (pause === 'opened') return null;
  const { round, requests } = freshness;
  const rest = Temporal.Duration.from({ milliseconds: Math.round(restMs(requests, now)) });
  const afterLast = round && isWithin(round.begunAt, rest, now) ? round.begunAt.add(rest) : now;
  return latest(nextReadAt(timing, now), afterLast, pause ?? now, roomForRoundAt(requests, now));
}

/**
 * What is kept once a round begins at `now`; null where none may. A click waits for a round that is under way and
 * for nothing else but the site's own request to wait: the day's budget is for what nobody asked for.
 */
export function begun(freshness: Freshness, timing: Timing, now: Temporal.Instant, wish: Wish): Freshness | null {
  if (!mayBegin(freshness, timing, now, wish)) return null;
  return { ...withRequests(freshness, leastInRound, now), round: { begunAt: now, isUnderWay: true } };
}

/**
 * Of the kinds that are due besides usage, those that the day has room for, and what is kept before they are asked for:
 * whoever is stopped in between has counted too many rather than too few.
 */
export function begunFurther(
  freshness: Freshness,
  due: readonly FurtherKind[],
  now: Temporal.Instant,
): { kinds: FurtherKind[]; freshness: Freshness } {
  const kinds = due.slice(0, requestsLeft(freshness.requests, now));
  return { kinds, freshness: withRequests(freshness, kinds.length, now) };
}

function withRequests(freshness: Freshness, count: number, now: Temporal.Instant): Freshness {
  return { ...freshness, requests: requestsAfter(freshness.requests, count, now) };
}

/** What is kept once the round that began at `begunAt` has ended at `now`; a later round's beginning stays. */
export function ended(
  freshness: Freshness,
  begunAt: Temporal.Instant,
  outcome: RoundOutcome,
  { now, chance }: { now: Temporal.Instant; chance: number },
): Freshness {
  // Clocks count in nanoseconds, what is kept in milliseconds.
  const isLast = freshness.round?.begunAt.epochMilliseconds === begunAt.epochMilliseconds;
  return {
    ...freshness,
    state: stateAfter(freshness.state, outcome, now, chance),
    round: isLast ? { begunAt, isUnderWay: false } : freshness.round,
  };
}

/** What is kept once a page of the site was opened. */
export function opened(freshness: Freshness): Freshness {
  return { ...freshness, state: stateOnceOpened(freshness.state) };
}

function mayBegin(freshness: Freshness, timing: Timing, now: Temporal.Instant, wish: Wish): boolean {
  if (wish === 'timetable') return nextRoundAt(freshness, timing, now)?.equals(now) ?? false;
  const isToldToWait = freshness.state.kind === 'too-many' && pauseAt(freshness.state, now) !== null;
  return !isReading(freshness, now) && !isToldToWait;
}

/** Whether `now` is less than `length` after `from`, and not before it. */
function isWithin(from: Temporal.Instant, length: Temporal.Duration, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(from, now) <= 0 && Temporal.Instant.compare(now, from.add(length)) < 0;
}
