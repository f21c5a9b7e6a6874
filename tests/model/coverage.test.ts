import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../lib/model/coverage.ts';
import type { Usage } from '../../lib/model/reading.ts';
import { decimal, makeCredits, makeLimit, makeSpendLimit, makeUsage, makeWeekly, noon } from '../support/make.ts';

const in2h = noon.add({ hours: 2 });
const in90h = noon.add({ hours: 90 });
const fiveHours = makeLimit();
const fiveHoursUsedUp = makeLimit({ usedPercent: 100 });
const weekly = makeWeekly();
const weeklyUsedUp = makeWeekly({ usedPercent: 100 });
const withCredits = makeCredits({ balance: decimal('412.5'), has: true, unlimited: false });
const withoutCredits = makeCredits({ balance: decimal(0), has: false, unlimited: false });
const stopped = { allowed: false, limitReached: true, reason: null };

function cover(usage: Partial<Usage>, now = noon) {
  return coverageOf(makeUsage(usage), now);
}

describe('The plan comes first, then credits, then nobody', () => {
  test('the plan pays while every limit of the main meter has room', () => {
    expect(cover({ limits: [fiveHours, weekly], credits: withCredits })).toMatchObject({
      payer: 'plan',
      binding: fiveHours,
    });
  });

  test('the limit with the least left is the binding one', () => {
    const tighter = makeWeekly({ usedPercent: 90 });
    expect(cover({ limits: [fiveHours, tighter] })).toMatchObject({ payer: 'plan', binding: tighter });
  });

  test('of two limits with as much left the longer one binds, since it takes longer to come back', () => {
    const asMuch = makeWeekly({ usedPercent: 40 });
    expect(cover({ limits: [fiveHours, asMuch] })).toMatchObject({ payer: 'plan', binding: asMuch });
  });

  test('credits pay once one limit is used up, until it resets', () => {
    expect(cover({ limits: [fiveHoursUsedUp, weekly], credits: withCredits })).toEqual({
      payer: 'credits',
      through: fiveHoursUsedUp,
      until: in2h,
    });
  });

  test('nobody pays when a limit is used up and there are no credits', () => {
    expect(cover({ limits: [fiveHoursUsedUp, weekly], credits: withoutCredits })).toEqual({
      payer: 'blocked',
      through: fiveHoursUsedUp,
      until: in2h,
    });
  });

  test('with two limits used up the later reset decides', () => {
    expect(cover({ limits: [fiveHoursUsedUp, weeklyUsedUp], credits: withoutCredits })).toEqual({
      payer: 'blocked',
      through: weeklyUsedUp,
      until: in90h,
    });
  });

  test('of a reset of which only the day is known, the end of that day decides', () => {
    const onThatDay = makeWeekly({ usedPercent: 100, resetsAt: noon.subtract({ hours: 12 }), resetPrecision: 'day' });
    expect(cover({ limits: [fiveHoursUsedUp, onThatDay], credits: withoutCredits })).toEqual({
      payer: 'blocked',
      through: onThatDay,
      until: noon.add({ hours: 12 }),
    });
  });

  test('with an unknown reset among the used-up limits the end is not known', () => {
    const unknown = makeWeekly({ usedPercent: 100, resetsAt: null });
    expect(cover({ limits: [fiveHoursUsedUp, unknown], credits: withoutCredits })).toEqual({
      payer: 'blocked',
      through: unknown,
      until: null,
    });
  });

  test('a limit whose reset has passed since the reading is no longer used up', () => {
    expect(cover({ limits: [fiveHoursUsedUp, weekly], credits: withoutCredits }, in2h)).toMatchObject({
      payer: 'plan',
      binding: weekly,
    });
  });

  test.each([
    ['a positive balance', { balance: decimal('0.01'), has: true }, 'credits'],
    ['a positive balance, whatever has_credits says', { balance: decimal(5), has: false }, 'credits'],
    ['unlimited credits', { unlimited: true }, 'credits'],
    ['credits of an amount that is not shown', { balance: null, has: true }, 'credits'],
    ['a balance of zero', { balance: decimal(0), has: true }, 'blocked'],
    ['a negative balance', { balance: decimal(-1883), has: true }, 'blocked'],
    ['no word on credits at all', {}, 'blocked'],
  ] as const)('after the plan, %s: %#', (_, credits, payer) => {
    expect(cover({ limits: [weeklyUsedUp], credits: makeCredits(credits) })).toMatchObject({ payer });
    expect(cover({ limits: [weekly], credits: makeCredits(credits) })).toMatchObject({ payer: 'plan', next: payer });
  });
});

describe('What single models and workspaces have', () => {
  test('a used-up limit of a single model blocks only its model', () => {
    const spark = makeLimit({ meter: 'codex_bengalfox', usedPercent: 100 });
    expect(cover({ limits: [fiveHours, spark] })).toMatchObject({ payer: 'plan', binding: fiveHours });
  });

  test('a workspace without limits pays by credits', () => {
    const credits = makeCredits({ has: true });
    expect(cover({ planType: 'business', limits: [], credits })).toEqual({
      payer: 'credits',
      through: null,
      until: null,
    });
  });

  test('a workspace without limits and credits pays within its spend limit', () => {
    const usage = {
      planType: 'enterprise',
      limits: [],
      credits: makeCredits({ has: false }),
      spendLimit: makeSpendLimit(),
    };
    expect(cover(usage)).toMatchObject({ payer: 'credits' });
  });

  test('a spend limit that is reached stops credits until it resets', () => {
    const spendLimit = makeSpendLimit({ reached: true });
    const usage = { planType: 'business', limits: [], credits: makeCredits({ has: true }), spendLimit };
    expect(cover(usage)).toEqual({ payer: 'blocked', through: null, until: spendLimit.resetsAt });
  });

  test('a spend limit whose reset has passed since the reading lets credits pay again', () => {
    const spendLimit = makeSpendLimit({ reached: true, resetsAt: in2h });
    const usage = { planType: 'business', limits: [], credits: makeCredits({ has: true }), spendLimit };
    expect(cover(usage, in2h.subtract({ seconds: 1 }))).toMatchObject({ payer: 'blocked' });
    expect(cover(usage, in2h)).toEqual({ payer: 'credits', through: null, until: null });
    expect(cover({ ...usage, limits: [weeklyUsedUp] }, in2h)).toMatchObject({ payer: 'credits' });
  });

  test('a spend limit that is reached stops credits after the plan, too', () => {
    const usage = { planType: 'team', limits: [weeklyUsedUp], credits: makeCredits({ has: true }) };
    expect(cover({ ...usage, spendLimit: makeSpendLimit({ reached: true }) })).toMatchObject({ payer: 'blocked' });
  });

  test('a spend limit that is reached leaves the plan alone', () => {
    expect(cover({ planType: 'team', limits: [weekly], spendLimit: makeSpendLimit({ reached: true }) })).toMatchObject({
      payer: 'plan',
    });
  });

  test('a person without any limit read is not said to be blocked, nor covered', () => {
    expect(cover({ limits: [], credits: withCredits })).toEqual({ payer: 'unknown' });
  });

  test('a workspace of which nothing was said is not known', () => {
    expect(cover({ planType: 'business', limits: [] })).toEqual({ payer: 'unknown' });
  });
});

// facts.md §1.6, one by one.
describe('Combinations that look impossible but are real', () => {
  test('allowed and limit_reached at once, at 100 %: used up', () => {
    const blocked = { allowed: true, limitReached: true, reason: null };
    expect(cover({ planType: 'prolite', limits: [weeklyUsedUp], blocked })).toMatchObject({ payer: 'blocked' });
  });

  test('not allowed, while purchased credits keep being spent: credits', () => {
    expect(cover({ limits: [fiveHoursUsedUp, weekly], credits: withCredits, blocked: stopped })).toEqual({
      payer: 'credits',
      through: fiveHoursUsedUp,
      until: in2h,
    });
  });

  test('the week used up while an idle five-hour window shows 1 %: the week decides', () => {
    const idle = makeLimit({ usedPercent: 1, resetsAt: noon.add({ seconds: 18_000 }), idle: true });
    expect(cover({ limits: [idle, weeklyUsedUp], blocked: stopped })).toEqual({
      payer: 'blocked',
      through: weeklyUsedUp,
      until: in90h,
    });
  });

  test('five hours untouched but blocked, because the week is spent: until the week resets', () => {
    const untouched = makeLimit({ usedPercent: 0 });
    expect(cover({ limits: [untouched, weeklyUsedUp], blocked: stopped })).toEqual({
      payer: 'blocked',
      through: weeklyUsedUp,
      until: in90h,
    });
  });

  test('a model is refused while the account is open: the plan pays', () => {
    expect(cover({ blockedModels: ['gpt-6-astra'] })).toMatchObject({ payer: 'plan' });
  });

  test('credits of unknown amount on a team whose week is used up: credits, within the spend limit', () => {
    const usage = {
      planType: 'team',
      limits: [weeklyUsedUp],
      credits: makeCredits({ has: true }),
      spendLimit: makeSpendLimit(),
    };
    expect(cover({ ...usage, blocked: stopped })).toMatchObject({ payer: 'credits', through: weeklyUsedUp });
  });

  test('three banked resets of which none is usable now change nothing', () => {
    expect(cover({ limits: [weeklyUsedUp], resetCredits: 3, applicableResetCredits: 0 })).toMatchObject({
      payer: 'blocked',
    });
  });

  test('stopped by the site with room in every limit: not the plan, and by no limit that Spillway could name', () => {
    expect(cover({ credits: withCredits, blocked: stopped })).toEqual({ payer: 'credits', through: null, until: null });
    expect(cover({ credits: withoutCredits, blocked: stopped })).toEqual({
      payer: 'blocked',
      through: null,
      until: null,
    });
  });

  test('a free account that still has credits from before spends them', () => {
    const thirtyDays = makeLimit({ lengthSeconds: 2_592_000, usedPercent: 100 });
    expect(
      cover({ planType: 'free', limits: [thirtyDays], credits: makeCredits({ balance: decimal('1006.94') }) }),
    ).toMatchObject({
      payer: 'credits',
    });
  });
});
