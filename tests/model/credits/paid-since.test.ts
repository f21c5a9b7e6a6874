import { describe, expect, test } from 'vitest';
import { sum } from '../../../lib/model/credits/amount.ts';
import { type Books, booksAfter } from '../../../lib/model/credits/books.ts';
import type { KnownToLedger } from '../../../lib/model/credits/ledger-after.ts';
import type { Movement } from '../../../lib/model/credits/movement.ts';
import { type PaidPrice, priceIn } from '../../../lib/model/credits/paid-price.ts';
import { decimal, makeTopUp, makeWeekly, noon } from '../../support/make.ts';
import { reading } from './readings.ts';

const terms = { zone: 'Europe/Berlin', order: 'earliest-expiring-first', validMonths: 12, entries: [] } as const;
const limits = [makeWeekly({ usedPercent: 100, resetsAt: noon.add({ hours: 9999 }) })];
const topUp = makeTopUp({ minimum: decimal(250), target: decimal(1000) });
const hour = 60;
const day = 24 * hour;

type Paid = [minute: number, cents: number];

/** A look, with the list of payments as it was last read. */
const look = (minutes: number, balance: number, paid: readonly Paid[] = [], overrides: object = {}) => ({
  ...reading(minutes, balance, { limits, topUp, ...overrides }),
  transactions: {
    kind: 'transactions' as const,
    transactions: paid.map(([minute, amount]) => {
      return { at: noon.add({ minutes: minute }), amount, currency: 'USD', status: 'paid', type: null };
    }),
  },
  events: null,
});

function told(...looks: (KnownToLedger & ReturnType<typeof look>)[]) {
  let books: Books | null = null;
  const movements: Movement[] = [];
  for (const one of looks) {
    const step: ReturnType<typeof booksAfter> = booksAfter(books, one, terms);
    books = step.books;
    movements.push(...step.settled);
  }
  movements.push(...(books?.ledger.open ?? []));
  const [first, last] = [looks[0], looks.at(-1)].map((one) => Number(one?.usage.credits.balance));
  expect(Number(sum(movements.map(({ change }) => change)))).toBeCloseTo((last ?? 0) - (first ?? 0), 9);
  return movements.map(({ kind, change }) => [kind, change]);
}

// 500 credits for 20 dollars, so that the account's own price is known.
const first: Paid = [5, 2000];
const start = [look(0, 300), look(10, 800), look(20, 800, [first])];
const bought = ['purchase', '500'];

describe('A payment that is listed later', () => {
  test('shows what was bought while the balance fell, and that as much more was spent', () => {
    const fell = look(5 * hour, 790, [first]);
    expect(told(...start, fell)).toEqual([bought, ['spend', '-10']]);
    expect(told(...start, fell, look(9 * hour, 790, [first, [4 * hour, 3020]]))).toEqual([
      bought,
      ['auto-top-up', '755'],
      ['spend', '-765'],
    ]);
  });

  test('also where several spends of a spell are one by then, or other changes came after', () => {
    const looks = [look(4 * hour, 790, [first]), look(4 * hour + 30, 780, [first]), look(2 * day, 1000, [first])];
    expect(told(...start, ...looks, look(3 * day, 1000, [first, [4 * hour, 3020], [47 * hour, 3100]]))).toEqual([
      bought,
      ['auto-top-up', '755'],
      ['spend', '-775'],
      ['auto-top-up', '775'],
      ['spend', '-555'],
    ]);
  });

  test('tells each of several purchases within one change', () => {
    const paid: Paid[] = [first, [3 * hour, 3020], [4 * hour, 3060], [5 * hour, 2000]];
    expect(told(...start, look(6 * hour, 990, [first]), look(3 * day, 990, paid)).slice(1)).toEqual([
      ['auto-top-up', '755'],
      ['auto-top-up', '765'],
      ['purchase', '500'],
      ['spend', '-1830'],
    ]);
  });

  test('corrects what a rise was taken for', () => {
    const fall = look(3 * hour, 240, [first]);
    const rise = look(5 * hour, 640, [first]);
    expect(told(...start, fall, rise).slice(2)).toEqual([
      ['auto-top-up', '760'],
      ['spend', '-360'],
    ]);
    expect(told(...start, fall, rise, look(9 * hour, 640, [first, [4 * hour, 2000]])).slice(2)).toEqual([
      ['purchase', '500'],
      ['spend', '-100'],
    ]);
  });

  test('by hand may be ahead of its credits for two days: it hid nothing until then', () => {
    const paid: Paid[] = [first, [4 * hour, 4000]];
    const fell = look(5 * hour, 790, [first]);
    expect(told(...start, fell, look(9 * hour, 790, paid)).slice(1)).toEqual([['spend', '-10']]);
    expect(told(...start, fell, look(53 * hour, 790, paid)).slice(1)).toEqual([
      ['purchase', '1000'],
      ['spend', '-1010'],
    ]);
    const came = look(40 * hour, 1790, [first]);
    expect(told(...start, fell, came, look(53 * hour, 1790, paid)).slice(1)).toEqual([
      ['spend', '-10'],
      ['purchase', '1000'],
    ]);
  });

  test.each([
    ['after what is no longer open', 8 * day, 3020],
    ['of more than can have been spent in the time', 9 * hour, 40_240],
  ])('tells nothing %s', (_, minutes, cents) => {
    const paid: Paid[] = [first, [4 * hour, cents]];
    const looks = [look(5 * hour, 790, [first]), look(7 * day, 780, [first]), look(minutes, 780, paid)];
    expect(told(...start, ...looks.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)))[1]).toEqual([
      'spend',
      '-10',
    ]);
  });

  test('tells nothing while the plan had room', () => {
    const hadRoom = { limits: [makeWeekly({ resetsAt: noon.add({ hours: 9999 }) })] };
    const minutes = [2 * day, 3 * day, 3 * day + 9 * hour];
    const looks = minutes.map((minute, index) => look(minute, index === 2 ? 780 : 790, [first], hadRoom));
    const listed = look(4 * day, 780, [first, [3 * day + 10, 3020]], hadRoom);
    expect(told(...start, ...looks, listed).at(-1)).toEqual(['spend', '-10']);
  });

  test('tells nothing as long as nobody knows for how many credits it was', () => {
    const dearer: Paid[] = [
      [5, 2300],
      [4 * hour, 3473],
    ];
    const looks = [...start.slice(0, 2), look(5 * hour, 790), look(60 * hour, 790, dearer)];
    expect(told(...looks)).toEqual([bought, ['spend', '-10']]);
  });
});

describe('The price that an account pays', () => {
  const seen = (...prices: number[]): PaidPrice[] => prices.map((perCredit) => ({ currency: 'USD', perCredit }));

  test.each([
    ['is one that was seen twice', seen(4.76, 4.9, 4.7601), 4.7601],
    ['is the later one of two', seen(4.6, 4.76, 4.6, 4.76), 4.76],
    ['is the list price once that was seen', seen(5.1, 4), 4],
    ['is not known by one purchase with tax, of which something may have been spent', seen(4.76), null],
    ['is not known by purchases that differ', seen(4.76, 4.9, 5.1), null],
  ])('%s', (_, prices, price) => {
    expect(priceIn('USD', prices)).toBe(price);
    expect(priceIn('EUR', prices)).toBeNull();
  });
});
