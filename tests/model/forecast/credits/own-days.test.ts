import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { type Outset, outsetOf } from '../../../../lib/model/forecast/credits/outset.ts';
import { ownDaysOf } from '../../../../lib/model/forecast/credits/own-days.ts';
import type { Range } from '../../../../lib/model/forecast/range.ts';
import { makeLimit, makeUsage, makeWeekly, noon } from '../../../support/make.ts';
import { type Habit, live } from './life.ts';
import { makeKnown } from './make-known.ts';

const fiveHours = 18_000;
const week = 604_800;

/** Where the futures of somebody set out from at noon after such a life, with limits that then stand like this. */
function outsetAfter(habit: Partial<Habit>, short: number, long: number): Outset | null {
  const { uses } = live(habit);
  const limits = [
    makeLimit({ usedPercent: short, resetsAt: noon.add({ hours: 4 }) }),
    makeWeekly({ usedPercent: long, resetsAt: noon.add({ hours: 96 }) }),
  ];
  return outsetOf(makeKnown({ usage: makeUsage({ limits }), uses }));
}

function rangeFor(outset: Outset | null, lengthSeconds: number): Range {
  const range = ownDaysOf(outset).get(lengthSeconds);
  if (range === undefined) throw new Error('nothing is told');
  return range;
}

describe('One’s own days', () => {
  test('tell nothing before there is a week of them', () => {
    expect(ownDaysOf(outsetAfter({ days: 6 }, 20, 20)).size).toBe(0);
    expect(ownDaysOf(outsetOf(makeKnown())).size).toBe(0);
  });

  test('tell nothing of a window that has not started, or of whose reset nothing is known', () => {
    const { uses } = live();
    const limits = [makeLimit({ usedPercent: 0, idle: true }), makeWeekly({ usedPercent: 30, resetsAt: null })];
    expect(ownDaysOf(outsetOf(makeKnown({ usage: makeUsage({ limits }), uses }))).size).toBe(0);
  });

  test('go on as they were: who uses the same in each hour of work is expected to', () => {
    // After lunch three hours of work are left of the window, at 12 % each.
    const { p10, p50, p90 } = rangeFor(outsetAfter({}, 20, 20), fiveHours);
    expect(p50).toBeGreaterThan(48);
    expect(p50).toBeLessThan(64);
    expect(p10).toBeGreaterThan(20);
    expect(p90).toBeLessThan(100);
  });

  test('tell of more for who used more', () => {
    const used = (perHour: number) => rangeFor(outsetAfter({ perHour: () => perHour }, 10, 10), week).p50;
    expect(used(4)).toBeGreaterThan(used(1));
  });

  property.prop([fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })])(
    'use no less than is used, no more than all, and of five hours no more than the week still has',
    (short, long) => {
      const outset = outsetAfter({ days: 10 }, short, long);
      for (const [lengthSeconds, used] of [
        [fiveHours, short],
        [week, long],
      ] as const) {
        const { p10, p50, p90 } = rangeFor(outset, lengthSeconds);
        expect([used, p10, p50, p90, 100]).toEqual([used, p10, p50, p90, 100].toSorted((a, b) => a - b));
      }
      // Four percent of five hours are one of the week in this life.
      expect(rangeFor(outset, fiveHours).p90 - short).toBeLessThanOrEqual(4.5 * (100 - long) + 0.01);
    },
  );

  test('tell the same of a limit alone as of all together', () => {
    const outset = outsetAfter({}, 20, 20);
    for (const lengthSeconds of [fiveHours, week]) {
      const alone = ownDaysOf(outset, (wanted) => wanted === lengthSeconds);
      expect([...alone]).toEqual([[lengthSeconds, rangeFor(outset, lengthSeconds)]]);
    }
  });
});
