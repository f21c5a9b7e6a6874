import { expect, test } from 'vitest';
import type { Movement } from '../../../lib/model/credits/movement.ts';
import { reconciliationOf } from '../../../lib/model/credits/reconciliation.ts';
import type { CreditEvents, Transactions } from '../../../lib/model/reading.ts';
import { decimal } from '../../support/make.ts';

const days = { first: Temporal.PlainDate.from('2026-09-01'), last: Temporal.PlainDate.from('2026-09-30') };

function moved(kind: Movement['kind'], change: number, after: string, by: string): Movement {
  const at = (text: string) => Temporal.Instant.from(`2026-${text}:00Z`);
  const span = { after: at(after), by: at(by), change: decimal(change) };
  return kind === 'spend' ? { ...span, kind, through: { kind: 'unknown' } } : { ...span, kind };
}

function events(...rows: [date: string, credits: number][]): CreditEvents {
  return {
    kind: 'credit-events',
    events: rows.map(([date, credits]) => ({ date: `2026-${date}`, surface: 'cli', credits: decimal(credits) })),
  };
}

type Payment = Transactions['transactions'][number];

function payment(overrides: Partial<Payment>): Payment {
  const at = Temporal.Instant.from('2026-09-15T12:00:00Z');
  return { at, amount: 2000, currency: 'USD', status: 'paid', type: null, ...overrides };
}

const none = { events: null, transactions: null };

test("spending by the site's list stands beside spending as observed, and the gap is a figure of its own", () => {
  const movements = [
    moved('spend', -100.5, '09-10T10:00', '09-10T11:00'),
    moved('spend', -43.5465, '09-30T23:00', '09-30T23:59'),
    moved('spend', -7, '08-31T10:00', '08-31T11:00'),
    moved('spend', -7, '09-30T23:59', '10-01T00:01'),
  ];
  const listed = events(['09-01', 90], ['09-30', 10.25], ['08-31', 1000], ['10-01', 1000], ['09-12', 0]);
  expect(reconciliationOf(movements, { ...none, events: listed }, days).spent).toEqual({
    observed: '144.0465',
    listed: '100.25',
    gap: '43.7965',
  });
});

test('a list that is empty says that nothing was spent, one that was never seen says nothing', () => {
  const movements = [moved('spend', -10, '09-10T10:00', '09-10T11:00')];
  expect(reconciliationOf(movements, { ...none, events: events() }, days).spent.gap).toBe('10');
  expect(reconciliationOf(movements, none, days).spent).toEqual({ observed: '10', listed: null, gap: null });
});

test('a spend whose readings lie on both sides of the first midnight may be of the day before, and is said', () => {
  const movements = [
    moved('spend', -10, '08-31T23:00', '09-01T01:00'),
    moved('spend', -5, '09-01T01:00', '09-01T02:00'),
  ];
  expect(reconciliationOf(movements, none, days)).toMatchObject({ spent: { observed: '15' }, acrossStart: '10' });
});

test('refunds are compared apart from spending', () => {
  const movements = [moved('refund', 60, '09-10T10:00', '09-10T11:00')];
  const listed = events(['09-10', -60], ['09-11', -0.004]);
  expect(reconciliationOf(movements, { ...none, events: listed }, days)).toMatchObject({
    spent: { observed: '0', listed: '0', gap: '0' },
    refunded: { observed: '60', listed: '60.004', gap: '-0.004' },
  });
});

test('credits bought stand beside what was paid, each less what was taken back', () => {
  const movements = [
    moved('purchase', 500, '09-10T10:00', '09-10T11:00'),
    moved('auto-top-up', 760, '09-11T10:00', '09-11T11:00'),
    moved('refund', -464, '09-12T10:00', '09-12T11:00'),
    moved('grant', 2500, '09-12T10:00', '09-12T11:00'),
    moved('unexplained', 12, '09-12T10:00', '09-12T11:00'),
  ];
  const transactions = [
    payment({}),
    payment({ amount: 3040, currency: 'usd' }),
    payment({ amount: -1856 }),
    payment({ currency: 'BRL', amount: 5500 }),
    payment({ status: 'refunded' }),
    payment({ status: 'failed' }),
    payment({ type: 'subscription' }),
    payment({ at: Temporal.Instant.from('2026-10-01T00:00:00Z') }),
  ];
  expect(
    reconciliationOf(movements, { ...none, transactions: { kind: 'transactions', transactions } }, days),
  ).toMatchObject({ bought: '796', paid: { USD: 3184, BRL: 5500 }, unexplained: '12' });
});
