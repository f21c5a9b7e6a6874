import { describe, expect, test } from 'vitest';
import { monthSums, surfaceSums } from '../../../lib/model/credits/month-sums.ts';
import type { Movement } from '../../../lib/model/credits/movement.ts';
import { paidMonths, reconciledMonths } from '../../../lib/model/credits/reconciled-months.ts';
import type { CreditEvents, Transactions } from '../../../lib/model/reading.ts';
import { decimal } from '../../support/make.ts';

const instant = (text: string) => Temporal.Instant.from(text);
const spend = (by: string, change: number): Movement => ({
  kind: 'spend',
  after: instant(by).subtract({ minutes: 5 }),
  by: instant(by),
  change: decimal(change),
  through: { kind: 'unknown' },
});
const events = (...rows: [date: string, credits: number, surface?: string][]): CreditEvents => ({
  kind: 'credit-events',
  events: rows.map(([date, credits, surface]) => ({ date, credits: decimal(credits), surface: surface ?? null })),
});

test('Movements are summed by the months of the user’s zone, exactly, the latest first', () => {
  const movements = [
    spend('2026-08-31T23:30:00Z', -0.1),
    spend('2026-09-01T08:00:00Z', -0.2),
    spend('2026-10-01T08:00:00Z', -1),
  ];
  const sums = (zone: string) =>
    monthSums(movements, [], zone).map(({ month, byKind }) => [month.toString(), byKind.spend]);
  expect(sums('Europe/Berlin')).toEqual([
    ['2026-10', '-1'],
    ['2026-09', '-0.3'],
  ]);
  expect(sums('UTC')).toHaveLength(3);
});

test('The site’s own list is summed by month and surface', () => {
  const list = events(
    ['2026-09-01', 1, 'codex'],
    ['2026-09-02', 2, 'codex'],
    ['2026-09-03', 4],
    ['2026-10-01', 8, 'codex'],
  );
  expect(surfaceSums(list).map(({ month, surface, credits }) => [month.toString(), surface, credits])).toEqual([
    ['2026-10', 'codex', '8'],
    ['2026-09', null, '4'],
    ['2026-09', 'codex', '3'],
  ]);
});

describe('What was observed stands beside what the site lists', () => {
  const opening = instant('2026-08-10T12:00:00Z');
  const movements = [
    spend('2026-08-12T12:00:00Z', -10),
    spend('2026-09-02T12:00:00Z', -20),
    spend('2026-09-20T12:00:00Z', -5),
  ];

  test('only for days that both cover, month by month', () => {
    const list = events(['2026-08-01', 99], ['2026-08-12', 10], ['2026-09-02', 18], ['2026-09-05', 1]);
    const months = reconciledMonths(movements, { events: list, transactions: null }, opening);
    expect(
      months.map(({ days, reconciliation: { spent } }) => [
        `${days.first} ${days.last}`,
        spent.observed,
        spent.listed,
        spent.gap,
      ]),
    ).toEqual([
      ['2026-09-01 2026-09-05', '20', '19', '1'],
      ['2026-08-11 2026-08-31', '10', '10', '0'],
    ]);
  });

  test('not at all without a list, or before any balance', () => {
    expect(reconciledMonths(movements, { events: null, transactions: null }, opening)).toEqual([]);
    expect(reconciledMonths(movements, { events: events(['2026-09-01', 1]), transactions: null }, null)).toEqual([]);
  });
});

describe('What was bought stands beside what was paid', () => {
  const opening = instant('2026-08-10T12:00:00Z');
  const bought = (by: string, change: number): Movement => ({
    kind: 'purchase',
    after: instant(by).subtract({ minutes: 5 }),
    by: instant(by),
    change: decimal(change),
  });
  const paid = (...rows: [at: string, amount: number][]): Transactions => ({
    kind: 'transactions',
    transactions: rows.map(([at, amount]) => ({
      at: instant(at),
      amount,
      currency: 'USD',
      status: 'paid',
      type: null,
    })),
  });
  const monthsOf = (
    movements: Movement[],
    transactions: Transactions | null,
    from: Temporal.Instant | null = opening,
  ) =>
    paidMonths(movements, { events: null, transactions }, from, instant('2026-10-20T12:00:00Z')).map(
      ({ days, reconciliation }) => [`${days.first} ${days.last}`, reconciliation.bought, reconciliation.paid],
    );

  test('by month, from the first listed payment until the list was read, also where nothing listed is spent', () => {
    const movements = [
      bought('2026-08-11T12:00:00Z', 125),
      bought('2026-08-20T12:00:00Z', 500),
      bought('2026-10-19T12:00:00Z', 750),
      bought('2026-10-21T12:00:00Z', 250),
    ];
    expect(monthsOf(movements, paid(['2026-08-15T12:00:00Z', 500], ['2026-08-20T11:00:00Z', 2000]))).toEqual([
      ['2026-10-01 2026-10-20', '750', {}],
      ['2026-08-15 2026-08-31', '500', { USD: 2500 }],
    ]);
  });

  test('not before the balance was seen for a whole day, nor without a list', () => {
    const list = paid(['2026-08-09T12:00:00Z', 500], ['2026-08-10T13:00:00Z', 2000]);
    expect(monthsOf([bought('2026-08-10T14:00:00Z', 500)], list)).toEqual([]);
    expect(monthsOf([bought('2026-08-20T12:00:00Z', 500)], null)).toEqual([]);
    expect(monthsOf([bought('2026-08-20T12:00:00Z', 500)], list, null)).toEqual([]);
  });
});
