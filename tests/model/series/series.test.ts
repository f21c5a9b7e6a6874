import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { Reading, type Usage } from '../../../lib/model/reading.ts';
import { z } from '../../../lib/model/schema.ts';
import { joinedSeries, saidAt, seriesOf } from '../../../lib/model/series/series.ts';
import { type Column, columnsWithin, thinned } from '../../../lib/model/series/thinned.ts';
import { joinedUsage, usageSeriesOf } from '../../../lib/model/series/usage-series.ts';
import { decimal, makeCredits, makeLimit, makeUsage, makeWeekly, noon } from '../../support/make.ts';
import { anySeries } from './any-series.ts';

const series = seriesOf([
  [10, 20, 80],
  [30, 30, 70],
]);

describe('What was said last at a moment', () => {
  test.each([
    ['before the first reading is nothing', 9, null],
    ['within a stretch is its value, then', 15, { value: 80, atMs: 15 }],
    ['after a stretch is its value, as of its end', 25, { value: 80, atMs: 20 }],
    ['at a reading is that one', 30, { value: 70, atMs: 30 }],
    ['long after all is the last', 999, { value: 70, atMs: 30 }],
  ])('%s', (_, atMs, said) => {
    expect(saidAt(series, atMs)).toEqual(said);
  });
});

law.prop([anySeries, fc.nat(60)])('A series taken apart and joined again is the same', ({ stretches, series }, at) => {
  expect(joinedSeries([seriesOf(stretches.slice(0, at)), seriesOf(stretches.slice(at))])).toEqual(series);
});

describe('Thinned to columns', () => {
  const span = (endMs: number) => ({ fromMs: 0, toMs: endMs + 1 });

  law.prop([anySeries, fc.integer({ min: 1, max: 50 })])(
    'each column keeps the least and greatest, the first and last of the values that begin or end in it',
    ({ stretches, series, endMs }, columns) => {
      const whole = span(endMs);
      const columnOf = (ms: number) => Math.floor((ms / whole.toMs) * columns);
      const found = thinned(series, whole, columns, Number.POSITIVE_INFINITY);
      const expected = Map.groupBy(
        stretches.flatMap(([from, to, value]) => [from, to].map((ms) => ({ column: columnOf(ms), value }))),
        ({ column }) => column,
      );
      expect(found.map(({ column }) => column)).toEqual([...expected.keys()]);
      for (const { column, first, min, max, last } of found) {
        const values = (expected.get(column) ?? []).map(({ value }) => value);
        expect([first, min, max, last]).toEqual([values[0], Math.min(...values), Math.max(...values), values.at(-1)]);
      }
    },
  );

  law.prop([anySeries, fc.integer({ min: 1, max: 50 })])(
    'there are never more of them than columns',
    (any, columns) => {
      expect(thinned(any.series, span(any.endMs), columns, 0).length).toBeLessThanOrEqual(columns);
    },
  );

  law.prop([anySeries, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })])(
    'a part of it takes at most one stretch before and one after with it, so that the line enters and leaves',
    ({ stretches, series, endMs }, a, b) => {
      fc.pre(a !== b);
      const part = { fromMs: Math.min(a, b) * endMs, toMs: Math.max(a, b) * endMs };
      fc.pre(part.toMs - part.fromMs > 1);
      const places = thinned(series, part, 10, 0).map(({ column }) => column);
      expect(places.filter((column) => column > 10).length).toBeLessThanOrEqual(3);
      const first = stretches[0]?.[0] ?? endMs;
      if (first < part.fromMs) expect(Math.min(...places)).toBeLessThanOrEqual(0);
    },
  );

  law.prop([anySeries, fc.nat(40), fc.integer({ min: 1, max: 40 })])(
    'a part of the columns says the same least and greatest as columns of that part alone',
    ({ series }, from, length) => {
      const part = { fromMs: 5 * from, toMs: 5 * (from + length) };
      const alone = thinned(series, part, length, 0).filter(({ column }) => column < length);
      const cut = columnsWithin(thinned(series, { fromMs: 0, toMs: 400 }, 80, 0), from, from + length);
      const extent = (columns: Column[]) => [
        Math.min(...columns.map(({ min }) => min)),
        Math.max(...columns.map(({ max }) => max)),
      ];
      expect(extent(cut)).toEqual(extent(alone));
    },
  );

  test('a stretch is no gap, and time in which nobody looked is one', () => {
    const hour = 3_600_000;
    const long = seriesOf([
      [0, 5 * hour, 80],
      [5 * hour + 1000, 6 * hour, 70],
      [9 * hour, 9 * hour, 60],
    ]);
    const columns = thinned(long, { fromMs: 0, toMs: 10 * hour }, 100, hour);
    expect(columns.map(({ last, isAfterGap }) => [last, isAfterGap])).toEqual([
      [80, false],
      [70, false],
      [70, false],
      [60, true],
    ]);
  });
});

describe('The series of usage', () => {
  const row = (minutes: number, usage: Partial<Usage>, source: 'answer' | 'page-text' = 'answer') => {
    const at = noon.add({ minutes });
    return z.encode(Reading, {
      account: 'a',
      source,
      firstAt: at,
      lastAt: at,
      figures: makeUsage(usage),
      problems: [],
    });
  };

  test('have each limit by meter and length, in percent left, the plan’s own first', () => {
    const spark = makeWeekly({ meter: 'spark', name: 'Spark', usedPercent: 1 });
    const { limits } = joinedUsage([
      usageSeriesOf([row(0, { limits: [spark, makeWeekly({ usedPercent: 30 }), makeLimit({ usedPercent: 99.6 })] })]),
      usageSeriesOf([row(5, { limits: [makeWeekly({ usedPercent: 31 })] })]),
    ]);
    expect(limits.map(({ meter, lengthSeconds, left }) => [meter, lengthSeconds, [...left.value]])).toEqual([
      ['codex', 18_000, [0.4]],
      ['codex', 604_800, [70, 69]],
      ['spark', 604_800, [99]],
    ]);
  });

  test('have no balance where the site gave none, which is not zero', () => {
    const rows = [
      row(0, { credits: makeCredits({ balance: decimal('412.5') }) }),
      row(5, { credits: makeCredits() }),
      row(10, { credits: makeCredits({ balance: decimal(0), unlimited: true }) }),
      row(15, { credits: makeCredits({ balance: decimal(0) }) }, 'page-text'),
    ];
    const { balance, readings, fromText } = usageSeriesOf(rows);
    expect([...balance.value]).toEqual([412.5, 0]);
    expect([readings, fromText]).toEqual([4, 1]);
  });
});
