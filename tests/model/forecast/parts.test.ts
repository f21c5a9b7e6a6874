import { describe, expect, test } from 'vitest';
import { busyShare } from '../../../lib/model/forecast/busy.ts';
import type { Case } from '../../../lib/model/forecast/case.ts';
import { exhaustionTimes, exhaustionWithin } from '../../../lib/model/forecast/exhaustion.ts';
import { furtherUse } from '../../../lib/model/forecast/further-use.ts';
import type { LimitParameters } from '../../../lib/model/forecast/parameters.ts';
import { fadedTo, noPastUse, withWindow } from '../../../lib/model/forecast/past-use.ts';
import { rateOf } from '../../../lib/model/forecast/rate.ts';
import { evenRhythm, wakingShare, withUse } from '../../../lib/model/forecast/rhythm.ts';
import type { EndedWindow } from '../../../lib/model/window-ended.ts';
import { noon } from '../../support/make.ts';

const known: Case = {
  limit: 'fiveHours',
  start: noon.subtract({ minutes: 150 }),
  asOf: noon,
  resetsAt: noon.add({ minutes: 150 }),
  workDays: null,
  elapsed: 0.5,
  usedPercent: 20,
  idleHours: 0,
  busy: 0,
  waking: 1,
  past: { usedPercent: 0, exposure: 0 },
  room: null,
};
const parameters: LimitParameters = {
  pool: { rate: 25, strength: 1, pastWeight: 0.5 },
  p10: { sessionPace: 0.1 },
  p50: { pace: 0.5 },
  p90: { pace: 2 },
  widening: 1,
};

describe('The rate', () => {
  test('is what was used over the time it was used in, with one window of others', () => {
    expect(rateOf(known, parameters.pool)).toBe((25 + 20) / 1.5);
  });

  test('takes earlier windows of one’s own in', () => {
    const past = { usedPercent: 300, exposure: 4 };
    expect(rateOf({ ...known, past }, parameters.pool)).toBe((25 + 20 + 150) / 3.5);
  });
});

describe('Further use', () => {
  test('is no more after a longer pause', () => {
    const { p10, p50, p90 } = furtherUse({ ...known, idleHours: 1 }, 0.5, parameters);
    const now = furtherUse(known, 0.5, parameters);
    expect([p10 < now.p10, p50 <= now.p50, p90 <= now.p90]).toEqual([true, true, true]);
  });

  test('is a weighted sum of terms', () => {
    const { p10, p50, p90 } = furtherUse(known, 0.5, parameters);
    expect([p10, p50, p90]).toEqual([1.5, 7.5, 30]);
  });

  test('shrinks in step with what is left, below thirty', () => {
    const near = { ...known, usedPercent: 85, elapsed: 1 };
    expect(furtherUse(near, 0.1, parameters).p90).toBeCloseTo(2 * 0.5 * 0.1 * rateOf(near, parameters.pool));
  });
});

test('Further use is no more than another limit has room for, whichever part of the window is asked for', () => {
  const room = { p10: 1, p50: 2, p90: 3 };
  expect(furtherUse({ ...known, room }, 0.5, parameters)).toEqual({ ...room, p10: 1 });
  expect(furtherUse({ ...known, room }, 0.01, parameters)).toEqual(furtherUse(known, 0.01, parameters));
});

describe('Reaching 100 %', () => {
  test('has a chance of one in ten where the ninetieth percentile just reaches it', () => {
    const just = { ...parameters, p90: { pace: 80 / 15 } };
    expect(exhaustionWithin(known, 0.5, just)).toBeCloseTo(0.1);
  });

  test('is certain at 100 %, and impossible where nothing more is used', () => {
    expect(exhaustionWithin({ ...known, usedPercent: 100 }, 0.5, parameters)).toBe(1);
    expect(exhaustionTimes(known, { ...parameters, p50: {}, p90: {}, p10: {} })).toBeNull();
  });

  test('in a week is hardly less likely after a night, and much less after days without use', () => {
    const week: Case = { ...known, limit: 'week', resetsAt: noon.add({ hours: 84 }) };
    const chanceAfter = (idleHours: number) =>
      exhaustionWithin({ ...week, idleHours }, 0.5, parameters) / exhaustionWithin(week, 0.5, parameters);
    expect(chanceAfter(8)).toBeGreaterThan(0.7);
    expect(chanceAfter(72)).toBeLessThan(0.1);
  });

  test('comes by each moment with the share of the chance that the same figures give until then', () => {
    const times = exhaustionTimes(known, parameters);
    const until = (moment: Temporal.Instant | undefined) =>
      exhaustionWithin(known, (moment?.since(noon).total('minutes') ?? 0) / 300, parameters) /
      exhaustionWithin(known, 0.5, parameters);
    expect([times?.p10, times?.p50, times?.p90].map(until).map((share) => share.toFixed(3))).toEqual([
      '0.100',
      '0.500',
      '0.900',
    ]);
  });
});

describe('The past', () => {
  const window: EndedWindow = {
    start: noon.subtract({ hours: 5 }),
    resetsAt: noon,
    end: noon,
    ended: 'as-announced',
    usedPercent: 60,
    lastSeenAt: noon,
    usedUpAt: null,
  };

  test.each([
    ['a whole window', {}, 1],
    ['one that ended early', { end: noon.subtract({ hours: 2 }) }, 0.6],
    ['one that was used up', { usedUpAt: noon.subtract({ hours: 4 }) }, 0.2],
  ])('counts %s for the time it could be used in', (_, overrides, exposure) => {
    expect(withWindow(noPastUse(window.start), { ...window, ...overrides })).toMatchObject({
      usedPercent: 60,
      exposure,
    });
  });

  test('fades by a third in some 24 days, and never grows', () => {
    const past = withWindow(noPastUse(window.start), window);
    expect(fadedTo(past, noon.add({ hours: 24 * 24 })).usedPercent).toBeCloseTo(60 * Math.exp(-24 / 60));
    expect(fadedTo(past, noon.subtract({ hours: 9 }))).toEqual(past);
  });
});

describe('The rhythm', () => {
  test('is even before any use', () => {
    expect(wakingShare(evenRhythm(noon), noon, noon.add({ hours: 30 }))).toBeCloseTo(1);
  });

  test('expects use at the hours of earlier use, on any day', () => {
    let rhythm = evenRhythm(noon);
    for (let day = 0; day < 10; day++) rhythm = withUse(rhythm, noon.add({ hours: 24 * day }), 10);
    const night = noon.add({ hours: 24 * 10 + 12 });
    expect(wakingShare(rhythm, noon.add({ hours: 24 * 10 - 1 }), noon.add({ hours: 24 * 10 + 1 }))).toBeGreaterThan(2);
    expect(wakingShare(rhythm, night.subtract({ hours: 1 }), night.add({ hours: 1 }))).toBeLessThan(0.4);
  });
});

describe('Busy', () => {
  test.each([
    [[], 0],
    [[0], 1 / 6],
    [[1, 2, 4.9], 1 / 6],
    [[0, 6, 11, 16, 21, 29], 1],
    [[30, 45], 0],
  ])('with rises %j minutes ago is %d', (ago, share) => {
    const rises = ago.map((minutes) => ({ at: noon.subtract({ seconds: Math.round(minutes * 60) }), percent: 1 }));
    expect(busyShare(rises, noon)).toBe(share);
  });
});
