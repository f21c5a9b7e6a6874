import type { ReadingState } from './freshness.ts';

/** How a round of reading ended. */
export type RoundOutcome =
  | { kind: 'ok' | 'signed-out' | 'refused' | 'not-understood' }
  /** `retryAfterSeconds` as the site asks for; null: it does not. */
  | { kind: 'too-many' | 'no-answer'; retryAfterSeconds: number | null };

type Failure = Exclude<ReadingState['kind'], 'ok' | 'signed-out'>;

/** In minutes: the first pause, which each further failure doubles, up to the longest. `jitter`: the share left to chance. */
const pauses: Readonly<Record<Failure, { first: number; longest: number; jitter: number }>> = {
  refused: { first: 60, longest: 1440, jitter: 0 },
  'too-many': { first: 15, longest: 1440, jitter: 0 },
  // So that not all computers come back at once when the site does.
  'no-answer': { first: 4, longest: 60, jitter: 0.5 },
  // What the site changes, it does not change back within minutes; its pages are read all the same.
  'not-understood': { first: 60, longest: 1440, jitter: 0 },
};

const secondsInDay = 86_400;

/** The state after a round that ended at `now`; `chance`, 0 to 1, decides how a pause with jitter falls. */
export function stateAfter(
  state: ReadingState,
  outcome: RoundOutcome,
  now: Temporal.Instant,
  chance: number,
): ReadingState {
  const { kind } = outcome;
  if (kind === 'ok') return { kind };
  if (kind === 'signed-out') return state.kind === kind ? state : { kind, since: now };
  const failures = state.kind === kind ? state.failures + 1 : 1;
  const asked = 'retryAfterSeconds' in outcome ? (outcome.retryAfterSeconds ?? 0) : 0;
  const seconds = Math.max(pauseSeconds(kind, failures, chance), Math.min(secondsInDay, asked));
  return {
    kind,
    since: state.kind === kind ? state.since : now,
    failedAt: now,
    failures,
    pausedUntil: now.add({ seconds: Math.round(seconds) }),
  };
}

/**
 * Until when a state keeps Spillway from reading by itself: null where nothing does, 'opened' where
 * only the user does something about it. A failure in the future comes from a clock that was set back, and counts no more.
 */
export function pauseAt(state: ReadingState, now: Temporal.Instant): Temporal.Instant | 'opened' | null {
  if (state.kind === 'ok') return null;
  if (state.kind === 'signed-out') return 'opened';
  const isOver =
    Temporal.Instant.compare(state.pausedUntil, now) <= 0 || Temporal.Instant.compare(state.failedAt, now) > 0;
  return isOver ? null : state.pausedUntil;
}

/** The state once a page of the site was opened: whoever was signed out may be signed in again. */
export function stateOnceOpened(state: ReadingState): ReadingState {
  return state.kind === 'signed-out' ? { kind: 'ok' } : state;
}

function pauseSeconds(kind: Failure, failures: number, chance: number): number {
  const { first, longest, jitter } = pauses[kind];
  const minutes = Math.min(longest, first * 2 ** (failures - 1));
  return minutes * 60 * (1 - jitter * chance);
}
