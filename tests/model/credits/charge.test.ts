import { expect, test } from 'vitest';
import { chargedWith, chargesOf } from '../../../lib/model/credits/charge.ts';
import type { Movement } from '../../../lib/model/credits/movement.ts';
import type { Payment } from '../../../lib/model/credits/payment.ts';
import { decimal } from '../../support/make.ts';

const at = (time: string) => Temporal.Instant.from(`2026-09-${time}:00Z`);
const came = (change: number, after: string, by: string, kind: 'purchase' | 'grant' = 'purchase'): Movement => ({
  kind,
  after: at(after),
  by: at(by),
  change: decimal(change),
});
const paid = (amount: number, time: string, overrides: Partial<Payment> = {}): Payment => ({
  at: at(time),
  amount,
  currency: 'USD',
  status: 'paid',
  type: null,
  ...overrides,
});
/** What came, with what was paid for it, in order. */
function told(
  movements: Movement[],
  payments: Payment[] | null,
  prices: { currency: string; perCredit: number }[] = [],
) {
  const listed = payments && { kind: 'transactions' as const, transactions: payments };
  return chargesOf(movements, listed, prices).map(({ movement, payment }) => [
    movement && Number(movement.change),
    payment?.amount ?? null,
  ]);
}

test('What was given was not charged', () => {
  expect(told([came(500, '01T10:00', '01T10:05', 'grant'), came(250, '02T10:00', '02T10:05')], null)).toEqual([
    [250, null],
  ]);
});

test('A purchase has the payment that its credits came for, up to two days later', () => {
  expect(told([came(500, '03T10:00', '03T10:05')], [paid(2000, '01T12:00')])).toEqual([[500, 2000]]);
  expect(told([came(500, '03T10:00', '03T10:05')], [paid(2000, '01T09:00')])).toEqual([
    [null, 2000],
    [500, null],
  ]);
});

test('Of several payments each purchase has the one that its credits cost, whatever their order', () => {
  const both = [came(1000, '03T10:00', '04T10:00'), came(750, '03T10:00', '04T10:00')];
  expect(told(both, [paid(3000, '03T12:00'), paid(4000, '03T13:00')], [{ currency: 'USD', perCredit: 4 }])).toEqual([
    [1000, 4000],
    [750, 3000],
  ]);
});

test('With tax, or where some was spent before anybody looked, it is the payment made meanwhile', () => {
  expect(told([came(750, '03T10:00', '03T11:00')], [paid(3570, '03T10:30')])).toEqual([[750, 3570]]);
  expect(told([came(90, '03T10:00', '04T10:00')], [paid(3000, '03T12:00')])).toEqual([[90, 3000]]);
});

test('A payment of which no credits were seen is a charge as well, but a subscription or one that failed is none', () => {
  const others = [paid(2000, '05T10:00', { type: 'subscription' }), paid(2000, '05T11:00', { status: 'failed' })];
  expect(told([], [paid(1000, '05T09:00'), ...others])).toEqual([[null, 1000]]);
});

test('What was paid is summed by currency, less what was paid back, and what has no payment in credits', () => {
  const charges = chargesOf(
    [came(500, '03T10:00', '03T10:05'), came(750, '05T10:00', '05T10:05'), came(250, '12T10:00', '12T10:05')],
    {
      kind: 'transactions',
      transactions: [
        paid(2000, '03T10:01'),
        paid(3000, '05T10:01', { status: 'refunded' }),
        paid(-500, '06T10:00'),
        paid(900, '07T10:00', { currency: 'eur' }),
      ],
    },
    [],
  );
  expect(chargedWith(charges)).toEqual({ listed: { USD: 1500, EUR: 900 }, unlisted: '250' });
});

test('Where no payment is listed, that is not nothing paid', () => {
  const charges = chargesOf([came(500, '03T10:00', '03T10:05')], null, []);
  expect(chargedWith(charges)).toEqual({ listed: null, unlisted: '500' });
});
