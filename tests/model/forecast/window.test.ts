import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { noRecord } from '../../../lib/model/forecast/own-record.ts';
import type { RefusalReason } from '../../../lib/model/forecast/refusal.ts';
import { forecastWindow, WindowForecast } from '../../../lib/model/forecast/window.ts';
import type { LimitReading } from '../../../lib/model/limit.ts';
import type { LimitHistory } from '../../../lib/model/limit-history.ts';
import { z } from '../../../lib/model/schema.ts';
import { makeWeekly, noon } from '../../support/make.ts';
import { historyOf } from './make-history.ts';

const reset = noon.add({ hours: 2 });
const minutes = (count: number) => noon.add({ minutes: count });

function forecast(history: LimitHistory, now = noon): WindowForecast {
  const outcome = forecastWindow(history, now);
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome;
}

describe('A window is not forecast', () => {
  const fine: Partial<LimitReading> = { usedPercent: 40, resetsAt: reset };
  const idle = { usedPercent: 0, resetsAt: noon.add({ hours: 5 }), idle: true };
  const thirtyDays = { lengthSeconds: 2_592_000, resetsAt: noon.add({ hours: 300 }) };
  test.each<[RefusalReason, string, [number, Partial<LimitReading>][], Temporal.Instant]>([
    ['no-reset-time', 'without a reset', [[0, { resetsAt: null }]], noon],
    ['no-reset-time', 'with only the day of its reset', [[0, { ...fine, resetPrecision: 'day' }]], noon],
    ['not-started', 'before its first use', [[0, idle]], noon],
    ['reset-passed', 'from its reset on', [[0, fine]], reset],
    ['too-early', 'in its first three percent', [[0, { usedPercent: 4, resetsAt: noon.add({ minutes: 292 }) }]], noon],
    ['used-up', 'at 100 %', [[0, { ...fine, usedPercent: 100 }]], noon],
    ['figures-too-old', 'an hour after the last look', [[0, fine]], minutes(60)],
    ['figures-too-old', 'weekly, a day after the last look', [[0, makeWeekly()]], minutes(1440)],
    ['length-not-modelled', 'of thirty days', [[0, thirtyDays]], noon],
    ['length-not-modelled', 'of unknown length', [[0, { ...fine, lengthSeconds: null }]], noon],
  ])('(%s) %s', (refused, _, looks, now) => {
    expect(forecastWindow(historyOf(looks), now)).toEqual({ refused });
  });
});

test.each<[string, Partial<LimitReading>]>([
  ['has not started', { usedPercent: 0, resetsAt: noon.add({ hours: 5 }), idle: true }],
  ['has just begun', { usedPercent: 1, resetsAt: noon.add({ minutes: 292 }) }],
])('(in-doubt) Where the site suddenly shows a window that %s, it is said to be in doubt, not forecast', (_, seen) => {
  const looks: [number, Partial<LimitReading>][] = [
    [-5, { usedPercent: 60, resetsAt: reset }],
    [0, seen],
  ];
  expect(forecastWindow(historyOf(looks), noon)).toEqual({ refused: 'in-doubt' });
});

test('A window in doubt is forecast as the last look says, and marked; when the doubt ends, so does the mark', () => {
  const before = { usedPercent: 60, resetsAt: reset };
  const seen = { usedPercent: 3, resetsAt: noon.add({ hours: 4 }) };
  const doubtful = forecast(
    historyOf([
      [-5, before],
      [0, seen],
    ]),
  );
  expect(doubtful).toMatchObject({ inDoubt: true, evenPercent: 20 });
  expect(doubtful.p10).toBeLessThan(60);
  const takenBack = historyOf([
    [-5, before],
    [0, seen],
    [2, before],
  ]);
  const certain = forecast(takenBack, minutes(2));
  expect(certain.inDoubt).toBe(false);
  expect(certain.p10).toBeGreaterThanOrEqual(60);
});

test('Where own days are known, a range stands half-way between what they tell and what it would be without', () => {
  const history = historyOf([[0, { usedPercent: 20, resetsAt: reset }]]);
  const ownDays = { p10: 30, p50: 50, p90: 60 };
  const stated = forecastWindow(history, noon, { ownDays });
  if ('refused' in stated) throw new Error(stated.refused);
  const without = forecast(history);
  for (const quantile of ['p10', 'p50', 'p90'] as const)
    expect(stated[quantile] - without[quantile]).toBeCloseTo((ownDays[quantile] - without[quantile]) / 2, 0);
  expect(stated.exhaustion).toEqual(without.exhaustion);
});

test('No range runs over what another limit has room for, and the chance to use the window up is one in ten at most', () => {
  const history = historyOf([[0, { usedPercent: 45, resetsAt: reset }]]);
  const often = { ...noRecord, usedUp: 5000, usedUpExpected: 0 };
  const room = { p10: 5, p50: 10, p90: 15 };
  const stated = forecastWindow(history, noon, { record: often, room });
  expect(stated).toMatchObject({ p90: 60, exhaustion: { probability: 0.1 } });
});

test.each([
  ['seldom', 0, []],
  ['one time in ten', 60, ['p90']],
  ['every other time', 500, ['p50', 'p90']],
  ['nearly always', 5000, ['p10', 'p50', 'p90']],
])('Where this person uses windows up %s, the figures agree with it', (_, usedUp, atEnd) => {
  const history = historyOf([[0, { usedPercent: 45, resetsAt: reset }]]);
  const stated = forecastWindow(history, noon, { record: { ...noRecord, usedUp, usedUpExpected: 0 } });
  expect(Object.entries(stated).flatMap(([name, figure]) => (figure === 100 ? [name] : []))).toEqual(atEnd);
});

describe('What is known', () => {
  const used = (usedPercent: number) => ({ usedPercent, resetsAt: reset });

  test('of a log goes on in silence: a pause makes further use less likely', () => {
    const history = historyOf(
      [
        [-30, used(30)],
        [0, used(40)],
      ],
      true,
    );
    expect(forecast(history, minutes(40)).p50).toBeLessThan(forecast(history, noon).p50);
    expect(forecast(history, minutes(40)).exhaustion.probability).toBeLessThan(
      forecast(history).exhaustion.probability,
    );
  });

  test('from looking ends with the last look: no look is no pause', () => {
    const history = historyOf([
      [-30, used(30)],
      [0, used(40)],
    ]);
    const { evenPercent: _, ...later } = forecast(history, minutes(40));
    expect(forecast(history, noon)).toMatchObject(later);
  });

  test('from looking holds the pause that was seen, from the last rise to the last look', () => {
    const working = historyOf([
      [-40, used(30)],
      [0, used(40)],
    ]);
    const resting = historyOf([
      [-40, used(40)],
      [0, used(40)],
    ]);
    expect(forecast(resting).p50).toBeLessThan(forecast(working).p50);
  });

  test('of earlier windows counts: a person who uses little is expected to go on so', () => {
    const weeks = (percent: number) =>
      historyOf([
        ...Array.from({ length: 6 }, (_, week): [number, Partial<LimitReading>] => [
          (week - 6) * 10_080,
          makeWeekly({ usedPercent: percent, resetsAt: noon.add({ hours: 90 + (week - 6) * 168 }) }),
        ]),
        [0, makeWeekly({ usedPercent: 20 })],
      ]);
    expect(forecast(weeks(5)).p50).toBeLessThan(forecast(weeks(80)).p50);
  });
});

describe('Even pace', () => {
  test('is the share of the window that has passed', () => {
    expect(forecast(historyOf([[0, { resetsAt: reset }]])).evenPercent).toBe(60);
    expect(forecast(historyOf([[0, { resetsAt: reset }]]), minutes(30)).evenPercent).toBe(70);
  });
});

describe('As in the last hour', () => {
  const used = (usedPercent: number) => ({ usedPercent, resetsAt: reset });

  test('ten percent in the hour before give twenty more in the two that are left', () => {
    const { asInTheLastHour, asInTheLastDay } = forecast(
      historyOf([
        [-60, used(30)],
        [-30, used(36)],
        [0, used(40)],
      ]),
    );
    expect([asInTheLastHour, asInTheLastDay]).toEqual([60, null]);
  });

  test('is at most 100', () => {
    expect(
      forecast(
        historyOf([
          [-60, used(10)],
          [0, used(80)],
        ]),
      ).asInTheLastHour,
    ).toBe(100);
  });

  test('is not given where the hour was not watched throughout', () => {
    expect(
      forecast(
        historyOf([
          [-59, used(30)],
          [0, used(40)],
        ]),
      ).asInTheLastHour,
    ).toBeNull();
    expect(
      forecast(
        historyOf([
          [-130, used(30)],
          [0, used(40)],
        ]),
      ).asInTheLastHour,
    ).toBeNull();
  });

  test('is the last day of a week', () => {
    const looks = [-1440, -720, 0].map((minute, index): [number, Partial<LimitReading>] => [
      minute,
      makeWeekly({ usedPercent: 20 + 4 * index }),
    ]);
    expect(forecast(historyOf(looks))).toMatchObject({ asInTheLastDay: 58, asInTheLastHour: null });
  });
});

const anyHistory = fc
  .record({
    isWeekly: fc.boolean(),
    isUse: fc.boolean(),
    left: fc.double({ min: 0.001, max: 1, noNaN: true }),
    percents: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 }),
    later: fc.integer({ min: 0, max: 300 }),
  })
  .map(({ isWeekly, isUse, left, percents, later }) => {
    const lengthSeconds = isWeekly ? 604_800 : 18_000;
    const resetsAt = noon.add({ seconds: Math.round(left * lengthSeconds) });
    const looks = percents
      .toSorted((a, b) => a - b)
      .map((usedPercent, index): [number, Partial<LimitReading>] => [
        7 * (index + 1 - percents.length),
        { lengthSeconds, usedPercent, resetsAt },
      ]);
    return { history: historyOf(looks, isUse), now: minutes(later), used: Math.max(...percents) };
  });

describe('Whatever is known', () => {
  property.prop([anyHistory])(
    'a forecast says no less than what is used and no more than 100',
    ({ history, now, used }) => {
      const outcome = forecastWindow(history, now);
      if ('refused' in outcome) return;
      const { p10, p50, p90 } = outcome;
      expect([used, p10, p50, p90, 100]).toEqual([used, p10, p50, p90, 100].toSorted((a, b) => a - b));
    },
  );

  property.prop([anyHistory])(
    'a probability lies between 0 and 1, and its moments between now and the reset',
    ({ history, now }) => {
      const outcome = forecastWindow(history, now);
      if ('refused' in outcome || history.state.kind !== 'running') return;
      const { probability, when } = outcome.exhaustion;
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
      if (when === null) return;
      const moments = [history.lastLook, when.p10, when.p50, when.p90, history.state.resetsAt];
      expect(moments).toEqual(moments.toSorted(Temporal.Instant.compare));
    },
  );

  property.prop([anyHistory])(
    'the same history and moment give the same figures, and the store keeps them',
    ({ history, now }) => {
      const outcome = forecastWindow(history, now);
      expect(forecastWindow(history, now)).toEqual(outcome);
      if (!('refused' in outcome)) expect(z.decode(WindowForecast, z.encode(WindowForecast, outcome))).toEqual(outcome);
    },
  );
});
