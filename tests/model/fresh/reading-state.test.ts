import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { ReadingState } from '../../../lib/model/fresh/freshness.ts';
import { pauseAt, type RoundOutcome, stateAfter, stateOnceOpened } from '../../../lib/model/fresh/reading-state.ts';
import { noon } from '../../support/make.ts';

const ok = { kind: 'ok' } as ReadingState;

/** The minutes of pause after each of so many rounds that all end alike, each tried as soon as it may be. */
function pausesOf(outcome: RoundOutcome, times: number, chance = 0): number[] {
  let state = ok;
  let now = noon;
  return Array.from({ length: times }, () => {
    state = stateAfter(state, outcome, now, chance);
    const until = pauseAt(state, now);
    if (!(until instanceof Temporal.Instant)) throw new Error('no pause');
    const minutes = now.until(until).total('minutes');
    now = until;
    return minutes;
  });
}

describe('After a round that failed, Spillway keeps still', () => {
  test.each<[string, RoundOutcome, number, number[]]>([
    ['refused: an hour, doubling to a day', { kind: 'refused' }, 0, [60, 120, 240, 480, 960, 1440, 1440]],
    ['not understood: likewise', { kind: 'not-understood' }, 0, [60, 120, 240, 480, 960, 1440, 1440]],
    [
      'no answer: four minutes, doubling to an hour',
      { kind: 'no-answer', retryAfterSeconds: null },
      0,
      [4, 8, 16, 32, 60, 60],
    ],
    ['or by chance down to half of it', { kind: 'no-answer', retryAfterSeconds: null }, 1, [2, 4, 8, 16, 30, 30]],
    [
      'too many, without a word on when: a quarter of an hour, doubling to a day',
      { kind: 'too-many', retryAfterSeconds: null },
      0,
      [15, 30, 60, 120, 240, 480, 960, 1440, 1440],
    ],
    [
      'too many: as long as the site asks for',
      { kind: 'too-many', retryAfterSeconds: 7_200 },
      0,
      [120, 120, 120, 120, 240],
    ],
    ['but never for longer than a day', { kind: 'too-many', retryAfterSeconds: 10 ** 9 }, 0, [1440, 1440]],
    [
      'trouble of the site’s own: as long as it asks for',
      { kind: 'no-answer', retryAfterSeconds: 600 },
      0,
      [10, 10, 16],
    ],
  ])('%s', (_, outcome, chance, minutes) => {
    expect(pausesOf(outcome, minutes.length, chance)).toEqual(minutes);
  });

  test('signed out: until the site is opened, since the first time it was seen', () => {
    const first = stateAfter(ok, { kind: 'signed-out' }, noon, 0);
    const again = stateAfter(first, { kind: 'signed-out' }, noon.add({ hours: 3 }), 0);
    expect(again).toEqual({ kind: 'signed-out', since: noon });
    expect(pauseAt(again, noon.add({ hours: 10_000 }))).toBe('opened');
    expect(stateOnceOpened(again)).toEqual(ok);
  });

  test('and a page that is opened shortens no other pause', () => {
    const refused = stateAfter(ok, { kind: 'refused' }, noon, 0);
    expect(stateOnceOpened(refused)).toEqual(refused);
  });
});

test('One round that succeeds forgets all failures', () => {
  const failed = stateAfter(stateAfter(ok, { kind: 'refused' }, noon, 0), { kind: 'refused' }, noon, 0);
  const fine = stateAfter(failed, { kind: 'ok' }, noon, 0);
  expect(fine).toEqual(ok);
  expect(stateAfter(fine, { kind: 'refused' }, noon, 0)).toMatchObject({ failures: 1 });
});

test('A trouble of another kind starts its own count and time', () => {
  const refused = stateAfter(ok, { kind: 'refused' }, noon, 0);
  const later = noon.add({ hours: 1 });
  const sinceAndCount = (state: ReadingState) => 'failures' in state && [state.since, state.failures];
  const offline = stateAfter(refused, { kind: 'no-answer', retryAfterSeconds: null }, later, 0);
  expect(sinceAndCount(offline)).toEqual([later, 1]);
  expect(sinceAndCount(stateAfter(refused, { kind: 'refused' }, later, 0))).toEqual([noon, 2]);
});

const outcomes = fc.oneof(
  fc.constantFrom<RoundOutcome>({ kind: 'refused' }, { kind: 'not-understood' }, { kind: 'ok' }),
  fc.record({
    kind: fc.constantFrom('too-many' as const, 'no-answer' as const),
    retryAfterSeconds: fc.option(fc.integer({ min: -10, max: 10 ** 10 })),
  }),
);

test.prop([fc.array(fc.tuple(outcomes, fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1, maxLength: 60 })])(
  'Whatever happened before, no pause is shorter than two minutes or longer than a day',
  (rounds) => {
    let state = ok;
    for (const [outcome, chance] of rounds) {
      state = stateAfter(state, outcome, noon, chance);
      const until = pauseAt(state, noon);
      if (outcome.kind === 'ok') expect(until).toBeNull();
      else {
        const minutes = noon.until(until as Temporal.Instant).total('minutes');
        expect(minutes).toBeGreaterThanOrEqual(2);
        expect(minutes).toBeLessThanOrEqual(1440);
      }
    }
  },
);

test('A clock that was set back ends a pause instead of drawing it out', () => {
  const refused = stateAfter(ok, { kind: 'refused' }, noon, 0);
  expect(pauseAt(refused, noon.add({ minutes: 59 }))).toEqual(noon.add({ hours: 1 }));
  expect(pauseAt(refused, noon.add({ minutes: 60 }))).toBeNull();
  expect(pauseAt(refused, noon.subtract({ hours: 48 }))).toBeNull();
});
