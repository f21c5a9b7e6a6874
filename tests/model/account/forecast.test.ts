import { expect, test } from 'vitest';
import { accountAfter } from '../../../lib/model/account/after.ts';
import { forecastAccount, knownCredits } from '../../../lib/model/account/forecast.ts';
import type { AccountHistory } from '../../../lib/model/account/history.ts';
import type { ForecastTerms } from '../../../lib/model/account/terms.ts';
import type { Figures } from '../../../lib/model/reading.ts';
import { decimal, makeCredits, makeLimit, makeTopUp, makeUsage, makeWeekly, noon } from '../../support/make.ts';

const terms: ForecastTerms = {
  zone: 'Pacific/Kiritimati',
  order: 'earliest-expiring-first',
  validMonths: 12,
  entries: [],
  perCredit: null,
  workDays: null,
};

function historyOf(seen: [at: string, figures: Figures][]): AccountHistory {
  let history: AccountHistory | null = null;
  for (const [at, figures] of seen)
    history = accountAfter(history, { at: Temporal.Instant.from(at), source: 'answer', figures }, terms).history;
  if (history === null) throw new Error('nothing was seen');
  return history;
}

test('Of an account whose usage was never read nothing is forecast', () => {
  const history = historyOf([['2026-09-21T12:00Z', makeTopUp()]]);
  expect(forecastAccount(history, noon, terms)).toEqual({ limits: [], credits: null });
});

test('Each limit is forecast or says why not, with the record of its own forecasts', () => {
  const limits = [makeLimit(), makeLimit({ meter: 'spark', name: 'Spark', resetsAt: null })];
  const history = historyOf([['2026-09-21T12:00Z', makeUsage({ limits })]]);
  expect(forecastAccount(history, noon, terms).limits).toMatchObject([
    { meter: 'codex', lengthSeconds: 18_000, window: { inDoubt: false }, record: { made: 0, held: 0 } },
    { meter: 'spark', window: { refused: 'no-reset-time' } },
  ]);
});

test('Of credits is forecast what readings and settings of auto top-up tell, at the price and in the zone of the user', () => {
  const balance = (amount: number) => makeUsage({ credits: makeCredits({ balance: decimal(amount) }) });
  const history = historyOf([
    ['2026-09-19T12:00Z', makeTopUp()],
    ['2026-09-19T12:01Z', balance(240)],
    ['2026-09-19T12:30Z', balance(1000)],
    ['2026-09-21T11:00Z', balance(1000)],
  ]);
  const perCredit = { amount: decimal('0.05'), currency: 'EUR' };
  const own = { ...terms, perCredit };
  expect(knownCredits(history, noon, own)?.charged).toEqual({
    count: 1,
    credits: '760',
    since: Temporal.Instant.from('2026-09-19T12:01Z'),
  });
  const { credits } = forecastAccount(history, noon, own);
  expect(credits).toMatchObject({
    topUp: { enabled: true, minimum: '250', target: '1000' },
    expiry: {
      currency: 'EUR',
      grants: [
        { source: 'first-reading', left: 240, isLatestDay: true },
        { source: 'auto-top-up', left: 760, isLatestDay: false },
      ],
    },
  });
});

test.each([
  ['week', 'five-hour window', 1, 100, [{ refused: 'used-up' }, { refused: 'used-up' }]],
  ['five-hour window', 'week', 100, 40, [{ refused: 'used-up' }, { inDoubt: false }]],
])('While the %s is used up, more is forecast of the %s only if it is reset later', (_, __, short, long, windows) => {
  const limits = [
    makeLimit({ usedPercent: short, resetsAt: noon.add({ hours: 2 }) }),
    makeWeekly({ usedPercent: long, resetsAt: noon.add({ hours: 90 }) }),
  ];
  const history = historyOf([['2026-09-21T12:00Z', makeUsage({ limits })]]);
  expect(forecastAccount(history, noon, terms).limits.map(({ window }) => window)).toMatchObject(windows);
});
