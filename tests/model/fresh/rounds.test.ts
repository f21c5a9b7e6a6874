import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Freshness } from '../../../lib/model/fresh/freshness.ts';
import type { RoundOutcome } from '../../../lib/model/fresh/reading-state.ts';
import {
  begun,
  ended,
  isReading,
  neverTried,
  nextRoundAt,
  opened,
  type Wish,
} from '../../../lib/model/fresh/rounds.ts';
import type { Timing } from '../../../lib/model/fresh/timetable.ts';
import { noon } from '../../support/make.ts';

const at = (minute: number) => noon.add({ milliseconds: Math.round(minute * 60_000) });
const readAt = (lastRead: Temporal.Instant | null): Timing => ({ lastRead, lastUse: null, upcoming: [], resets: [] });
const never = readAt(null);

function begin(freshness: Freshness, now: Temporal.Instant, wish: Wish = 'timetable', timing = never): Freshness {
  const next = begun(freshness, timing, now, wish);
  if (next === null) throw new Error('may not begin');
  return next;
}

const end = (freshness: Freshness, kind: 'ok' | 'signed-out' | 'refused' | 'too-many', now: Temporal.Instant) =>
  ended(
    freshness,
    freshness.round?.begunAt ?? now,
    kind === 'too-many' ? { kind, retryAfterSeconds: null } : { kind },
    { now, chance: 0 },
  );

describe('One round at a time:', () => {
  test.each<Wish>(['timetable', 'click'])('none begins by %s while one is under way', (wish) => {
    const under = begin(neverTried, noon);
    expect(isReading(under, at(1.9))).toBe(true);
    expect(begun(under, never, at(1.9), wish)).toBeNull();
  });

  test('one whose background was stopped is given up after two minutes', () => {
    const under = begin(neverTried, noon);
    expect(isReading(under, at(2))).toBe(false);
    expect(nextRoundAt(under, never, at(1))).toEqual(at(2));
    expect(begun(under, never, at(2), 'timetable')).not.toBeNull();
  });

  test('one that comes back to life does not end the one that follows it', () => {
    const second = begin(begin(neverTried, noon), at(3));
    const late = ended(second, noon, { kind: 'ok' }, { now: at(4), chance: 0 });
    expect(isReading(late, at(4))).toBe(true);
  });

  test('one from the future, from a clock that was set back, keeps none from beginning', () => {
    const under = begin(neverTried, noon);
    expect(begun(under, never, at(-600), 'timetable')).not.toBeNull();
  });
});

describe('By itself Spillway reads', () => {
  test('when the timetable says so, and not before', () => {
    expect(begun(neverTried, readAt(noon), at(59), 'timetable')).toBeNull();
    expect(begun(neverTried, readAt(noon), at(60), 'timetable')).not.toBeNull();
  });

  test('no two rounds within two minutes, also where the first brought no figures', () => {
    const after = end(begin(neverTried, noon), 'ok', at(0.1));
    expect(nextRoundAt(after, never, at(0.2))).toEqual(at(2));
  });

  test('not while signed out, until the site is opened', () => {
    const out = end(begin(neverTried, noon), 'signed-out', noon);
    expect(nextRoundAt(out, never, at(100_000))).toBeNull();
    expect(nextRoundAt(opened(out), never, at(10))).toEqual(at(10));
  });

  test('not during a pause', () => {
    const refused = end(begin(neverTried, noon), 'refused', noon);
    expect(nextRoundAt(refused, never, at(1))).toEqual(at(60));
  });
});

describe('A click', () => {
  test.each(['ok', 'signed-out', 'refused'] as const)('reads at once after a round that ended %s', (kind) => {
    const after = end(begin(neverTried, noon), kind, noon);
    expect(begun(after, readAt(noon), at(0.1), 'click')).not.toBeNull();
  });

  test('waits as long as the site asked to', () => {
    const after = end(begin(neverTried, noon), 'too-many', noon);
    expect(begun(after, never, at(14), 'click')).toBeNull();
    expect(begun(after, never, at(15), 'click')).not.toBeNull();
  });
});

const outcome = fc.constantFrom<RoundOutcome>(
  { kind: 'ok' },
  { kind: 'refused' },
  { kind: 'not-understood' },
  { kind: 'no-answer', retryAfterSeconds: null },
  { kind: 'too-many', retryAfterSeconds: 60 },
);

test.prop([
  fc.array(
    fc.record({
      outcome,
      takesSeconds: fc.integer({ min: 0, max: 300 }),
      isStopped: fc.boolean(),
      sleeps: fc.integer({ min: 0, max: 5_000 }),
    }),
  ),
  fc.double({ min: 0, max: 1, noNaN: true }),
])('Whatever rounds do, each next one is planned, at least two minutes after the last began', (rounds, chance) => {
  let [freshness, now] = [neverTried, noon];
  let last: Temporal.Instant | null = null;
  for (const round of rounds) {
    const next = nextRoundAt(freshness, never, now);
    if (next === null) throw new Error('none planned');
    now = next.add({ minutes: round.sleeps });
    if (last) expect(last.until(now).total('minutes')).toBeGreaterThanOrEqual(2);
    last = now;
    freshness = begin(freshness, now);
    const later = now.add({ seconds: round.takesSeconds });
    if (!round.isStopped) freshness = ended(freshness, now, round.outcome, { now: later, chance });
    now = later;
  }
});
