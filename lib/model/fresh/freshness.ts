import type { Freshness } from './kept.ts';
import { pauseAt, type RoundOutcome, stateAfter, stateOnceOpened } from './state.ts';
import { nextReadAt, type Outlook, shortestWaitMs } from './timetable.ts';

export type { Freshness };

export const neverTried: Freshness = { state: { kind: 'ok' }, round: null, notBefore: {} };

/** Who wants a round: the timetable, or the user by a click. */
export type Wish = 'timetable' | 'click';

/** A round of seven requests of ten seconds each is over by then, or its background was stopped; and another may begin. */
const longestRound = Temporal.Duration.from({ milliseconds: shortestWaitMs });

/** Whether a round is under way at `now`. One that began in the future began by a clock that was set back. */
export function isReading({ round }: Freshness, now: Temporal.Instant): boolean {
  return round?.isUnderWay === true && isWithin(round.begunAt, longestRound, now);
}

/** When Spillway is next to read by itself, at the earliest `now`; null: not until the site is opened. */
export function nextRoundAt(freshness: Freshness, outlook: Outlook, now: Temporal.Instant): Temporal.Instant | null {
  const pause = pauseAt(freshness.state, now);
  if (pause === 'opened') return null;
  const { round } = freshness;
  const afterLast = round && isWithin(round.begunAt, longestRound, now) ? round.begunAt.add(longestRound) : now;
  return [nextReadAt(outlook, now), afterLast, pause ?? now].reduce((a, b) =>
    Temporal.Instant.compare(a, b) > 0 ? a : b,
  );
}

/**
 * What is kept once a round begins at `now`; null where none may. A click waits for a round that is under way and
 * for nothing else but the site's own request to wait.
 */
export function begun(freshness: Freshness, outlook: Outlook, now: Temporal.Instant, wish: Wish): Freshness | null {
  return mayBegin(freshness, outlook, now, wish) ? { ...freshness, round: { begunAt: now, isUnderWay: true } } : null;
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

function mayBegin(freshness: Freshness, outlook: Outlook, now: Temporal.Instant, wish: Wish): boolean {
  if (wish === 'timetable') return nextRoundAt(freshness, outlook, now)?.equals(now) ?? false;
  const isToldToWait = freshness.state.kind === 'too-many' && pauseAt(freshness.state, now) !== null;
  return !isReading(freshness, now) && !isToldToWait;
}

/** Whether `now` is less than `length` after `from`, and not before it. */
function isWithin(from: Temporal.Instant, length: Temporal.Duration, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(from, now) <= 0 && Temporal.Instant.compare(now, from.add(length)) < 0;
}
