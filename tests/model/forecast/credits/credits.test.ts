import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it, test } from 'vitest';
import type { Decimal } from '../../../../lib/model/decimal.ts';
import { CreditsForecast, forecastCredits } from '../../../../lib/model/forecast/credits/credits.ts';
import type { KnownCredits } from '../../../../lib/model/forecast/credits/known.ts';
import { isRefusal, type Refusal } from '../../../../lib/model/forecast/refusal.ts';
import { z } from '../../../../lib/model/schema.ts';
import { decimal, makeCredits, makeLimit, makeTopUp, makeUsage, makeWeekly, noon } from '../../../support/make.ts';
import { type Habit, live } from './life.ts';
import { grant, holdingOf, makeKnown } from './make-known.ts';

/** What is known of somebody who lived so, at noon, with so many credits in grants that expire on some days. */
function knownOf(habit: Partial<Habit> = {}, overrides: Partial<KnownCredits> = {}, balance?: number): KnownCredits {
  const lived = live({ topUp: overrides.topUp ?? null, ...habit });
  const usage =
    balance === undefined ? lived.usage : { ...lived.usage, credits: makeCredits({ balance: decimal(balance) }) };
  return makeKnown({ usage, uses: lived.uses, limits: lived.limits, ...overrides });
}

function given<Part extends object>(part: Part | Refusal): Part {
  if (isRefusal(part)) throw new Error(part.refused);
  return part;
}

const light = { perHour: () => 1 };
const bursts = { days: 28, perHour: (day: number) => [8, 30, 45, 5, 20, 0, 0][day % 7] ?? 0 };
const figures = ({ p10, p50, p90 }: { p10: number; p50: number; p90: number }) => [p10, p50, p90];

describe('Nothing is forecast of money', () => {
  const topUp = makeTopUp();
  test.each<[string, keyof Omit<CreditsForecast, 'asOf'>, KnownCredits, number, Refusal['refused']]>([
    ['without a history', 'switch', makeKnown(), 0, 'too-little-history'],
    ['on the first day', 'spend', knownOf({ days: 0 }), 0, 'too-little-history'],
    ['three days after the last look', 'expiry', knownOf(), 72, 'figures-too-old'],
    ['of the switch, a day after the last look', 'switch', knownOf(), 24, 'figures-too-old'],
    [
      'of the switch, where the plan has no limits',
      'switch',
      knownOf({}, { usage: makeUsage({ limits: [] }) }),
      0,
      'no-limits',
    ],
    ['without a balance', 'spend', knownOf({}, { usage: makeUsage() }), 0, 'no-balance'],
    [
      'where credits have no end',
      'runway',
      knownOf({}, { usage: makeUsage({ credits: makeCredits({ unlimited: true, balance: decimal(1) }) }) }),
      0,
      'unlimited',
    ],
    ['of expiry, without grants', 'expiry', knownOf(), 0, 'no-grants'],
    ['of auto top-up, where it was never seen', 'topUp', knownOf(), 0, 'top-up-not-known'],
    [
      'of auto top-up, without its target',
      'topUp',
      knownOf({}, { topUp: makeTopUp({ target: null }) }),
      0,
      'top-up-not-known',
    ],
    [
      'of spending that nobody saw, though the plan will not last',
      'spend',
      knownOf({ ...bursts, balance: 0 }, {}, 500),
      0,
      'too-few-debits',
    ],
    [
      'of what will be left, where what is spent until then is not known',
      'expiry',
      knownOf({ ...bursts, balance: 0 }, { holding: holdingOf(grant('soon', 500, '2026-10-01')) }, 500),
      0,
      'too-few-debits',
    ],
  ])('%s', (_, part, known, hours, refused) => {
    expect(forecastCredits(known, noon.add({ hours }))[part]).toEqual({ refused });
  });

  it('of the next charge, where the balance has been below the minimum for days', () => {
    const known = knownOf({ ...bursts, balance: 200 }, { topUp });
    const forecast = given(forecastCredits(known, noon).topUp);
    expect(forecast).toMatchObject({ next: { refused: 'top-up-not-buying' }, atOnce: null });
    expect(forecast.belowSince).toEqual(noon.subtract({ hours: 28 * 24 }));
  });

  it('but of the next charge if the minimum were lower than the balance', () => {
    const known = knownOf({ ...bursts, balance: 200 }, { topUp }, 200);
    const lower = { ...known, topUp: makeTopUp({ minimum: decimal(125) }) };
    expect(given(forecastCredits(known, noon).topUp).next).toEqual({ refused: 'top-up-not-buying' });
    expect(given(forecastCredits(lower, noon).topUp).next).not.toEqual({ refused: 'top-up-not-buying' });
  });
});

describe('The switch', () => {
  it('is not to be expected of somebody who hardly uses the plan', () => {
    const { probability } = given(forecastCredits(knownOf(light), noon).switch);
    expect(probability.days7).toBeLessThan(0.25);
  });

  it('is to be expected of somebody whose weeks have all ended in it', () => {
    const forecast = given(forecastCredits(knownOf(bursts), noon).switch);
    expect(forecast.probability.days7).toBeGreaterThan(0.6);
  });

  it('has come where credits pay, and costs what is wanted until the reset of the limit it came through', () => {
    const limits = [makeWeekly({ usedPercent: 100, resetsAt: noon.add({ hours: 30 }) })];
    const known = knownOf(bursts, {}, 800);
    const usage = { ...known.usage, limits };
    const forecast = given(forecastCredits({ ...known, usage, limits: [] }, noon).switch);
    expect(forecast).toMatchObject({
      already: true,
      to: 'credits',
      probability: { hours24: 1, days7: 1 },
      through: [{ lengthSeconds: 604_800, share: 1 }],
    });
    expect(forecast.until).toEqual(noon.add({ hours: 30 }));
    expect(forecast.cost?.p50).toBeGreaterThan(0);
  });

  it('is not what is over by now: a limit that was used up at the last look, and has been reset since', () => {
    const limits = [makeLimit({ usedPercent: 100, resetsAt: noon.add({ hours: 4 }) }), makeWeekly({ usedPercent: 5 })];
    const known = knownOf(light, {}, 800);
    const switchIn = (hours: number) => {
      const usage = { ...known.usage, limits };
      return given(forecastCredits({ ...known, usage, limits: [] }, noon.add({ hours })).switch);
    };
    expect(switchIn(3)).toMatchObject({ already: true });
    expect(switchIn(5)).toMatchObject({ already: false });
    expect(switchIn(5).probability.days7).toBeLessThan(0.25);
    expect(switchIn(5).probability.hours24).toBeLessThan(0.1);
  });

  it('leads to credits where a workspace lets its members spend, and to nobody once they may not', () => {
    const spendLimit = { limit: decimal(1000), used: decimal(100), usedPercent: 10, resetsAt: null };
    const toOf = (reached: boolean) => {
      const known = knownOf(bursts, {}, 0);
      const credits = makeCredits({ balance: null, has: null });
      const usage = { ...known.usage, credits, spendLimit: { ...spendLimit, reached } };
      return given(forecastCredits({ ...known, usage }, noon).switch).to;
    };
    expect([toOf(false), toOf(true)]).toEqual(['credits', 'nobody']);
  });

  it('leads to nobody where auto top-up is on, but has bought nothing for days', () => {
    const topUp = makeTopUp();
    const known = knownOf({ ...bursts, balance: 100 }, { topUp }, 0);
    expect(given(forecastCredits(known, noon).switch).to).toBe('nobody');
  });

  it('costs somebody little who was seen to stop whenever the plan was used up', () => {
    const cost = (habit: Partial<Habit>) => given(forecastCredits(knownOf(habit), noon).switch).cost;
    const [stops, goesOn] = [cost({ ...bursts, creditsPerPercent: 0 }), cost(bursts)];
    expect(stops?.p90).toBeLessThan((goesOn?.p50 ?? 0) / 2);
  });

  it('costs no more than there is, unless somebody or something buys more', () => {
    const costOf = (
      overrides: Partial<KnownCredits>,
      byHand?: { times: number; credits: number; asOf: typeof noon },
    ) => {
      const known = knownOf(bursts, overrides, 30);
      const uses = known.uses && { ...known.uses, ...(byHand ? { byHand } : {}) };
      return given(forecastCredits({ ...known, uses }, noon).switch).cost;
    };
    expect(costOf({})?.p90).toBe(30);
    expect(costOf({ topUp: makeTopUp({ enabled: false }) })?.p90).toBe(30);
    expect(costOf({ topUp: makeTopUp() })?.p90).toBeGreaterThan(30);
    expect(costOf({}, { times: 3, credits: 1500, asOf: noon })?.p90).toBeGreaterThan(30);
  });

  it('leads to nobody where there are no credits and none will be bought', () => {
    expect(given(forecastCredits(knownOf(bursts, {}, 0), noon).switch).to).toBe('nobody');
    expect(given(forecastCredits(knownOf(bursts, { topUp: makeTopUp() }, 0), noon).switch).to).toBe('credits');
  });

  it('comes through the week where five hours still have room', () => {
    const limits = [makeWeekly({ usedPercent: 99, resetsAt: noon.add({ hours: 160 }) })];
    const known = knownOf(bursts, {}, 800);
    const [short] = known.usage.limits;
    const usage = { ...known.usage, limits: short ? [short, ...limits] : limits };
    const forecast = given(forecastCredits({ ...known, usage, limits: [] }, noon).switch);
    expect(forecast.through[0]).toMatchObject({ lengthSeconds: 604_800 });
  });
});

describe('Spending', () => {
  it('is about what it was, for somebody who goes on as before', () => {
    const lived = live({ ...bursts, balance: 9000 });
    const known = makeKnown({ usage: lived.usage, uses: lived.uses, limits: lived.limits });
    const { days30 } = given(forecastCredits(known, noon).spend);
    const before = (lived.spent / 28) * 30;
    expect(days30.wanted.p10).toBeLessThan(before);
    expect(days30.wanted.p90).toBeGreaterThan(before);
    expect(days30.wanted.p50 / before).toBeGreaterThan(0.4);
    expect(days30.wanted.p50 / before).toBeLessThan(2.5);
  });

  it('is nothing, and no unknown, for somebody whom the plan always suffices, though no debit tells what they cost', () => {
    const { days30 } = given(forecastCredits(knownOf({ perHour: () => 0.1 }), noon).spend);
    expect([days30.spent.p50, days30.wanted.p50]).toEqual([0, 0]);
  });

  it('is never more than there is, where nothing is bought', () => {
    const { days30 } = given(forecastCredits(knownOf(bursts, {}, 50), noon).spend);
    expect(days30.spent.p90).toBeLessThanOrEqual(50);
    expect(days30.wanted.p90).toBeGreaterThan(50);
  });

  it('may be more than there is where somebody was seen to buy by hand', () => {
    const known = knownOf(bursts, {}, 50);
    const byHand = { times: 3, credits: 1500, asOf: noon };
    const buying = { ...known, uses: known.uses && { ...known.uses, byHand } };
    const { spend, runway } = forecastCredits(buying, noon);
    expect(given(spend).days30.spent.p50).toBeGreaterThan(50);
    expect(given(runway)).toEqual(given(forecastCredits(known, noon).runway));
  });

  it('counts what was bought by hand the less the longer ago it was, and after a hundred days not at all', () => {
    const known = knownOf(bursts, {}, 50);
    const spentAfter = (days: number) => {
      const byHand = { times: 1, credits: 500, asOf: noon.subtract({ hours: 24 * days }) };
      return given(forecastCredits({ ...known, uses: known.uses && { ...known.uses, byHand } }, noon).spend).days30;
    };
    const without = given(forecastCredits(known, noon).spend).days30;
    expect(spentAfter(0).spent.p50).toBeGreaterThan(spentAfter(80).spent.p50);
    expect(spentAfter(80).spent.p90).toBeGreaterThan(without.spent.p90);
    expect(spentAfter(100)).toEqual(without);
  });
});

describe('Runway', () => {
  const runwayOf = (habit: Partial<Habit>, balance: number) =>
    given(forecastCredits(knownOf(habit, {}, balance), noon).runway);

  it('has no end for somebody who hardly ever needs what there is', () => {
    const { empty, probability } = runwayOf({ perHour: () => 0.1 }, 5000);
    expect(empty).toEqual({ p10: null, p50: null, p90: null });
    expect(probability).toEqual({ hours24: 0, days7: 0, days30: 0, days90: 0 });
  });

  it('ends sooner the less there is, and not before something was spent', () => {
    const [little, more] = [runwayOf(bursts, 50), runwayOf(bursts, 500)];
    expect(Temporal.Instant.compare(noon, little.empty.p10 ?? noon)).toBe(-1);
    expect(Temporal.Instant.compare(little.empty.p50 ?? noon, more.empty.p50 ?? noon.add({ hours: 9999 }))).toBe(-1);
    expect(little.probability.days30).toBeGreaterThan(more.probability.days30);
  });
});

describe('Auto top-up', () => {
  const topUp = makeTopUp({ enabled: false, monthlyLimit: decimal(2000) });

  it('switched on while below the minimum buys at once what is missing to the target', () => {
    const { atOnce } = given(forecastCredits(knownOf(bursts, { topUp }, 120.5), noon).topUp);
    expect(atOnce).toEqual({ credits: '879.5', price: { amount: '35.18', currency: 'USD' } });
  });

  test.each([
    ['as high as the minimum', 250, 100, '150'],
    ['below it, which counts as one that is as high', 110, 120, '130'],
  ])(
    'with a target %s buys at once what is missing to the minimum, whatever figure says so',
    (_, target, balance, credits) => {
      const odd = makeTopUp({ enabled: false, minimum: decimal(250), target: decimal(target) });
      const { atOnce, next } = given(forecastCredits(knownOf(bursts, { topUp: odd }, balance), noon).topUp);
      expect(atOnce?.credits).toBe(credits);
      expect(given(next).purchase?.credits.p50).toBe(Number(credits));
    },
  );

  it('tells what it would buy at once on the first day already', () => {
    const known = knownOf({ days: 0 }, { topUp }, 100);
    expect(given(forecastCredits(known, noon).topUp)).toMatchObject({
      atOnce: { credits: '900' },
      next: { refused: 'too-little-history' },
    });
  });

  it('buys about target less minimum when the balance comes down to the minimum', () => {
    const known = knownOf(bursts, { topUp: makeTopUp() }, 300);
    const { next } = given(forecastCredits(known, noon).topUp);
    const { purchase, when, probability } = given(next);
    expect(probability.days30).toBeGreaterThan(0.6);
    expect(purchase?.credits.p50).toBeGreaterThanOrEqual(750);
    expect(purchase?.credits.p50).toBeLessThan(800);
    expect(purchase?.credits.p90).toBeLessThan(Number(makeTopUp().target));
    expect(purchase?.price.p50).toBeCloseTo(30, 0);
    expect(when.p50).not.toBeNull();
  });

  it('buys more of those of whom charges were larger than from minimum to target', () => {
    const sizes = (credits: number) => {
      const charged = { count: 3, credits: decimal(credits) };
      const { next } = given(forecastCredits(knownOf(bursts, { topUp: makeTopUp(), charged }, 300), noon).topUp);
      return given(next).purchase?.credits.p50 ?? 0;
    };
    const usual = Number(makeTopUp().target) - Number(makeTopUp().minimum);
    expect(sizes(3 * (usual + 150))).toBeGreaterThan(sizes(3 * usual));
  });

  it('counts the charges made this month among those of the month', () => {
    const charged = { count: 2, credits: decimal(1500) };
    const { month } = given(forecastCredits(knownOf(bursts, { topUp: makeTopUp(), charged }, 5000), noon).topUp);
    expect(given(month)).toMatchObject({ made: 2, charges: { p10: 2 }, purchases: { credits: { p10: 1500 } } });
  });

  it('says what those made have cost at the price that is paid', () => {
    const charged = { count: 2, credits: decimal(1500) };
    const perCredit = { amount: decimal('0.05'), currency: 'EUR' };
    const known = knownOf(bursts, { topUp: makeTopUp(), charged, perCredit }, 5000);
    const { month } = given(forecastCredits(known, noon).topUp);
    expect(given(month).paid).toEqual({ amount: '75', currency: 'EUR' });
  });

  it('counts those within thirty days to come, whatever the month is and was', () => {
    const readAt = Temporal.Instant.from('2026-09-30T12:00Z');
    const charged = { count: 9, credits: decimal(6750) };
    const known = knownOf(bursts, { topUp: makeTopUp(), readAt, charged }, 300);
    const { days30, month } = given(forecastCredits(known, readAt.add({ hours: 11 })).topUp);
    expect(given(month).charges.p50).toBe(9);
    const { charges, purchases } = given(days30);
    expect(charges.p50).toBeGreaterThan(0);
    expect(charges.p90).toBeLessThan(9);
    expect(purchases.credits.p50).toBeGreaterThanOrEqual(750 * charges.p50);
  });

  it('counts those of the month that it is now, also where the last reading was in the month before', () => {
    const readAt = Temporal.Instant.from('2026-09-30T12:00Z');
    const known = knownOf(bursts, { topUp: makeTopUp(), readAt }, 300);
    const chargesIn = (hours: number) => {
      const { month } = given(forecastCredits(known, readAt.add({ hours })).topUp);
      return given(month).charges;
    };
    // In September half a day is left, in October all of it.
    expect(chargesIn(11).p50).toBe(0);
    expect(chargesIn(13).p50).toBeGreaterThan(0);
  });

  it('counts among those of this month what credits bring about that should have expired in the last', () => {
    const readAt = Temporal.Instant.from('2026-10-01T02:00Z');
    const holding = holdingOf(grant('gone', 400, '2026-09-30'));
    const known = knownOf(bursts, { topUp: makeTopUp(), holding, holdingNewestFirst: holding, readAt }, 400);
    const { next, month } = given(forecastCredits(known, readAt).topUp);
    expect(given(next)).toMatchObject({ probability: { hours24: 1 }, purchase: { credits: { p10: 1000 } } });
    expect(given(month).charges.p10).toBeGreaterThan(0);
  });

  it('may come at any hour of the day on which credits expire that bring it about', () => {
    const holding = holdingOf(grant('soon', 50_000, '2026-10-05'));
    const known = knownOf(bursts, { topUp: makeTopUp(), holding, holdingNewestFirst: holding }, 50_000);
    const { when } = given(given(forecastCredits(known, noon).topUp).next);
    const hourOf = (at: Temporal.Instant | null) =>
      Number(at?.since(Temporal.Instant.from('2026-10-05T00:00Z')).total('hours'));
    expect(hourOf(when.p10)).toBeGreaterThanOrEqual(0);
    expect(hourOf(when.p10)).toBeLessThan(3);
    expect(hourOf(when.p50)).toBeCloseTo(12, 0);
    expect(hourOf(when.p90)).toBeGreaterThan(21);
    expect(hourOf(when.p90)).toBeLessThanOrEqual(24);
  });

  it('never comes where the minimum is nothing, below which no balance falls', () => {
    const { next } = given(
      forecastCredits(knownOf(bursts, { topUp: makeTopUp({ minimum: decimal(0) }) }, 300), noon).topUp,
    );
    expect(given(next)).toMatchObject({ probability: { hours24: 0, days7: 0, days30: 0 }, purchase: null });
  });

  it('reads a cap in credits and in money, since nobody knows which it is', () => {
    const charged = { count: 1, credits: decimal(1500) };
    const { cap } = given(forecastCredits(knownOf(bursts, { topUp, charged }, 300), noon).topUp);
    expect(cap).toMatchObject({ unit: 'unknown', asCredits: { left: 500 }, asMoney: { left: 48_500 } });
    expect(cap?.asCredits.probability).toBeGreaterThan(cap?.asMoney.probability ?? 1);
  });

  it('buys too much where twelve months do not use the target up, and says which target would not', () => {
    const greedy = makeTopUp({ minimum: decimal(490), target: decimal(200_000) });
    const { overbuys } = given(forecastCredits(knownOf(bursts, { topUp: greedy }, 500), noon).topUp);
    expect(overbuys?.unspent.p50).toBeGreaterThan(0);
    expect(Number(overbuys?.lowerTarget)).toBeGreaterThan(615);
    expect(Number(overbuys?.lowerTarget)).toBeLessThan(200_000);
  });

  it('leaves nothing in half of the futures with the target it says, and something in others', () => {
    const overbuysWith = (target: Decimal) =>
      given(forecastCredits(knownOf(bursts, { topUp: makeTopUp({ minimum: decimal(490), target }) }, 500), noon).topUp)
        .overbuys;
    const lower = overbuysWith(decimal(200_000))?.lowerTarget ?? decimal(0);
    expect(overbuysWith(lower)).toMatchObject({ unspent: { p10: 0, p50: 0 }, lowerTarget: null });
    expect(overbuysWith(lower)?.unspent.p90).toBeGreaterThan(1);
    expect(overbuysWith(decimal(Number(lower) + 10))?.unspent.p50).toBeGreaterThan(1);
  });

  it('strands an older grant if newer credits are spent first', () => {
    const holding = holdingOf(grant('old', 240, '2026-10-21'));
    const known = knownOf(
      bursts,
      { topUp: makeTopUp({ minimum: decimal(230) }), holding, holdingNewestFirst: holding },
      240,
    );
    expect(given(forecastCredits(known, noon).topUp).strands).toMatchObject([{ id: 'old' }]);
  });
});

describe('Expiry', () => {
  const holding = holdingOf(grant('soon', 500, '2026-10-01'), grant('later', 800, '2027-05-01'));
  const expiryOf = (habit: Partial<Habit>) =>
    given(forecastCredits(knownOf(habit, { holding, holdingNewestFirst: holding }, 1300), noon).expiry);

  it('loses nearly all of what somebody has who never needs it', () => {
    const { grants, days30 } = expiryOf(light);
    expect(grants[0]).toMatchObject({ id: 'soon', unspent: { p50: 500 } });
    expect(days30).toMatchObject({ credits: { p50: 500 }, price: { p50: 20 } });
  });

  it('leaves more in the grant that expires first if the newest is spent first', () => {
    const [soon] = expiryOf(bursts).grants;
    expect(soon?.unspent.p50).toBeLessThan(soon?.unspentNewestFirst.p50 ?? 0);
  });

  it('spends grants in the order that the user assumes', () => {
    const overrides = { holding, holdingNewestFirst: holding, order: 'newest-first' as const };
    const expiry = given(forecastCredits(knownOf(bursts, overrides, 1300), noon).expiry);
    const bound = expiryOf(bursts);
    expect(expiry.grants.map(({ unspent }) => unspent)).toEqual(
      bound.grants.map(({ unspentNewestFirst }) => unspentNewestFirst),
    );
    expect(expiry.days30.credits).toEqual(bound.days30.creditsNewestFirst);
  });

  it('loses no less by its bound than it assumes, also where that holds credits whose day is long over', () => {
    const holding = holdingOf(grant('later', 1000, '2026-10-05'));
    const holdingNewestFirst = holdingOf(grant('gone', 400, '2026-09-10'), grant('later', 600, '2026-10-05'));
    const known = knownOf(light, { holding, holdingNewestFirst }, 1000);
    const { days30 } = given(forecastCredits(known, noon).expiry);
    expect([days30.credits.p50, days30.creditsNewestFirst.p50]).toEqual([1000, 1000]);
  });

  test.each([
    ['first on which it may come, as long as that is ahead', '2026-10-05', '2026-10-25', '2026-10-05', 400],
    ['last, once the first has passed', '2026-09-15', '2026-10-25', '2026-10-25', 0],
  ])('is reckoned with on the day %s', (_, from, by, at, lost) => {
    const expires = { from: Temporal.PlainDate.from(from), by: Temporal.PlainDate.from(by) };
    const holding = holdingOf({ ...grant('between', 400, by), expires });
    const known = knownOf(light, { holding, holdingNewestFirst: holding }, 400);
    const { grants, days30 } = given(forecastCredits(known, noon).expiry);
    expect(grants.map((one) => one.at.toZonedDateTimeISO('UTC').toPlainDate().toString())).toEqual([at]);
    expect(grants).toMatchObject([{ isFirstDay: at !== by, isLatestDay: false }]);
    expect(days30.credits.p50).toBe(lost);
  });

  it('says where only the latest day is known', () => {
    const unknown = {
      ...grant('first', 100, '2027-09-01'),
      expires: { from: null, by: Temporal.PlainDate.from('2027-09-01') },
    };
    const known = knownOf(light, { holding: holdingOf(unknown) }, 100);
    const { grants, undated } = given(forecastCredits(known, noon).expiry);
    expect(grants).toMatchObject([{ isLatestDay: true }]);
    expect(undated).toBe(100);
  });

  test.each([
    ['2026-09-21', 0, 400],
    ['2026-09-19', 0, 400],
    ['2026-09-18', 400, 0],
  ])('takes a day that is long over, %s, for one that is not known', (day, unknown, lost) => {
    const holding = holdingOf(grant('gone', 400, day), grant('later', 100, '2027-09-01'));
    const known = knownOf(light, { holding, holdingNewestFirst: holding }, 500);
    const { undated, days30 } = given(forecastCredits(known, noon).expiry);
    expect([undated, days30.credits.p50]).toEqual([unknown, lost]);
  });

  it('leaves in a grant whose day is long over what the balance still shows of it, as long as nothing spends it', () => {
    const holding = holdingOf(grant('gone', 400, '2026-09-10'));
    const known = knownOf(light, { holding, holdingNewestFirst: holding }, 400);
    expect(given(forecastCredits(known, noon).expiry).grants).toMatchObject([{ left: 400, unspent: { p50: 400 } }]);
  });
});

const anyHabit = fc.record({
  days: fc.integer({ min: 2, max: 40 }),
  every: fc.integer({ min: 1, max: 9 }),
  strength: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 9 }),
  balance: fc.integer({ min: 0, max: 3000 }),
  more: fc.integer({ min: 0, max: 500 }),
});

describe('Whatever is known', () => {
  const knownFrom = ({
    days,
    every,
    strength,
    balance,
  }: {
    days: number;
    every: number;
    strength: number[];
    balance: number;
  }) => {
    const holding = holdingOf(grant('a', balance / 2, '2026-10-05'), grant('b', balance / 2, '2027-02-05'));
    const habit = { days, every, perHour: (day: number) => strength[day % strength.length] ?? 0 };
    return knownOf(habit, { topUp: makeTopUp(), holding, holdingNewestFirst: holding }, balance);
  };

  property.prop([anyHabit], { numRuns: 15 })(
    'ranges stand in order, and no probability falls with the time ahead',
    (habit) => {
      const forecast = forecastCredits(knownFrom(habit), noon);
      const ranges: number[][] = [];
      JSON.stringify(forecast, (_, value: unknown) => {
        if (typeof value === 'object' && value !== null && 'p10' in value && typeof value.p10 === 'number')
          ranges.push(figures(value as never));
        return value;
      });
      for (const [p10 = 0, p50 = 0, p90 = 0] of ranges) expect(p10 <= p50 && p50 <= p90).toBe(true);
      if (!isRefusal(forecast.switch))
        expect(forecast.switch.probability.hours24).toBeLessThanOrEqual(forecast.switch.probability.days7);
      if (!isRefusal(forecast.runway)) {
        const { hours24, days7, days30, days90 } = forecast.runway.probability;
        expect([hours24, days7, days30, days90]).toEqual([hours24, days7, days30, days90].toSorted((a, b) => a - b));
      }
    },
  );

  property.prop([anyHabit], { numRuns: 15 })('a longer time takes no less than a shorter one', (habit) => {
    const { spend } = forecastCredits(knownFrom(habit), noon);
    if (isRefusal(spend)) return;
    const { day, days7, days30, course } = spend;
    expect(course.find(({ hours }) => hours === 24)?.spent).toEqual(day.spent);
    expect(course.at(-1)).toEqual({ hours: 168, spent: days7.spent });
    for (const quantile of ['p10', 'p50', 'p90'] as const) {
      const rising = course.map(({ spent }) => spent[quantile]);
      expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    }
    for (const which of ['spent', 'wanted'] as const)
      for (const quantile of ['p10', 'p50', 'p90'] as const) {
        const rising = [day, days7, days30].map((one) => one[which][quantile]);
        expect(rising).toEqual(rising.toSorted((a, b) => a - b));
      }
  });

  property.prop([anyHabit], { numRuns: 15 })(
    'more balance never brings a charge earlier, nor makes it likelier',
    (habit) => {
      const charge = (balance: number) => {
        const { topUp } = forecastCredits(knownFrom({ ...habit, balance }), noon);
        return isRefusal(topUp) || isRefusal(topUp.next) || topUp.atOnce !== null ? null : topUp.next;
      };
      const [less, more] = [charge(habit.balance), charge(habit.balance + habit.more)];
      if (less === null || more === null) return;
      expect(more.probability.days7).toBeLessThanOrEqual(less.probability.days7);
      const at = (moment: Temporal.Instant | null) => moment?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
      expect(at(more.when.p50)).toBeGreaterThanOrEqual(at(less.when.p50));
    },
  );

  property.prop([anyHabit], { numRuns: 15 })(
    'no grant leaves more than it has, and none leaves less if newer ones are spent first',
    (habit) => {
      const { expiry } = forecastCredits(knownFrom(habit), noon);
      if (isRefusal(expiry)) return;
      for (const { left, unspent } of expiry.grants) expect(unspent.p90).toBeLessThanOrEqual(left + 0.01);
      const first = expiry.grants[0];
      expect(first?.unspent.p50 ?? 0).toBeLessThanOrEqual((first?.unspentNewestFirst.p50 ?? 0) + 0.01);
      expect(expiry.days90.credits.p90).toBeLessThanOrEqual(habit.balance + 0.01);
    },
  );

  property.prop([anyHabit], { numRuns: 8 })(
    'the same knowledge gives the same figures, and the store keeps them',
    (habit) => {
      const known = knownFrom(habit);
      const forecast = forecastCredits(known, noon);
      expect(forecastCredits(known, noon)).toEqual(forecast);
      expect(z.decode(CreditsForecast, z.encode(CreditsForecast, forecast))).toEqual(forecast);
    },
  );
});
