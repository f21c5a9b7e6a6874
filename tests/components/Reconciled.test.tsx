import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Gaps } from '../../components/dashboard/credits/Gaps.tsx';
import { Payments } from '../../components/dashboard/credits/Payments.tsx';
import type { Movement } from '../../lib/model/credits/movement.ts';
import type { CreditEvents } from '../../lib/model/reading.ts';
import { formatAt } from '../../lib/screen/format.ts';
import { decimal, noon } from '../support/make.ts';
import { speakEnglish } from '../support/texts.ts';

beforeEach(speakEnglish);
afterEach(cleanup);

const ago = (days: number) => noon.subtract({ hours: 24 * days });
const moved = (kind: 'purchase' | 'refund', change: number): Movement => ({
  kind,
  after: ago(4),
  by: ago(3),
  change: decimal(change),
});

const page = () => ({ opening: ago(10), format: formatAt(noon, 'UTC') });
const unlisted = { events: null, transactions: null, transactionsAt: null };
const rows = () =>
  screen.getAllByRole('row').map((row) =>
    within(row)
      .queryAllByRole(/cell|columnheader/)
      .map((cell) => cell.textContent),
  );
const eventsOf = (...credits: number[]): CreditEvents => ({
  kind: 'credit-events',
  events: credits.map((amount) => ({ date: '2026-09-18', surface: 'cli', credits: decimal(amount) })),
});

test('What was bought stands beside what was paid, though the site was seen to list no spending', () => {
  const payment = { at: ago(4), amount: 2000, currency: 'USD', status: 'paid', type: null };
  const transactions = { kind: 'transactions' as const, transactions: [payment] };
  const listed = { ...unlisted, transactions, transactionsAt: noon };
  render(<Payments {...page()} movements={[moved('purchase', 500)]} listed={listed} />);
  expect(rows()).toEqual([
    ['Days', 'Bought', 'Paid'],
    ['17 Sept 2026 to 21 Sept 2026', '+500', 'US$20.00'],
  ]);
});

test('What came back has a column only where any did', () => {
  const spent = eventsOf(12);
  const { rerender } = render(<Gaps {...page()} movements={[]} listed={{ ...unlisted, events: spent }} />);
  expect(rows()[0]).not.toContain('Refund');
  const listed = { ...unlisted, events: eventsOf(12, -60.5) };
  rerender(<Gaps {...page()} movements={[moved('refund', 60)]} listed={listed} />);
  expect(rows()[0]?.at(-1)).toBe('Refund');
  expect(rows()[1]?.at(-1)).toBe('60, listed 60.5');
});

test('A gap no larger than what was spent across the first midnight may be of the day before', () => {
  const across: Movement = {
    kind: 'spend',
    after: Temporal.Instant.from('2026-09-17T23:50:00Z'),
    by: Temporal.Instant.from('2026-09-18T00:10:00Z'),
    change: decimal(-7),
    through: { kind: 'unknown' },
  };
  render(<Gaps {...page()} movements={[across]} listed={{ ...unlisted, events: eventsOf(2) }} />);
  expect(rows()[1]?.at(-1)).toBe('Part of it may be of the day before the first.');
});
