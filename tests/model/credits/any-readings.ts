import { fc } from '@fast-check/vitest';
import type { KnownToLedger } from '../../../lib/model/credits/ledger-after.ts';
import { paymentSigns } from '../../../lib/model/credits/site-signs.ts';
import type { TopUp, Usage } from '../../../lib/model/reading.ts';
import { decimal, makeLimit, makeTopUp, makeWeekly, noon } from '../../support/make.ts';
import { fiveHours, reading } from './readings.ts';

// Any sequence of readings: balances of every sort and near each other, hidden ones,
// limits used up and not, settings and payments that come and go.

const balance = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('0', '125', '240.5', '250', '500', '956.4535', '1000', '1000.01', '2500') },
  { weight: 2, arbitrary: fc.integer({ min: -5_000_000, max: 20_000_000 }).map((n) => `${n}E-4`) },
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map((n) => `${n}E-10`),
  fc.constant(null),
);
const gap = fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 5000 }));
const limits: fc.Arbitrary<Usage['limits']> = fc.constantFrom(
  [fiveHours, makeWeekly()],
  [makeLimit({ usedPercent: 100, resetsAt: noon.add({ hours: 20 }) }), makeWeekly()],
  [makeWeekly({ usedPercent: 100 })],
  [],
);
const topUp: fc.Arbitrary<TopUp | null> = fc.constantFrom(
  null,
  makeTopUp(),
  makeTopUp({ immediatePurchase: 'succeeded' }),
  makeTopUp({ enabled: false }),
  makeTopUp({ minimum: decimal(500), target: decimal(500) }),
);
const payments = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 20_000 }).map((minutes) => noon.add({ minutes })),
    amount: fc.integer({ min: -20_000, max: 20_000 }),
    currency: fc.constantFrom('USD', 'BRL', null),
    status: fc.constantFrom('paid', 'refunded', 'failed'),
    type: fc.constantFrom('subscription', null),
  }),
  { maxLength: 4 },
);
const prices = fc.constantFrom(
  [],
  [4, 4].map((perCredit) => ({ currency: 'USD', perCredit })),
);
const signs = fc
  .tuple(payments, prices)
  .map(([transactions, known]) => paymentSigns({ kind: 'transactions', transactions }, known));

export const anyReadings: fc.Arbitrary<KnownToLedger[]> = fc
  .tuple(signs, fc.array(fc.record({ gap, balance, limits, topUp, known: fc.boolean() }), { maxLength: 25 }))
  .map(([told, steps]) => {
    let minutes = 0;
    return steps.map(({ gap, balance, known, ...rest }) => {
      minutes += gap;
      return reading(minutes, balance, { ...rest, signs: known ? told : [] });
    });
  });
