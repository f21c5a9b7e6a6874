import type { ExpiryForecast } from '../../lib/model/forecast/credits/expiry.ts';
import type { RunwayForecast, SpendForecast } from '../../lib/model/forecast/credits/spend.ts';
import type { SwitchForecast } from '../../lib/model/forecast/credits/switch.ts';
import type { TopUpForecast } from '../../lib/model/forecast/credits/top-up.ts';
import type { Range } from '../../lib/model/forecast/range.ts';
import { decimal, noon } from '../support/make.ts';

// What is forecast of credits, in the situations that the gallery shows.

const range = (p10: number, p50: number, p90: number): Range => ({ p10, p50, p90 });
const none = range(0, 0, 0);
const dollars = (amount: number) => ({ amount: decimal(amount), currency: 'USD' });
const inHours = (p10: number, p50: number, p90: number) => ({
  p10: noon.add({ hours: p10 }),
  p50: noon.add({ hours: p50 }),
  p90: noon.add({ hours: p90 }),
});

function spendOf(day: Range, days7: Range, days30: Range): SpendForecast {
  const both = (spent: Range) => ({ spent, wanted: spent });
  return { day: both(day), days7: both(days7), days30: both(days30) };
}

export const littleSpend = spendOf(none, range(0, 0, 31), range(0, 40, 118));
export const someSpend = spendOf(range(0, 20, 60), range(90, 190, 330), range(400, 800, 1300));
export const allSpent = spendOf(range(20, 20, 20), range(20, 20, 20), range(20, 20, 20));
export const muchSpend = spendOf(range(60, 110, 180), range(450, 720, 1100), range(1400, 2600, 3900));

export const tomorrow = inHours(21, 28, 35);

const toCredits = { to: 'credits', through: [{ lengthSeconds: 604_800, share: 1 }], isOwnRate: true } as const;

export const switchTomorrow: SwitchForecast = {
  ...toCredits,
  through: [...toCredits.through],
  already: false,
  probability: { hours24: 0.3, days7: 0.8 },
  when: tomorrow,
  until: null,
  cost: range(92, 140, 210),
};

export const switched: SwitchForecast = {
  ...switchTomorrow,
  already: true,
  probability: { hours24: 1, days7: 1 },
  when: null,
  until: noon.add({ minutes: 72 }),
  cost: range(93, 120, 157),
};

/** Twenty credits are left, and more are wanted until a reset in four hours. */
export const switchedWithLittle: SwitchForecast = {
  ...switched,
  until: noon.add({ hours: 4 }),
  cost: range(20, 20, 20),
};

export const emptySoon: RunwayForecast = {
  empty: { p10: noon.add({ minutes: 25 }), p50: noon.add({ minutes: 40 }), p90: noon.add({ minutes: 85 }) },
  probability: { hours24: 1, days7: 1, days30: 1, days90: 1 },
};

const topUp: TopUpForecast = {
  enabled: true,
  minimum: decimal(250),
  target: decimal(1000),
  atOnce: null,
  belowSince: null,
  next: { probability: { hours24: 0, days7: 0, days30: 0 }, when: { p10: null, p50: null, p90: null }, purchase: null },
  days30: { charges: none, purchases: { credits: none, price: none, currency: 'USD' } },
  month: { made: 0, paid: dollars(0), charges: none, purchases: { credits: none, price: none, currency: 'USD' } },
  cap: null,
  strands: [],
  overbuys: null,
};

export const noCharge = topUp;

export const topUpOff: TopUpForecast = { ...topUp, enabled: false };

const purchase = { credits: range(750, 755, 764), price: range(30, 30.2, 30.56), currency: 'USD' };
const month = { made: 2, paid: dollars(60), charges: range(2, 3, 4), purchases: purchase };
const days30 = { charges: range(1, 2, 3), purchases: purchase };

export const chargeTomorrow: TopUpForecast = {
  ...topUp,
  next: { probability: { hours24: 0.4, days7: 1, days30: 1 }, when: inHours(14, 30, 47), purchase },
  days30,
  month,
};

export const chargeInDays: TopUpForecast = {
  ...topUp,
  next: { probability: { hours24: 0, days7: 0.7, days30: 1 }, when: inHours(70, 118, 220), purchase },
  month: { ...month, made: 0, paid: dollars(0) },
};

/** What it would buy at once if it were switched on. */
export const offBelowMinimum: TopUpForecast = {
  ...topUpOff,
  atOnce: { credits: decimal(880), price: { amount: decimal('35.2'), currency: 'USD' } },
};

export const perhapsCharged: TopUpForecast = {
  ...topUp,
  next: {
    probability: { hours24: 0, days7: 0.02, days30: 0.3 },
    when: { p10: null, p50: null, p90: null },
    purchase,
  },
};

export const overdue: TopUpForecast = {
  ...topUp,
  belowSince: noon.subtract({ hours: 2 }),
  atOnce: { credits: decimal(769), price: { amount: decimal('30.76'), currency: 'USD' } },
  month,
};

const atRisk = (credits: Range, newestFirst: Range) => ({
  credits,
  price: range(credits.p10 * 0.04, credits.p50 * 0.04, credits.p90 * 0.04),
  creditsNewestFirst: newestFirst,
  priceNewestFirst: range(newestFirst.p10 * 0.04, newestFirst.p50 * 0.04, newestFirst.p90 * 0.04),
});

export const someAtRisk: ExpiryForecast = {
  grants: [],
  days30: atRisk(range(231, 308, 348), range(348, 348, 348)),
  days90: atRisk(range(231, 308, 348), range(348, 348, 348)),
  undated: 0,
  currency: 'USD',
};

export const nothingAtRisk: ExpiryForecast = {
  grants: [],
  days30: atRisk(none, none),
  days90: atRisk(none, range(10, 40, 90)),
  undated: 0,
  currency: 'USD',
};

export const perhapsAtRisk: ExpiryForecast = { ...nothingAtRisk, days90: atRisk(range(0, 0, 130), range(0, 0, 130)) };

/** Of so many credits only the latest day is known. */
export const noneKnownAtRisk = (undated: number): ExpiryForecast => ({ ...nothingAtRisk, undated });
