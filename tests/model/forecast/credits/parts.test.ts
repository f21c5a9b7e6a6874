import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it, test } from 'vitest';
import { accountIn } from '../../../../lib/model/forecast/credits/account.ts';
import { calibration, corrected } from '../../../../lib/model/forecast/credits/calibration.ts';
import { creditsPerWindow } from '../../../../lib/model/forecast/credits/credit-rate.ts';
import { daySourceOf, drawDays } from '../../../../lib/model/forecast/credits/draws.ts';
import { futuresOf, paths } from '../../../../lib/model/forecast/credits/futures.ts';
import { begin, limitOf } from '../../../../lib/model/forecast/credits/limit-path.ts';
import type { Needs } from '../../../../lib/model/forecast/credits/needs.ts';
import { needsOf } from '../../../../lib/model/forecast/credits/needs-of.ts';
import type { Account } from '../../../../lib/model/forecast/credits/outcomes.ts';
import { overbought } from '../../../../lib/model/forecast/credits/overbuying.ts';
import parameters from '../../../../lib/model/forecast/credits/parameters.json' with { type: 'json' };
import { Purse } from '../../../../lib/model/forecast/credits/purse.ts';
import { rangeOf } from '../../../../lib/model/forecast/credits/quantile.ts';
import { gammaAt, normalsInOrderOf, randomFrom } from '../../../../lib/model/forecast/credits/random.ts';
import { startsOf } from '../../../../lib/model/forecast/credits/start.ts';
import { wantedBetween } from '../../../../lib/model/forecast/credits/wants.ts';
import { decimal, makeLimit, makeUsage, makeWeekly, noon } from '../../../support/make.ts';
import { live } from './life.ts';
import { lookAt, makeKnown, usesOf } from './make-known.ts';

const readAt = noon.toZonedDateTimeISO('UTC');
const short = { lengthSeconds: 18_000, usedPercent: 0, resetsIn: null };
const long = { lengthSeconds: 604_800, usedPercent: 0, resetsIn: null };

/** The same need in every hour, of so many days. */
function even(perHour: number, days = 28): Needs {
  return {
    days,
    hourly: new Float64Array(days * 24).fill(perHour),
    isKnown: new Uint8Array(days).fill(1),
    shortPerUnit: 4,
    shortPerUnitSpread: 0,
    unitsPerPoolPercent: 1,
    creditsPerUnit: 2,
    rateShape: Number.POSITIVE_INFINITY,
    creditsPerDay: Number.POSITIVE_INFINITY,
  };
}

const certain = {
  ...parameters,
  poolDays: [0],
  earlyWeeks: 0,
  days: { ...parameters.days, poolWeight: 0, levelSpread: 0, levelSpreadOfADay: 0, levelDrift: 0 },
};
const setting = { readAt, age: 0, workDays: null, seed: 1, parameters: certain };

describe('A reset of which only the day is known', () => {
  test.each([
    ['tomorrow, is expected at its middle', 12, 24],
    ['today, in the middle of what is left of it', -12, 6],
  ])('%s', (_, startsIn, resetsIn) => {
    const limit = makeLimit({ resetsAt: noon.add({ hours: startsIn }), resetPrecision: 'day' });
    const known = makeKnown({ usage: makeUsage({ limits: [limit] }) });
    expect(startsOf(known).short).toMatchObject({ resetsIn });
  });
});

test('A reset of which nothing is known may come at any time within the length of its limit', () => {
  const known = makeKnown({ usage: makeUsage({ limits: [makeLimit({ resetsAt: null })] }) });
  const starts = startsOf(known);
  expect(starts.short).toMatchObject({ usedPercent: 40, resetsIn: Number.NaN });
  const limit = limitOf(starts.short, 1);
  const resets = [0, 0.5, 0.99].map((share) => {
    begin(limit, { random: () => share, earlyWeeks: 0 });
    return limit.resetsIn;
  });
  expect(resets).toEqual([0, 2.5, 4.95]);
});

test('A window of a larger plan is worth no fewer credits, and one of a plan that is not known as many as of Plus', () => {
  const [plus, prolite, pro, promax, other] = ['plus', 'prolite', 'pro', 'promax', 'new'].map(creditsPerWindow);
  expect([plus, prolite, pro, promax]).toEqual([plus, prolite, pro, promax].toSorted((a = 0, b = 0) => a - b));
  expect(other).toBe(plus);
});

test('A percent of a month is worth as many percent of a week as the month has weeks, until something was seen', () => {
  const month = { lengthSeconds: 30 * 86_400, usedPercent: 0, resetsIn: null };
  const [ofMonth, ofWeek] = [month, long].map((one) => needsOf(usesOf(lookAt(0)), { short: null, long: one }));
  expect((ofMonth?.creditsPerUnit ?? 0) / (ofWeek?.creditsPerUnit ?? 1)).toBeCloseTo(30 / 7, 6);
  expect((ofMonth?.unitsPerPoolPercent ?? 0) / (ofWeek?.unitsPerPoolPercent ?? 1)).toBeCloseTo(7 / 30, 6);
});

describe('What a refill leaves unspent', () => {
  const settings = { enabled: true, minimum: decimal(250), target: decimal(1000), limit: null };
  const futures = futuresOf({ ...setting, needs: even(0), starts: { short, long } });
  const leftAfter = (hours: number, age: number) => {
    const boughtAt = new Float64Array(paths).fill(Number.POSITIVE_INFINITY).fill(hours, 0, 9);
    return overbought(settings, { futures, age }, { boughtAt })?.unspent.p50 ?? null;
  };

  it('is told of refills within thirty days from now, not from the reading', () => {
    expect([leftAfter(719, 0), leftAfter(730, 0), leftAfter(730, 24)]).toEqual([1000, null, 1000]);
  });
});

describe('A future', () => {
  property.prop([fc.double({ min: 1, max: 30, noNaN: true }), fc.integer({ min: 0, max: 999 })], { numRuns: 15 })(
    'wants one thing after the other: no step begins before the one before has ended',
    (perHour, seed) => {
      const { firstOf, at, hours } = futuresOf({
        ...setting,
        seed,
        needs: even(perHour),
        starts: { short, long },
      }).wants;
      const begins = new Set(firstOf);
      const early = at.findIndex(
        (start, step) => !begins.has(step) && start < (at[step - 1] ?? 0) + (hours[step - 1] ?? 0),
      );
      expect(early === -1 || early >= (firstOf[paths] ?? 0)).toBe(true);
    },
  );

  property.prop([fc.double({ min: 0, max: 100 / 168 - 0.001, noNaN: true })])(
    'never spends while both limits have room',
    (perHour) => {
      const { wants, switchAt } = futuresOf({ ...setting, needs: even(perHour), starts: { short, long } });
      expect(wants.firstOf[paths]).toBe(0);
      expect(switchAt.every((hour) => hour === Number.POSITIVE_INFINITY)).toBe(true);
    },
  );

  it.each([7, 34, 90, 300])('wants in %d days, who wants as much each day, so many times as much as in one', (days) => {
    const { wants } = futuresOf({ ...setting, needs: even(1), starts: { short: null, long: null } });
    const wanted = (ahead: number) =>
      wantedBetween(
        wants,
        () => 0,
        () => 24 * ahead,
      )[0] ?? 0;
    // Weeks from the third month on count where they begin.
    expect(Math.abs(wanted(days) / wanted(1) - days)).toBeLessThanOrEqual(days > 90 ? 7 : 1e-6);
  });

  it('gives way through five hours as soon as they are used up, and pays until their reset', () => {
    const used = { ...short, usedPercent: 60, resetsIn: 3 };
    const { switchAt, through, until, cost } = futuresOf({
      ...setting,
      needs: even(20),
      starts: { short: used, long },
    });
    expect([switchAt[0], through[0], until[0]]).toEqual([0.5, 1, 3]);
    expect(cost[0]).toBeCloseTo(2 * (10 + 20 + 20), 6);
  });

  it('does not run five hours over what the week still has', () => {
    const nearly = { ...long, usedPercent: 99, resetsIn: 90 };
    const { switchAt, through, until } = futuresOf({ ...setting, needs: even(2), starts: { short, long: nearly } });
    expect([switchAt[0], through[0], until[0]]).toEqual([0.5, 2, 90]);
  });

  it('leaves the week as it is while credits pay', () => {
    const usedUp = { ...short, usedPercent: 100, resetsIn: 5 };
    const { wants, through } = futuresOf({
      ...setting,
      needs: even(1),
      starts: { short: usedUp, long: { ...long, usedPercent: 90, resetsIn: 167 } },
    });
    // Five hours on credits, then ten on what the week has left: had credits used the week, it would be five.
    expect([...wants.at.slice(0, 6)]).toEqual([0, 1, 2, 3, 4, 15]);
    expect(through[0]).toBe(1);
  });
});

it('takes from the week only what the plan pays of an hour in which five hours are used up', () => {
  const starts = {
    short: { ...short, usedPercent: 99, resetsIn: 5 },
    long: { ...long, usedPercent: 95, resetsIn: 100 },
  };
  const { wants } = futuresOf({ ...setting, needs: even(10), starts });
  // A quarter of a percent at first, and in the sixth hour the 4.75 that the week then has left.
  expect([...wants.credits.slice(0, 6)]).toEqual([19.5, 20, 20, 20, 20, 10.5]);
});

it('gives somebody room again whose week ended early', () => {
  const starts = { short: null, long: { ...long, usedPercent: 99, resetsIn: 160 } };
  const costs = (earlyWeeks: number) => {
    const { cost } = futuresOf({ ...setting, parameters: { ...certain, earlyWeeks }, needs: even(0.4), starts });
    return cost.reduce((sum, one) => sum + one, 0);
  };
  expect(costs(1)).toBeLessThan(0.7 * costs(0));
});

property.prop([fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })])(
  'a corrected probability never falls where the share of futures rises, and is never certain',
  (one, other) => {
    const by = calibration.switch.days7;
    expect(corrected(Math.min(one, other), by)).toBeLessThanOrEqual(corrected(Math.max(one, other), by));
    expect([corrected(0, by) > 0, corrected(1, by) < 1]).toEqual([true, true]);
  },
);

const account: Account = {
  lots: [{ left: 105, expiresIn: Number.POSITIVE_INFINITY, expiresWithin: 0 }],
  debt: 0,
  spendsBoughtFirst: false,
  topUp: { minimum: 100, target: 500 },
  byHand: null,
  overshoot: 1,
  month: { begins: 0, ends: 0 },
  soonEnds: 0,
  caps: [],
  days: 3,
  horizons: [24],
};

describe('Auto top-up in a future', () => {
  const boughtBy = (perHour: number, late: number, overrides: Partial<Account> = {}) => {
    const futures = futuresOf({ ...setting, needs: even(perHour), starts: { short: null, long: null } });
    const debits = new Float64Array(paths);
    const lateness = new Float64Array(paths).fill(late);
    return accountIn({ ...futures, debits, lateness }, { ...account, ...overrides });
  };

  it('buys more of those whom it keeps waiting, and is due when the balance falls below the minimum all the same', () => {
    const [prompt, late] = [boughtBy(10, 0), boughtBy(10, 5)];
    expect(prompt.bought[0]).toBeCloseTo(400, 0);
    expect(late.bought[0]).toBeGreaterThan(440);
    expect(late.boughtAt[0]).toBe(prompt.boughtAt[0]);
  });

  it('buys as often as a busy month takes, also of the days that are gone through at one step', () => {
    const busy = { topUp: { minimum: 125, target: 250 }, days: 34, horizons: [240, 720] };
    const { spent } = boughtBy(100, 0, busy);
    expect(spent.map((sums) => Math.round(sums[0] ?? 0))).toEqual([48_000, 144_000]);
  });

  it.each([0, 5])('buys %s hours after credits have expired, though nothing is wanted then', (late) => {
    const { bought, boughtAt, chargesThisMonth, chargesSoon } = boughtBy(0, late, {
      lots: [{ left: 105, expiresIn: 30, expiresWithin: 0 }],
      month: { begins: 0, ends: 34 },
      soonEnds: 34,
    });
    expect([boughtAt[0], bought[0]]).toEqual([30, 500]);
    expect(chargesThisMonth[0]).toBe(late > 0 ? 0 : 1);
    expect(chargesSoon[0]).toBe(late > 0 ? 0 : 1);
  });
});

property.prop([fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 1 })])(
  'A range lies among the figures that it is of, also of a single one, and is in order',
  (figures) => {
    const { p10, p50, p90 } = rangeOf(Float64Array.from(figures));
    expect(figures).toEqual(expect.arrayContaining([p10, p50, p90]));
    expect([p10, p50, p90]).toEqual([p10, p50, p90].toSorted((a, b) => a - b));
  },
);

test.each([1, 2, 5, 20])(
  'A rate that is uncertain, by a shape of %d, is on average what it is thought to be',
  (shape) => {
    const rates = normalsInOrderOf(randomFrom(1), paths).map((standing) => gammaAt(standing, shape));
    expect(rates.reduce((sum, rate) => sum + rate, 0) / paths).toBeCloseTo(1, 1);
  },
);

describe('A purse', () => {
  const plain = { ...parameters.purse, most: 1, days: 2 };

  it('gives what is in it at once, and then what comes in a day', () => {
    const purse = new Purse(24, 0, plain);
    expect([purse.take(100, 0), purse.take(100, 0), purse.take(100, 3), purse.take(1, 4)]).toEqual([48, 0, 3, 1]);
    expect(purse.take(100, 1000)).toBe(48);
  });

  it('has no end where nothing says so', () => {
    expect(new Purse(Number.POSITIVE_INFINITY, 0, plain).take(1e6, 0)).toBe(1e6);
  });
});

describe('The days that may come', () => {
  it('are days of work where the days of work are set, and others where they are not', () => {
    // The reading is at noon, so a day of 24 hours belongs to the weekday of the midnight in its middle.
    const source = daySourceOf(even(1), readAt, [1, 2, 3, 4, 5], certain);
    const weekday = (daysFromTuesday: number) => (((1 + daysFromTuesday) % 7) + 7) % 7;
    const random = randomFrom(3);
    const days = new Uint16Array(34);
    let [alike, all] = [0, 0];
    for (let path = 0; path < 100; path++) {
      drawDays(source, days, random);
      for (const [ahead, day] of days.entries()) {
        all++;
        alike += Number(weekday(ahead) < 5 === weekday(-1 - day) < 5);
      }
    }
    expect(alike / all).toBeGreaterThan(0.97);
  });
});

describe('What was needed', () => {
  const heavy = {
    days: 28,
    perHour: (day: number) => [10, 40, 60][day % 3] ?? 0,
    balance: 20_000,
    creditsPerPercent: 1.5,
  };

  it('costs what it was seen to cost: near the truth, whatever others pay', () => {
    const { uses } = live(heavy);
    const { creditsPerUnit, shortPerUnit } = needsOf(uses, { short, long });
    expect(shortPerUnit).toBeGreaterThan(3.6);
    expect(shortPerUnit).toBeLessThan(4.2);
    const perPercent = creditsPerUnit / shortPerUnit;
    expect(perPercent).toBeGreaterThan(1.5 / 2);
    expect(perPercent).toBeLessThan(1.5 * 2);
  });

  it('stands at the hour of the day at which it was needed, the last day first', () => {
    const used = (percent: number) =>
      makeUsage({ limits: [makeWeekly({ usedPercent: percent, resetsAt: noon.add({ hours: 168 }) })] });
    const percents: [hour: number, percent: number][] = [
      [0, 0],
      [1, 2],
      [5, 2],
      [6, 5],
      [30, 5],
      [31, 12],
      [48, 12],
    ];
    const uses = usesOf(...percents.map(([hour, percent]) => lookAt(hour, { usage: used(percent) })));
    const { days, hourly } = needsOf(uses, { short: null, long });
    expect(days).toBe(2);
    const needed = [...hourly.entries()].flatMap(([index, need]) => (need > 0 ? [[index, Math.round(need)]] : []));
    expect(needed).toEqual([
      [6, 7],
      [24, 2],
      [24 + 5, 3],
    ]);
  });

  it('is taken for hours that nobody saw from the nearest day, the newer of two, of which that hour is known', () => {
    const used = (percent: number) => makeUsage({ limits: [makeWeekly({ usedPercent: percent })] });
    // Noon begins the oldest of four days; in their seventh hours 20, nobody knows, nobody knows, and 7 percent are used.
    const percents: [hour: number, percent: number][] = [
      [0, 0],
      [6, 0],
      [7, 20],
      [78, 20],
      [79, 27],
      [96, 27],
    ];
    const uses = usesOf(...percents.map(([hour, percent]) => lookAt(hour, { usage: used(percent) })));
    const hidden = [30, 54].map((hour) => {
      const from = noon.add({ hours: hour });
      return { from, to: from.add({ hours: 1 }), why: 'unseen' as const };
    });
    const { hourly } = needsOf({ ...uses, hidden }, { short: null, long });
    const seventh = [0, 1, 2, 3].map((day) => Math.round(hourly[24 * day + 6] ?? 0));
    expect(seventh).toEqual([7, 7, 20, 20]);
    expect(Math.round(hourly.reduce((sum, need) => sum + need, 0))).toBe(54);
  });

  it('of others, where there are no limits, is worth more credits on a larger plan', () => {
    const onPlan = (planType: string) =>
      needsOf(usesOf(lookAt(0, { usage: makeUsage({ planType, limits: [] }) })), { short: null, long: null });
    expect(onPlan('pro').unitsPerPoolPercent).toBeGreaterThan(onPlan('plus').unitsPerPoolPercent);
  });

  it('is about the same whether somebody looks every hour or every eight', () => {
    const total = (every: number) => {
      const needs = needsOf(live({ days: 28, every, perHour: () => 4 }).uses, { short, long });
      return needs.hourly.reduce((sum, need) => sum + need, 0) / needs.days;
    };
    expect(total(8) / total(1)).toBeGreaterThan(0.8);
    expect(total(8) / total(1)).toBeLessThan(1.2);
  });
});
