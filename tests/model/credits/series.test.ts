import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plus, sum } from '../../../lib/model/credits/amount.ts';
import type { KnownToLedger } from '../../../lib/model/credits/ledger-after.ts';
import { decimal, makeCredits, makeLimit, makeUsage } from '../../support/make.ts';
import { follow, reading } from './readings.ts';

// Balances of real accounts.

const captured = 'tests/fixtures/captures/credit_balance_series_free_to_null_2026-09-04.series.json';
const trace = '../shared/traces/credits/s61.csv';

function readingAt(at: string, balance: number | null): KnownToLedger {
  const thirtyDays = makeLimit({
    lengthSeconds: 2_592_000,
    usedPercent: 100,
    resetsAt: Temporal.Instant.from('2026-09-28T00:00:00Z'),
  });
  const credits = makeCredits({ balance: balance === null ? null : decimal(balance), has: true });
  return {
    ...reading(0, null),
    at: Temporal.Instant.from(at),
    usage: makeUsage({ planType: 'free', limits: [thirtyDays], credits }),
  };
}

test('1250 credits of a Free account, spent through its thirty-day limit until the site shows none', () => {
  const { series }: { series: { at: string; balance: number | null }[] } = JSON.parse(readFileSync(captured, 'utf8'));
  const seen = series.map(({ at, balance }) => readingAt(at.includes('T') ? `${at}Z` : `${at}T00:00:00Z`, balance));
  const { movements, ledger } = follow(seen);
  expect(movements.map(({ kind, change }) => [kind, change])).toEqual([
    ['spend', '-44.08'],
    ['spend', '-60.29'],
    ['spend', '-112.45'],
    ['spend', '-26.24'],
  ]);
  expect(movements).toEqual(
    movements.map((movement) => ({
      ...movement,
      through: { kind: 'limit', meter: 'codex', lengthSeconds: 2_592_000 },
    })),
  );
  expect(ledger?.last?.balance).toBe('1006.94');
});

test.skipIf(!existsSync(trace))('twenty minutes on credits, in 63 debits, are one spend', () => {
  const rows = readFileSync(trace, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','));
  const seen = rows.map(([seconds = '', balance = '']) => ({
    ...reading(0, balance),
    at: Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000),
  }));
  const { movements } = follow(seen);
  expect(movements.map(({ kind, change }) => [kind, change])).toEqual([['spend', '-26.07']]);
  expect(plus(decimal('823.61'), sum(movements.map(({ change }) => change)))).toBe('797.54');
});
