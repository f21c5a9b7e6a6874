import { zero } from '../../lib/model/credits/amount.ts';
import { decimal, makeCredits, makeTopUp } from '../support/make.ts';
import { makeForecast, makeGrant } from '../support/make-forecast.ts';
import { covered, creditsOf, day, read, topUpSeen, windows } from './accounts.ts';
import * as ahead from './ahead.ts';

// People in situations that few are in, but for what is said here like the one whom the plan covers.

const { figures } = covered.usage;

/** Credits without end, of which nothing can be forecast. */
const endless = { refused: 'unlimited' } as const;
export const unlimited = {
  ...covered,
  usage: read(2, { ...figures, credits: makeCredits({ has: true, unlimited: true }) }),
  topUp: null,
  holding: null,
  forecast: makeForecast(windows, {
    switch: endless,
    spend: endless,
    runway: endless,
    topUp: endless,
    expiry: endless,
  }),
};

/** A person's plan of which the site gave neither limits nor credits. */
export const unknownPayer = { ...covered, usage: read(2, { limits: [] }), topUp: null, holding: null, forecast: null };

/** Auto top-up is off and would buy at once if it were on; of what is left only the latest day is known. */
export const switchedOff = {
  ...covered,
  usage: read(2, { ...figures, credits: creditsOf(120) }),
  topUp: topUpSeen(makeTopUp({ enabled: false })),
  holding: {
    grants: [makeGrant({ left: decimal(120), expires: { ...day('2026-11-30'), from: null } })],
    debt: zero,
  },
  forecast: makeForecast(windows, {
    spend: ahead.littleSpend,
    topUp: ahead.offBelowMinimum,
    expiry: ahead.noneKnownAtRisk(120),
  }),
};

/** The settings of auto top-up were seen, but not understood. */
export const topUpLost = {
  ...covered,
  topUp: null,
  forecast: makeForecast(windows, {
    spend: ahead.littleSpend,
    topUp: { refused: 'top-up-not-known' },
    expiry: ahead.someAtRisk,
  }),
};

/** A charge may come within a month, some credits may be lost, and there are more grants than the popup has room for. */
export const perhaps = {
  ...covered,
  holding: {
    grants: ['2026-09-25', '2026-10-13', '2026-12-01', '2027-01-20', '2027-06-03'].map((expires, index) =>
      makeGrant({ id: expires, left: decimal(60 + 100 * index), expires: day(expires) }),
    ),
    debt: zero,
  },
  forecast: makeForecast(windows, {
    spend: ahead.littleSpend,
    topUp: ahead.perhapsCharged,
    expiry: ahead.perhapsAtRisk,
  }),
};
