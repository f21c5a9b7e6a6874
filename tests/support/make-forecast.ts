import type { AccountForecast } from '../../lib/model/account/forecast.ts';
import type { Grant } from '../../lib/model/credits/grant.ts';
import type { CreditsForecast } from '../../lib/model/forecast/credits/credits.ts';
import type { SpendForecast } from '../../lib/model/forecast/credits/spend.ts';
import type { Range } from '../../lib/model/forecast/range.ts';
import { unstretched } from '../../lib/model/forecast/stretch.ts';
import type { WindowForecast } from '../../lib/model/forecast/window.ts';
import { mainMeter } from '../../lib/model/limit.ts';
import { decimal, noon } from './make.ts';

// Forecasts that say only what matters to the test at hand.

export function makeWindowForecast(overrides: Partial<WindowForecast> = {}): WindowForecast {
  return {
    p10: 45,
    p50: 52,
    p90: 61,
    exhaustion: { probability: 0.01, amongOthers: 0.01, when: null },
    stretch: unstretched,
    inDoubt: false,
    evenPercent: 60,
    asInTheLastHour: null,
    asInTheLastDay: null,
    ...overrides,
  };
}

const refused = { refused: 'too-little-history' } as const;

function makeCreditsForecast(overrides: Partial<CreditsForecast> = {}): CreditsForecast {
  return {
    asOf: noon,
    switch: refused,
    spend: refused,
    runway: refused,
    topUp: refused,
    expiry: refused,
    ...overrides,
  };
}

/** What will be spent within a day, seven and thirty, as much as is wanted; and within other hours of the seven days. */
export function makeSpend(day: Range, days7: Range, days30: Range, within: Record<number, Range> = {}): SpendForecast {
  const both = (spent: Range) => ({ spent, wanted: spent });
  const course = Object.entries({ ...within, 24: day, 168: days7 }).map(([hours, spent]) => ({
    hours: Number(hours),
    spent,
  }));
  return { day: both(day), days7: both(days7), days30: both(days30), course };
}

/** Forecasts of the five-hour and the weekly limit, and of credits. */
export function makeForecast(
  windows: {
    fiveHours?: AccountForecast['limits'][number]['window'];
    week?: AccountForecast['limits'][number]['window'];
  } = {},
  credits: Partial<CreditsForecast> = {},
): AccountForecast {
  const { fiveHours = makeWindowForecast(), week = makeWindowForecast() } = windows;
  const limit = { meter: mainMeter, record: { made: 0, held: 0 } };
  return {
    limits: [
      { ...limit, lengthSeconds: 18_000, window: fiveHours },
      { ...limit, lengthSeconds: 604_800, window: week },
    ],
    credits: makeCreditsForecast(credits),
  };
}

export function makeGrant(overrides: Partial<Grant> = {}): Grant {
  const by = Temporal.PlainDate.from('2027-06-03');
  return {
    id: 'grant-1',
    source: 'purchase',
    credits: decimal(1000),
    left: decimal(1000),
    came: { after: noon, by: noon },
    expires: { from: by, by },
    ...overrides,
  };
}
