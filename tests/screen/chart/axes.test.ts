import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { dayMarks } from '../../../lib/screen/chart/day-marks.ts';
import { namedLevels } from '../../../lib/screen/chart/levels.ts';
import { linePaths } from '../../../lib/screen/chart/path.ts';
import { rangesPath } from '../../../lib/screen/chart/ranges.ts';
import { roundSteps, scaled } from '../../../lib/screen/chart/scale.ts';
import { timeTicks } from '../../../lib/screen/chart/time-ticks.ts';

describe('Round numbers on an axis', () => {
  test.each([
    [100, 2, [0, 50, 100]],
    [1348.745, 3, [0, 500, 1000, 1500]],
    [0.7, 2, [0, 0.5, 1]],
    [0, 3, [0]],
    [3, 3, [0, 1, 2, 3]],
  ])('up to %s in about %i steps', (most, count, steps) => {
    expect(roundSteps(most, count)).toEqual(steps);
  });

  law.prop([fc.double({ min: 1e-3, max: 1e6, noNaN: true }), fc.integer({ min: 1, max: 8 })])(
    'reach beyond the greatest value in about as many steps as asked for',
    (most, count) => {
      const steps = roundSteps(most, count);
      expect(steps.at(-1)).toBeGreaterThanOrEqual(most * (1 - 1e-6));
      expect(steps.length).toBeLessThanOrEqual(count + 2);
    },
  );
});

law.prop([fc.double({ min: -1e6, max: 1e6, noNaN: true })])('A scale there and back is the same value', (value) => {
  const there = scaled(value, [-10, 30], [500, 0]);
  expect(scaled(there, [500, 0], [-10, 30])).toBeCloseTo(value, 4);
});

test('Days on an axis are named where there is room: not one over another, nor over now, nor beyond the end', () => {
  const dayMs = 86_400_000;
  const from = Temporal.Instant.from('2026-09-18T12:00:00Z').epochMilliseconds;
  const named = (nowMs: number) =>
    dayMarks({ fromMs: from, toMs: from + 7 * dayMs }, nowMs, 'UTC', 0.14).map(
      ({ at, isNamed }) => `${at.toString().slice(8, 10)}${isNamed ? '' : ' –'}`,
    );
  expect(named(from)).toEqual(['19 –', '20', '21 –', '22', '23 –', '24', '25 –']);
  expect(named(from + 3 * dayMs)).toEqual(['19', '20 –', '21 –', '22 –', '23', '24 –', '25 –']);
});

describe('Moments on an axis', () => {
  const span = (from: string, to: string) => ({
    fromMs: Temporal.Instant.from(from).epochMilliseconds,
    toMs: Temporal.Instant.from(to).epochMilliseconds,
  });
  const shown = (from: string, to: string, count: number, zone = 'Europe/Berlin') =>
    timeTicks(span(from, to), zone, count).map(
      ({ at, unit }) => `${at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })} ${unit}`,
    );

  test('are full hours by the clock of the zone, and midnight is a day', () => {
    expect(shown('2026-09-20T20:10:00Z', '2026-09-21T02:10:00Z', 6)).toEqual([
      '2026-09-20T23:00 time',
      '2026-09-21T00:00 day',
      '2026-09-21T01:00 time',
      '2026-09-21T02:00 time',
      '2026-09-21T03:00 time',
      '2026-09-21T04:00 time',
    ]);
  });

  test('stay on the clock where a day has 25 hours', () => {
    expect(shown('2026-10-24T20:00:00Z', '2026-10-26T00:00:00Z', 5)).toEqual([
      '2026-10-25T00:00 day',
      '2026-10-25T06:00 time',
      '2026-10-25T12:00 time',
      '2026-10-25T18:00 time',
      '2026-10-26T00:00 day',
    ]);
  });

  test('are Mondays over some weeks, and months over a year, of which January shows the year', () => {
    expect(shown('2026-09-01T00:00:00Z', '2026-10-01T00:00:00Z', 6, 'UTC')).toEqual([
      '2026-09-07T00:00 day',
      '2026-09-14T00:00 day',
      '2026-09-21T00:00 day',
      '2026-09-28T00:00 day',
    ]);
    expect(shown('2026-09-15T00:00:00Z', '2027-03-15T00:00:00Z', 2, 'UTC')).toEqual([
      '2026-10-01T00:00 month',
      '2027-01-01T00:00 year',
    ]);
  });

  const anyTime = fc.integer({ min: 0, max: 4e12 });
  law.prop([anyTime, fc.integer({ min: 60_000, max: 1e12 }), fc.integer({ min: 2, max: 12 })])(
    'lie within the span, in order, and are about as few as asked for',
    (fromMs, length, count) => {
      const ticks = timeTicks({ fromMs, toMs: fromMs + length }, 'America/New_York', count);
      const moments = ticks.map(({ at }) => at.epochMilliseconds);
      expect(moments.every((ms) => ms >= fromMs && ms <= fromMs + length)).toBe(true);
      expect(moments).toEqual([...new Set(moments)].toSorted((a, b) => a - b));
      expect(moments.length).toBeLessThanOrEqual(count * 1.3 + 2);
    },
  );
});

describe('A line', () => {
  const column = (at: number, value: number, isAfterGap = false) => ({
    column: at,
    first: value,
    min: value,
    max: value,
    last: value,
    isAfterGap,
  });
  const y = (value: number) => 100 - value;

  test('goes through least and greatest of each column', () => {
    const columns = [column(0, 50), { ...column(1, 40), min: 10, max: 90, last: 20 }];
    expect(linePaths(columns, y, () => true)).toEqual({ read: 'M0.5 50h.01L1.5 60V90V10V80', unread: '' });
  });

  test('is one stroke for as long as nothing changes', () => {
    const level = [0, 1, 2, 3].map((index) => column(index, 50));
    expect(linePaths([...level, column(4, 40)], y, () => true).read).toBe('M0.5 50h.01H3.5L4.5 60');
    expect(linePaths(level, y, () => true).read).toBe('M0.5 50h.01H3.5');
  });

  test('shows as such where nobody looked, and joins nothing that is not to be joined', () => {
    const columns = [column(0, 50), column(5, 40, true), column(9, 100, true)];
    const { read, unread } = linePaths(columns, y, (before, after) => after <= before);
    expect(unread).toBe('M0.5 50L5.5 60');
    expect(read).toBe('M0.5 50h.01M5.5 60h.01M9.5 0h.01');
  });
});

describe('Ranges of columns', () => {
  const column = (column: number, min: number, max: number, isAfterGap = false) => ({
    ...{ column, min, max, isAfterGap },
    ...{ first: max, last: min },
  });
  const y = (value: number) => 100 - value;

  test('reach from the greatest to the least value, and are seen where these are one', () => {
    expect(rangesPath([column(0, 40, 90), column(1, 100, 100)], 4, y)).toBe('M2 10V60M6 0v1');
  });

  test('are joined where nothing changed in between, and not where nobody looked', () => {
    expect(rangesPath([column(0, 40, 90), column(3, 20, 40)], 4, y)).toBe('M2 10V60M2 60H14M14 60V80');
    expect(rangesPath([column(0, 40, 90), column(3, 20, 40, true)], 4, y)).toBe('M2 10V60M14 60V80');
  });
});

test('A level that means something is named, and no other over it', () => {
  const minimum = { y: 40, label: '250', kind: 'minimum' } as const;
  const scale = [60, 45, 20].map((y) => ({ y, label: `at ${y}` }));
  expect(namedLevels([...scale, minimum]).map(({ label }) => label)).toEqual(['at 60', 'at 20', '250']);
});
