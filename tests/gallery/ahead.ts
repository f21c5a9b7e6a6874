import type { ExpiryForecast } from '../../lib/model/forecast/credits/expiry.ts';
import type { RunwayForecast } from '../../lib/model/forecast/credits/spend.ts';
import type { SwitchForecast } from '../../lib/model/forecast/credits/switch.ts';
import type { TopUpForecast } from '../../lib/model/forecast/credits/top-up.ts';
import type { Range } from '../../lib/model/forecast/range.ts';
import { decimal, noon } from '../support/make.ts';
import { makeSpend } from '../support/make-forecast.ts';

// What is forecast of credits, in the situations that the gallery shows.

const range = (p10: number, p50: number, p90: number): Range => ({ p10, p50, p90 });
const none = range(0, 0, 0);
const dollars = (amount: number) => ({ amount: decimal(amount), currency: 'USD' });
const inHours = (p10: number, p50: number, p90: number) => ({
  p10: noon.add({ hours: p10 }),
  p50: noon.add({ hours: p50 }),
  p90: noon.add({ hours: p90 }),
});

export const littleSpend = makeSpend(none, range(0, 0, 31), range(0, 40, 118));

/** From tomorrow until the weekly reset the day after, and not again within the seven days. */
export const someSpend = makeSpend(range(0, 0, 25), range(92, 140, 230), range(400, 800, 1300), {
  16: none,
  48: range(40, 115, 175),
  96: range(92, 140, 210),
});

/** Twenty credits, within the next hours. */
export const allSpent = makeSpend(range(20, 20, 20), range(20, 20, 20), range(20, 20, 20), {
  1: range(14, 20, 20),
  2: range(20, 20, 20),
});

/** Until the reset in an hour, then little, and from tomorrow much, when the week is used up. */
export const muchSpend = makeSpend(range(100, 145, 230), range(450, 720, 1100), range(1400, 2600, 3900), {
  1: range(75, 100, 130),
  2: range(93, 120, 157),
  8: range(93, 125, 170),
  48: range(170, 215, 420),
});

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

/** As tomorrow's, of somebody whose own spending was hardly seen. */
export const firstSwitch: SwitchForecast = { ...switchTomorrow, cost: range(14, 480, 1190), isOwnRate: false };

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
const days30 = {
  charges: range(1, 2, 3),
  purchases: { credits: range(750, 1510, 2270), price: range(30, 60.4, 90.8), currency: 'USD' },
};

export const chargeTomorrow: TopUpForecast = {
  ...topUp,
  next: { probability: { hours24: 0.4, days7: 1, days30: 1 }, when: inHours(14, 30, 47), purchase },
  days30,
  month,
};

/** Within the spell on credits that begins tomorrow. */
export const chargeInSpell: TopUpForecast = {
  ...topUp,
  next: { probability: { hours24: 0.05, days7: 0.92, days30: 1 }, when: inHours(26, 40, 57), purchase },
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
  grants: [
    {
      id: 'old',
      source: 'purchase',
      left: 348.745,
      at: Temporal.Instant.from('2026-10-13T00:00Z'),
      isFirstDay: false,
      isLatestDay: false,
      unspent: range(231, 308, 348),
      unspentNewestFirst: range(348, 348, 348),
    },
  ],
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
