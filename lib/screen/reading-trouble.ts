import { roomForRoundAt } from '../model/fresh/budget.ts';
import type { Freshness, ReadingState } from '../model/fresh/freshness.ts';
import { pauseAt } from '../model/fresh/reading-state.ts';
import { isReading } from '../model/fresh/rounds.ts';
import type { TextKey } from '../platform/text.ts';
import type { Format } from './format.ts';
import { momentValue, type Sentence, say } from './sentence.ts';

/** How reading by itself stands, as the popup knows it. */
export interface KnownFreshness {
  freshness: Freshness;
  /** Whether Spillway reads by itself, or only when asked to. */
  isKeptFresh: boolean;
}

const troubles = {
  refused: 'readRefused',
  'too-many': 'readTooMany',
  'no-answer': 'readNoAnswer',
  'not-understood': 'readNotUnderstood',
} satisfies Record<Exclude<Freshness['state']['kind'], 'ok' | 'signed-out'>, TextKey>;

/**
 * What is in the way of reading, and what to do about it. Nothing where nothing is, while a round is under way,
 * or where a page has shown newer figures since (`lastRead`); nor when signed out, of which the verdict tells.
 */
export function readingTrouble(
  { freshness, isKeptFresh }: KnownFreshness,
  lastRead: Temporal.Instant | null,
  now: Temporal.Instant,
  format: Format,
): Sentence[] {
  const { state } = freshness;
  if (isReading(freshness, now) || state.kind === 'signed-out') return [];
  if (state.kind === 'ok') return isKeptFresh ? dayUsedUp(freshness, now, format) : [];
  if (lastRead !== null && Temporal.Instant.compare(lastRead, state.failedAt) > 0) return [];
  return [say(troubles[state.kind]), ...nextTry(state, isKeptFresh, now, format)];
}

function dayUsedUp({ requests }: Freshness, now: Temporal.Instant, format: Format): Sentence[] {
  const next = roomForRoundAt(requests, now);
  return next.equals(now) ? [] : [say('readDayUsedUp'), say('readNextTry', momentValue(next, format))];
}

function nextTry(state: ReadingState, isKeptFresh: boolean, now: Temporal.Instant, format: Format): Sentence[] {
  const until = pauseAt(state, now);
  if (until === null || until === 'opened') return [say('readThenPress')];
  if (isKeptFresh) return [say('readNextTry', momentValue(until, format))];
  return [state.kind === 'too-many' ? say('readNotBefore', momentValue(until, format)) : say('readThenPress')];
}
