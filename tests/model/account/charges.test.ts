import { describe, expect, test } from 'vitest';
import { accountAfter } from '../../../lib/model/account/after.ts';
import { chargedThisMonth } from '../../../lib/model/account/charges.ts';
import type { AccountHistory } from '../../../lib/model/account/history.ts';
import type { Figures } from '../../../lib/model/reading.ts';
import { decimal, makeCredits, makeTopUp, makeUsage } from '../../support/make.ts';

const terms = { zone: 'UTC', order: 'earliest-expiring-first', validMonths: 12, entries: [] } as const;

function historyOf(seen: [at: string, figures: Figures][]): AccountHistory {
  let history: AccountHistory | null = null;
  for (const [at, figures] of seen)
    history = accountAfter(history, { at: Temporal.Instant.from(at), source: 'answer', figures }, terms).history;
  if (history === null) throw new Error('nothing was seen');
  return history;
}

describe('Charges of this month', () => {
  const balance = (amount: number) => makeUsage({ credits: makeCredits({ balance: decimal(amount) }) });
  const history = historyOf([
    ['2026-09-30T09:00Z', makeTopUp()],
    ['2026-09-30T09:10Z', balance(240)],
    ['2026-09-30T09:50Z', balance(1000)],
    ['2026-09-30T20:00Z', balance(249)],
    ['2026-09-30T20:05Z', balance(1000)],
  ]);

  // 14 hours ahead of UTC, where October begins at 10:00 UTC of 30 September.
  test.each([
    ['2026-09-30T20:10Z', 1, '751', 'those of the user’s own calendar month, the one not settled yet among them'],
    ['2026-10-31T09:59Z', 1, '751', 'to its last moment'],
    ['2026-10-31T10:00Z', 0, '0', 'and none on the first of the next'],
  ])('at %s: %d, %s credits, %s', (now, count, credits) => {
    expect(chargedThisMonth(history, Temporal.Instant.from(now), 'Pacific/Kiritimati')).toEqual({ count, credits });
  });

  test('are those since the first balance was read, where that was within it', () => {
    const now = Temporal.Instant.from('2026-09-30T09:55Z');
    expect(chargedThisMonth(history, now, 'Pacific/Kiritimati')).toEqual({
      count: 1,
      credits: '760',
      since: Temporal.Instant.from('2026-09-30T09:10Z'),
    });
  });
});
