import { test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { Books, booksAfter, grantsOf } from '../../../lib/model/credits/books.ts';
import type { Terms } from '../../../lib/model/credits/grant.ts';
import { balanceOf } from '../../../lib/model/credits/holding.ts';
import type { KnownToLedger } from '../../../lib/model/credits/ledger-after.ts';
import type { Movement } from '../../../lib/model/credits/movement.ts';
import type { TopUp } from '../../../lib/model/reading.ts';
import { z } from '../../../lib/model/schema.ts';
import { decimal, makeTopUp, makeWeekly, noon } from '../../support/make.ts';
import { anyReadings } from './any-readings.ts';
import { fiveHoursUsedUp, reading, weekly } from './readings.ts';

const terms: Terms = { zone: 'Europe/Berlin', order: 'earliest-expiring-first', validMonths: 12, entries: [] };

function keep(seen: readonly KnownToLedger[], own: Terms = terms) {
  let books: Books | null = null;
  const movements: Movement[] = [];
  for (const one of seen) {
    const step = booksAfter(books, { ...one, transactions: null, events: null }, own);
    books = step.books;
    movements.push(...step.settled);
  }
  return { books, movements: [...movements, ...(books?.ledger.open ?? [])] };
}

const kindsOf = (seen: readonly KnownToLedger[], own?: Terms) =>
  keep(seen, own).movements.map(({ kind, change }) => [kind, change]);

const day = 24 * 60;
// Bought on 21 September 2026, so it expires on 21 September 2027.
const bought = [reading(0, 100), reading(10, 600)];
const usedUp = { limits: [fiveHoursUsedUp, weekly] };
const hadRoom = { limits: [makeWeekly({ resetsAt: noon.add({ hours: 9999 }) })] };
const onceUsedUp = { limits: [makeWeekly({ usedPercent: 100, resetsAt: noon.add({ hours: 9999 }) })] };

describe('An expiry', () => {
  const spent = [...bought, reading(100 * day, 480)];

  test.each([-1, 0, 1])('is a fall by what is left of a grant, %i days from its last', (off) => {
    const seen = [...spent, reading((365 + off) * day - 10, 480), reading((365 + off) * day, 0)];
    expect(kindsOf(seen).at(-1)).toEqual(['expiry', '-480']);
  });

  test.each([-3, 3])('but not %i days from it', (off) => {
    const seen = [...spent, reading((365 + off) * day - 10, 480), reading((365 + off) * day, 0)];
    expect(kindsOf(seen).at(-1)).toEqual(['unexplained', '-480']);
  });

  test('is no rise, even by as much as is left of the grant', () => {
    expect(kindsOf([...spent, reading(365 * day, 960)]).at(-1)).toEqual(['unexplained', '480']);
  });

  test('cannot be told of what was there at first, whose day nobody knows: unexplained', () => {
    expect(kindsOf([reading(0, 480), reading(300 * day, 0)])).toEqual([['unexplained', '-480']]);
  });

  test('leaves the other grants alone', () => {
    const later = [
      reading(200 * day, 480),
      reading(200 * day + 10, 730),
      reading(365 * day - 10, 730),
      reading(365 * day, 250),
    ];
    const { books, movements } = keep([...spent, ...later]);
    expect(movements.at(-1)).toMatchObject({ kind: 'expiry', change: '-480' });
    expect(grantsOf(books, terms)?.grants).toMatchObject([{ source: 'purchase', credits: '250', left: '250' }]);
  });

  const more = (overrides: object, to: number) => [
    ...spent,
    reading(200 * day, 480),
    reading(200 * day + 10, 980),
    reading(365 * day - 10, 980, overrides),
    reading(365 * day, to, overrides),
  ];

  test('with a little spent beside it', () => {
    expect(kindsOf(more({}, 470)).slice(-2)).toEqual([
      ['expiry', '-480'],
      ['spend', '-30'],
    ]);
  });

  test('is not told apart from spending while credits pay: unexplained', () => {
    expect(kindsOf(more(onceUsedUp, 470)).slice(-2)).toEqual([
      ['unexplained', '-480'],
      ['spend', '-30'],
    ]);
    expect(kindsOf(more(onceUsedUp, 500)).at(-1)).toEqual(['expiry', '-480']);
  });

  const settings = (minimum: number, target: number) =>
    makeTopUp({ minimum: decimal(minimum), target: decimal(target) });
  const refilled = (topUp: TopUp, ...figures: [number, number][]) => {
    const grant = {
      id: 'mine',
      kind: 'grant' as const,
      credits: decimal(2500),
      on: Temporal.PlainDate.from('2026-09-21'),
    };
    const own = { ...terms, entries: [{ ...grant, expiresOn: Temporal.PlainDate.from('2026-12-18') }] };
    return kindsOf(
      figures.map(([minutes, balance]) => reading(minutes, balance, { topUp, ...hadRoom })),
      own,
    );
  };

  test('is told together with the automatic top-up that followed it', () => {
    const lastDay = 88 * day;
    expect(refilled(settings(125, 625), [0, 2500], [lastDay - 10, 2500], [lastDay + 900, 625])).toEqual([
      ['expiry', '-2500'],
      ['auto-top-up', '625'],
    ]);
    expect(refilled(settings(125, 625), [0, 2500], [lastDay - 10, 2500], [lastDay + 900, 1875])).toEqual([
      ['spend', '-625'],
    ]);
  });

  test('also where that bought more than was gone', () => {
    const lastDay = 88 * day;
    const figures: [number, number][] = [
      [50 * day, 204.6],
      [lastDay - 10, 204.6],
      [lastDay + 10, 825],
    ];
    expect(refilled(settings(125, 825), [0, 2500], ...figures).slice(-2)).toEqual([
      ['expiry', '-204.6'],
      ['auto-top-up', '825'],
    ]);
    expect(refilled(settings(125, 830), [0, 2500], ...figures).slice(-2)).toEqual([
      ['purchase', '625'],
      ['spend', '-4.6'],
    ]);
  });

  test('is not what is far larger than the grant', () => {
    const little = [...bought, reading(100 * day, 20), reading(200 * day, 20), reading(200 * day + 10, 520)];
    expect(kindsOf([...little, reading(365 * day - 10, 520), reading(365 * day, 400)]).at(-1)).toEqual([
      'spend',
      '-120',
    ]);
  });

  test('is not what is smaller than the grant', () => {
    expect(kindsOf(more(onceUsedUp, 600)).at(-1)).toEqual(['spend', '-380']);
  });
});

describe('What the user entered', () => {
  const entry = {
    id: 'mine',
    kind: 'purchase' as const,
    credits: decimal(500),
    on: Temporal.PlainDate.from('2026-09-21'),
    expiresOn: null,
  };

  test('names a rise of which some was already spent, and its grant', () => {
    const own = { ...terms, entries: [entry] };
    const { books, movements } = keep([reading(0, 0, usedUp), reading(10, 465.5, usedUp)], own);
    expect(movements).toMatchObject([
      { kind: 'purchase', change: '500' },
      { kind: 'spend', change: '-34.5' },
    ]);
    expect(grantsOf(books, own)?.grants).toMatchObject([{ id: 'mine', credits: '500', left: '465.5' }]);
  });

  test('may have taken two days to arrive', () => {
    const own = { ...terms, entries: [{ ...entry, on: entry.on.subtract({ days: 3 }) }] };
    expect(kindsOf([reading(0, 0), reading(10, 465.5)], own)).toEqual([
      ['purchase', '500'],
      ['spend', '-34.5'],
    ]);
  });

  test('can also be a gift', () => {
    const own = { ...terms, entries: [{ ...entry, kind: 'grant' as const }] };
    expect(kindsOf([reading(0, 0), reading(10, 500)], own)).toEqual([['grant', '500']]);
  });
});

test('payments and the list of spending explain what the balance alone does not', () => {
  const transactions = [{ at: noon, amount: 2300, currency: 'USD', status: 'paid', type: null }];
  const events = [{ date: '2026-09-21', surface: null, credits: decimal(-60) }];
  let books: Books | null = null;
  for (const one of [reading(0, 0), reading(10, 465.5), reading(20, 525.5)])
    books = booksAfter(
      books,
      {
        ...one,
        transactions: { kind: 'transactions', transactions },
        events: { kind: 'credit-events', events },
      },
      terms,
    ).books;
  expect(grantsOf(books, terms)?.grants).toMatchObject([
    { source: 'purchase', credits: '500', left: '500' },
    { source: 'refund', left: '25.5' },
  ]);
});

property.prop([anyReadings])('what is left in all grants is the balance, at every reading', (seen) => {
  let books: Books | null = null;
  for (const one of seen) {
    books = booksAfter(books, { ...one, transactions: null, events: null }, terms).books;
    const holding = grantsOf(books, terms);
    expect(holding && balanceOf(holding)).toBe(books.ledger.last?.balance ?? null);
  }
});

property.prop([anyReadings])('books that are stored and read again at every reading are the same', (seen) => {
  let stored: z.input<typeof Books> | null = null;
  for (const one of seen) {
    const books: Books | null = stored && z.decode(Books, JSON.parse(JSON.stringify(stored)));
    stored = z.encode(Books, booksAfter(books, { ...one, transactions: null, events: null }, terms).books);
  }
  const { books } = keep(seen);
  expect(stored).toEqual(books && z.encode(Books, books));
});
