import { zero } from '../../lib/model/credits/amount.ts';
import type { Usage } from '../../lib/model/reading.ts';
import type { AccountSummary } from '../../lib/model/summary.ts';
import {
  decimal,
  makeAccount,
  makeCredits,
  makeLimit,
  makeSpendLimit,
  makeTopUp,
  makeUsage,
  makeWeekly,
  noon,
} from '../support/make.ts';
import { makeForecast, makeGrant, makeWindowForecast } from '../support/make-forecast.ts';
import * as ahead from './ahead.ts';

const balances = (...points: [hoursAgo: number, balance: number][]) =>
  points.map(([hoursAgo, balance]) => ({ at: noon.subtract({ minutes: hoursAgo * 60 }), balance: decimal(balance) }));

// People in each situation, at noon of a Monday.

export function read(
  minutesAgo: number,
  figures: Partial<Usage> = {},
  problems: string[] = [],
): AccountSummary['usage'] {
  return { at: noon.subtract({ minutes: minutesAgo }), source: 'answer', figures: makeUsage(figures), problems };
}

/** Credits with what the site says they buy: 289.39 of them 72 to 376 messages, or 12 to 72 in the cloud (facts.md §5). */
export function creditsOf(balance: string | number): Usage['credits'] {
  const at = (messages: number) => Math.floor((Number(balance) * messages) / 289.39);
  return makeCredits({
    balance: decimal(balance),
    has: true,
    localMessages: [at(72), at(376)],
    cloudMessages: [at(12), at(72)],
  });
}

export const topUpSeen = (of = makeTopUp()) => ({ at: noon, source: 'answer' as const, figures: of, problems: [] });

export const day = (date: string) => ({ from: Temporal.PlainDate.from(date), by: Temporal.PlainDate.from(date) });

const limits = [
  makeLimit({ usedPercent: 23, resetsAt: noon.add({ minutes: 117 }) }),
  makeWeekly({ usedPercent: 32, resetsAt: noon.add({ hours: 92 }) }),
];
export const windows = {
  fiveHours: makeWindowForecast({ p10: 29, p50: 37, p90: 48 }),
  week: makeWindowForecast({ p10: 52, p50: 60, p90: 69 }),
};
const holding = {
  grants: [
    makeGrant({ id: 'old', left: decimal('348.745'), expires: day('2026-10-13') }),
    makeGrant({ id: 'new', expires: day('2027-06-03') }),
  ],
  debt: zero,
};

const noBalance = { refused: 'no-balance' } as const;
const withoutBalance = { spend: noBalance, runway: noBalance, topUp: noBalance, expiry: noBalance };

/** The plan covers them, and credits stand by, of which some will expire. */
export const covered = makeAccount({
  account: 'covered',
  usage: read(2, { limits, credits: creditsOf('1348.745') }),
  topUp: topUpSeen(),
  forecast: makeForecast(windows, { spend: ahead.littleSpend, expiry: ahead.someAtRisk, topUp: ahead.noCharge }),
  holding,
});

/** As `covered`, with credits that the balance still shows a week after their day. */
export const overdue = {
  ...covered,
  holding: {
    ...holding,
    grants: [makeGrant({ id: 'passed', expires: day('2026-09-14') }), ...holding.grants.slice(0, 1)],
  },
};

/** As `covered`, read five minutes ago: what is shown when later answers could not be read. */
export const earlier = { ...covered, usage: { ...covered.usage, at: noon.subtract({ minutes: 5 }) } };

/** The weekly limit will not last, and credits pay afterwards. */
export const ending = makeAccount({
  account: 'ending',
  usage: read(4, {
    planType: 'pro',
    limits: [
      makeLimit({ usedPercent: 46, resetsAt: noon.add({ minutes: 95 }) }),
      makeWeekly({ usedPercent: 78, resetsAt: noon.add({ hours: 57 }) }),
    ],
    credits: creditsOf(332),
  }),
  topUp: topUpSeen(),
  forecast: makeForecast(
    {
      fiveHours: makeWindowForecast({ p10: 55, p50: 61, p90: 72 }),
      week: makeWindowForecast({
        p10: 94,
        p50: 100,
        p90: 100,
        exhaustion: { probability: 0.8, amongOthers: 0.8, when: ahead.tomorrow },
      }),
    },
    { switch: ahead.switchTomorrow, spend: ahead.someSpend, topUp: ahead.chargeInSpell, expiry: ahead.nothingAtRisk },
  ),
  holding: { grants: [makeGrant({ left: decimal(332) })], debt: zero },
});

/** As `ending`, before this person has ever spent credits: what they will take goes by others, and the rest is not known. */
const neverSpent = { refused: 'too-few-debits' } as const;
export const firstEnding = {
  ...ending,
  forecast: ending.forecast && {
    ...ending.forecast,
    credits: ending.forecast.credits && {
      ...ending.forecast.credits,
      switch: ahead.firstSwitch,
      spend: neverSpent,
      runway: neverSpent,
      topUp: { ...ahead.noCharge, next: neverSpent, days30: neverSpent, month: neverSpent },
      expiry: neverSpent,
    },
  },
};

/** The second automatic purchase of this month, of which so much is left; the first is spent. */
const boughtLately = (left: string) =>
  makeGrant({
    source: 'auto-top-up',
    credits: decimal('753.5'),
    left: decimal(left),
    came: { after: noon.subtract({ hours: 121 }), by: noon.subtract({ hours: 120 }) },
    expires: day('2027-09-16'),
  });

/** Credits pay since twenty-five minutes ago, and auto top-up is near. */
export const spending = makeAccount({
  account: 'spending',
  usage: read(0, {
    planType: 'prolite',
    limits: [
      makeLimit({ usedPercent: 100, resetsAt: noon.add({ minutes: 72 }) }),
      makeWeekly({ usedPercent: 78, resetsAt: noon.add({ hours: 55 }) }),
    ],
    credits: creditsOf('412.25'),
  }),
  topUp: topUpSeen(makeTopUp({ monthlyLimit: decimal(5000) })),
  forecast: makeForecast(
    {
      fiveHours: { refused: 'used-up' },
      week: makeWindowForecast({
        p10: 92,
        p50: 99,
        p90: 100,
        exhaustion: { probability: 0.7, amongOthers: 0.7, when: ahead.tomorrow },
      }),
    },
    { switch: ahead.switched, spend: ahead.muchSpend, topUp: ahead.chargeTomorrow, expiry: ahead.nothingAtRisk },
  ),
  holding: { grants: [boughtLately('412.25')], debt: zero },
  spending: { since: noon.subtract({ minutes: 25 }), credits: decimal('41.25') },
  balances: balances(
    [51, 790],
    [50, 702.5],
    [27, 702.5],
    [25, 561],
    [24, 548],
    [3, 548],
    [2, 453.5],
    [0.4, 453.5],
    [0, 412.25],
  ),
});

/** Credits pay, of which there are few, and nothing buys more: they end before the reset. */
export const creditsEnd = makeAccount({
  account: 'credits-end',
  usage: read(0, {
    limits: [
      makeLimit({ usedPercent: 100, resetsAt: noon.add({ hours: 4 }) }),
      makeWeekly({ usedPercent: 61, resetsAt: noon.add({ hours: 92 }) }),
    ],
    credits: creditsOf(20),
  }),
  topUp: topUpSeen(makeTopUp({ enabled: false })),
  forecast: makeForecast(
    { fiveHours: { refused: 'used-up' }, week: makeWindowForecast({ p10: 66, p50: 74, p90: 85 }) },
    {
      switch: ahead.switchedWithLittle,
      spend: ahead.allSpent,
      runway: ahead.emptySoon,
      topUp: ahead.topUpOff,
      expiry: ahead.nothingAtRisk,
    },
  ),
  holding: { grants: [makeGrant({ left: decimal(20) })], debt: zero },
  spending: { since: noon.subtract({ minutes: 50 }), credits: decimal('26.4') },
  balances: balances([9, 46.4], [0.8, 46.4], [0.4, 33.1], [0, 20]),
});

/** Used up, on a plan for which credits cannot be bought. */
export const blocked = makeAccount({
  account: 'blocked',
  usage: read(1, {
    planType: 'free',
    limits: [makeLimit({ lengthSeconds: 2_592_000, usedPercent: 100, resetsAt: noon.add({ hours: 307 }) })],
  }),
  forecast: makeForecast(),
});

/** Read six hours ago; the five-hour limit has been reset since. */
export const old = makeAccount({
  account: 'old',
  usage: read(360, {
    limits: [
      makeLimit({ usedPercent: 60, resetsAt: noon.subtract({ minutes: 58 }) }),
      makeWeekly({ usedPercent: 39, resetsAt: noon.add({ hours: 92 }) }),
    ],
  }),
  forecast: makeForecast(windows),
});

/** Installed just now: nothing can be forecast yet. */
const tooNew = { refused: 'too-little-history' } as const;
export const fresh = makeAccount({
  account: 'fresh',
  usage: read(1, { limits, credits: creditsOf(412) }),
  forecast: makeForecast(
    { fiveHours: { refused: 'too-early' }, week: { refused: 'length-not-modelled' } },
    { switch: tooNew, spend: tooNew, runway: tooNew, topUp: { refused: 'top-up-not-known' }, expiry: tooNew },
  ),
  holding: { grants: [makeGrant({ left: decimal(412), expires: { ...day('2027-09-21'), from: null } })], debt: zero },
});

/** A workspace that sets its members a limit of spending. */
export const workspace = makeAccount({
  account: 'workspace',
  usage: read(3, { planType: 'team', limits, spendLimit: makeSpendLimit() }),
  forecast: makeForecast(windows),
});

/** Single models have limits of their own, and one is not to be had. */
export const singleModels = makeAccount({
  account: 'models',
  usage: read(8, {
    planType: 'pro',
    limits: [...limits, makeWeekly({ meter: 'codex_bengalfox', name: 'GPT-5.3-Codex-Spark', usedPercent: 88 })],
    credits: makeCredits({ has: false }),
    blockedModels: ['gpt-6-astra'],
    resetCredits: 3,
    applicableResetCredits: 1,
  }),
  forecast: makeForecast(windows, withoutBalance),
});

/** Auto top-up should have bought, and has not. */
export const belowMinimum = makeAccount({
  ...spending,
  account: 'below',
  usage: { ...spending.usage, figures: { ...spending.usage.figures, credits: creditsOf(231) } },
  holding: { grants: [boughtLately('231')], debt: zero },
  forecast: makeForecast(
    { fiveHours: { refused: 'used-up' }, week: makeWindowForecast({ p10: 81, p50: 88, p90: 97 }) },
    { switch: ahead.switched, spend: ahead.muchSpend, topUp: ahead.overdue, expiry: ahead.nothingAtRisk },
  ),
  spending: { since: noon.subtract({ minutes: 150 }), credits: decimal('62.5') },
  balances: balances(
    [51, 540],
    [50, 452.5],
    [27, 452.5],
    [25, 330],
    [24, 293.5],
    [2.5, 293.5],
    [2, 248],
    [0.4, 240],
    [0, 231],
  ),
});

/** Parts of the answer were not understood: the balance, and the weekly limit. */
export const partly = makeAccount({
  account: 'partly',
  usage: read(2, { limits: limits.slice(0, 1), credits: makeCredits({ has: true }) }, [
    'credits.balance',
    'rate_limit.secondary',
  ]),
  forecast: makeForecast(windows, withoutBalance),
});
