import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { requestsAfter, requestsLeft, restMs, roomForRoundAt } from '../../../lib/model/fresh/budget.ts';
import type { Freshness, Requests } from '../../../lib/model/fresh/freshness.ts';
import { furtherKinds } from '../../../lib/model/fresh/further.ts';
import { begun, begunFurther, ended, neverTried, nextRoundAt } from '../../../lib/model/fresh/rounds.ts';
import type { Timing } from '../../../lib/model/fresh/timetable.ts';
import { noon } from '../../support/make.ts';

const at = (minutes: number) => noon.add({ minutes });
const asked = (count: number, minutes = 0): Requests => requestsAfter([], count, at(minutes));

describe('Of what a day may cost', () => {
  test('requests of the last 24 hours are gone, and not those before', () => {
    const requests = requestsAfter(asked(40, -24 * 60 - 60), 30, at(-24 * 60));
    expect(requestsLeft(requests, noon)).toBe(149 - 30);
    expect(requestsLeft(requestsAfter(requests, 20, noon), noon)).toBe(149 - 50);
  });

  test('nothing is gone by a clock that was set back', () => {
    expect(requestsLeft(asked(149), at(-61))).toBe(149);
    expect(requestsAfter(asked(149), 2, at(-61))).toHaveLength(1);
  });

  test.each([
    [0, 2],
    [90, 2],
    [96, 4],
    [102, 8],
    [114, 32],
    [120, 60],
    [149, 60],
  ])('%i requests leave at least %i minutes between two rounds', (count, minutes) => {
    expect(restMs(asked(count), noon) / 60_000).toBe(minutes);
  });

  test('a round waits for its two requests until enough of them are a day old', () => {
    const requests = requestsAfter(asked(140, -60), 8, noon);
    expect(roomForRoundAt(requests, noon)).toEqual(at(24 * 60));
    expect(roomForRoundAt(requests, at(24 * 60))).toEqual(at(24 * 60));
    expect(roomForRoundAt(asked(147), noon)).toEqual(noon);
  });

  test('a round waits a day where a single hour, by clicks, has taken all there is', () => {
    expect(roomForRoundAt(asked(148), noon)).toEqual(at(25 * 60));
  });
});

/** Somebody whose next warning is always minutes away. */
const always = (lastRead: Temporal.Instant | null): Timing => ({
  lastRead,
  lastUse: lastRead,
  upcoming: lastRead ? [lastRead.add({ minutes: 8 })] : [],
  resets: [],
});

interface Turn {
  sleeps: number;
  further: number;
  isClick: boolean;
  isStopped: boolean;
}

/** The rounds of one turn after another, each when it is planned or later, or by a click before: when, and its requests. */
function roundsOf(turns: readonly Turn[]): { atMs: number; requests: number; isClick: boolean }[] {
  let [freshness, now, lastRead]: [Freshness, Temporal.Instant, Temporal.Instant | null] = [neverTried, noon, null];
  return turns.map(({ sleeps, further, isClick, isStopped }) => {
    const planned = nextRoundAt(freshness, always(lastRead), now) ?? now;
    now = isClick ? now.add({ minutes: 3 }) : planned.add({ minutes: sleeps });
    const next = begun(freshness, always(lastRead), now, isClick ? 'click' : 'timetable');
    if (next === null) throw new Error('may not begin');
    const { kinds, freshness: asking } = begunFurther(next, furtherKinds.slice(0, further), now);
    freshness = isStopped ? asking : ended(asking, now, { kind: 'ok' }, { now, chance: 0 });
    lastRead = now;
    return { atMs: now.epochMilliseconds, requests: 2 + kinds.length, isClick };
  });
}

/** Of each round, the requests of the 24 hours that end with it. */
function inTheDayOf(rounds: ReturnType<typeof roundsOf>): number[] {
  return rounds.map(({ atMs }, last) =>
    rounds
      .slice(0, last + 1)
      .filter((round) => round.atMs > atMs - 86_400_000)
      .reduce((sum, { requests }) => sum + requests, 0),
  );
}

const turn = (isClick: fc.Arbitrary<boolean>) =>
  fc.record({
    sleeps: fc.oneof(
      { weight: 9, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 900 }) },
    ),
    further: fc.integer({ min: 0, max: 5 }),
    isClick,
    isStopped: fc.boolean(),
  });
const turns = (isClick: fc.Arbitrary<boolean>) => fc.array(turn(isClick), { minLength: 60, maxLength: 160 });
const isClickAtTimes = fc.integer({ min: 0, max: 4 }).map((one) => one === 0);

test.prop([turns(fc.constant(false))])('By itself Spillway never makes 150 requests within 24 hours', (all) => {
  expect(Math.max(...inTheDayOf(roundsOf(all)))).toBeLessThan(150);
});

test.prop([turns(isClickAtTimes)])(
  'A click always reads, and Spillway begins nothing by itself in a day that is used up',
  (all) => {
    const rounds = roundsOf(all);
    const byItself = inTheDayOf(rounds).filter((_, index) => !rounds[index]?.isClick);
    expect(Math.max(0, ...byItself)).toBeLessThan(150);
  },
);

test('Whoever is always about to be warned is read every two minutes at first, and then once an hour, for twenty hours', () => {
  const never = { sleeps: 0, further: 0, isClick: false, isStopped: false };
  const rounds = roundsOf(Array.from({ length: 74 }, () => never)).map(({ atMs }) => atMs);
  const waits = rounds.slice(1).map((atMs, index) => (atMs - (rounds[index] ?? 0)) / 60_000);
  expect(new Set(waits.slice(0, 44))).toEqual(new Set([2]));
  expect(Math.max(...waits)).toBe(60);
  expect(((rounds.at(-1) ?? 0) - (rounds[0] ?? 0)) / 3_600_000).toBeGreaterThan(19);
});
