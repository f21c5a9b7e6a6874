import { describe, expect, test } from 'vitest';
import { outsetOf } from '../../../../lib/model/forecast/credits/outset.ts';
import { toldByPlan } from '../../../../lib/model/forecast/credits/told-by-plan.ts';
import { mainMeter } from '../../../../lib/model/limit.ts';
import { makeLimit, makeUsage, makeWeekly, noon } from '../../../support/make.ts';
import { type Habit, live } from './life.ts';
import { makeKnown } from './make-known.ts';

const fiveHours = { meter: mainMeter, lengthSeconds: 18_000 };
const week = { meter: mainMeter, lengthSeconds: 604_800 };

/** What is told at noon after such a life, where so much of a week is used that is reset in so many hours. */
function toldAfter(habit: Partial<Habit>, usedPercent: number, weekHours = 96) {
  const { uses } = live(habit);
  const limits = [
    makeLimit({ usedPercent: 20, resetsAt: noon.add({ hours: 4 }) }),
    makeWeekly({ usedPercent, resetsAt: noon.add({ hours: weekHours }) }),
  ];
  return toldByPlan(outsetOf(makeKnown({ usage: makeUsage({ limits }), uses })));
}

describe('What the plan’s limits tell', () => {
  test('is told of them, and of no model’s own', () => {
    const told = toldAfter({}, 20);
    expect(told(week).ownDays).not.toBeNull();
    expect(told(fiveHours).ownDays).not.toBeNull();
    expect(told({ ...fiveHours, meter: 'spark' })).toEqual({ ownDays: null, room: null });
  });

  test('from the first day on, five hours are held to what the week still has', () => {
    const { ownDays, room } = toldAfter({ days: 1 }, 97)(fiveHours);
    expect(ownDays).toBeNull();
    // In this life four percent of five hours are one of the week; others’ are 3.3.
    expect(room?.p50).toBeGreaterThan(3 * 3.3);
    expect(room?.p50).toBeLessThan(3 * 4);
    expect(room?.p10).toBeLessThan(room?.p50 ?? 0);
    expect(room?.p90).toBeGreaterThan(room?.p50 ?? 0);
  });

  test('the better it is known what a percent of the week is worth, the closer', () => {
    const width = (days: number) => {
      const { p10 = 0, p90 = 0 } = toldAfter({ days }, 50)(fiveHours).room ?? {};
      return p90 / p10;
    };
    expect(width(14)).toBeLessThan(width(1));
  });

  test('nothing holds a week, nor five hours that outlast it', () => {
    expect(toldAfter({}, 97)(week).room).toBeNull();
    expect(toldAfter({}, 97, 3)(fiveHours).room).toBeNull();
  });
});
