import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { sum } from '../../../lib/model/credits/amount.ts';
import { Entry, Holding, type Terms } from '../../../lib/model/credits/grant.ts';
import { balanceOf, grantsAfter, grantsAt } from '../../../lib/model/credits/holding.ts';
import type { Movement } from '../../../lib/model/credits/movement.ts';
import { datedByPayments } from '../../../lib/model/credits/paid-day.ts';
import type { Sign } from '../../../lib/model/credits/sign.ts';
import { z } from '../../../lib/model/schema.ts';
import { decimal, noon } from '../../support/make.ts';
import { paid } from './readings.ts';

const berlin: Terms = { zone: 'Europe/Berlin', order: 'earliest-expiring-first', validMonths: 12, entries: [] };
const newestFirst: Terms = { ...berlin, order: 'newest-first' };
const date = (text: string) => Temporal.PlainDate.from(text);
const moment = (text: string) => Temporal.Instant.from(text);
const nothing: Holding = { grants: [], debt: decimal(0) };

/** A movement read at noon of a day, an hour after the reading before. */
function moved(kind: Movement['kind'], change: number, day = '2026-09-21'): Movement {
  const by = moment(`${day}T12:00:00Z`);
  const span = { after: by.subtract({ hours: 1 }), by, change: decimal(change) };
  return kind === 'spend' ? { ...span, kind, through: { kind: 'unknown' } } : { ...span, kind };
}

function entered(overrides: Partial<Entry> = {}): Entry {
  return { id: 'mine', kind: 'purchase', credits: decimal(500), on: date('2026-09-21'), expiresOn: null, ...overrides };
}

/** What is left in each grant, by its source and the last day it can have. */
function lefts({ grants }: Holding) {
  return grants.map(({ source, left, expires }) => `${source} ${left} ${expires.by}`).toSorted();
}

const start = (balance: number, terms = berlin) => grantsAt({ at: noon, balance: decimal(balance) }, terms);

describe('Where grants come from', () => {
  test('what is there at first has no date, and lasts at the latest 12 months from that day', () => {
    expect(start(412.5).grants).toEqual([
      {
        id: 'first-reading 1789992000000#0',
        source: 'first-reading',
        credits: '412.5',
        left: '412.5',
        came: { after: null, by: noon },
        expires: { from: null, by: date('2027-09-21') },
      },
    ]);
  });

  test.each(['purchase', 'auto-top-up', 'grant', 'unexplained', 'refund'] as const)(
    'a rise by %s makes one',
    (kind) => {
      const { grants } = grantsAfter(nothing, [moved(kind, 500)], berlin);
      expect(grants).toMatchObject([{ source: kind, credits: '500', left: '500', came: { by: noon } }]);
    },
  );

  test.each([
    ['2026-01-31T12:00:00Z', '2027-01-31'],
    ['2028-02-29T12:00:00Z', '2029-02-28'],
    ['2026-09-21T23:30:00Z', '2027-09-22'],
  ])('12 months are calendar months in the zone of the user: bought %s, expires %s', (at, end) => {
    const bought: Movement = { ...moved('purchase', 500), after: moment(at), by: moment(at) };
    expect(grantsAfter(nothing, [bought], berlin).grants).toMatchObject([
      { expires: { from: date(end), by: date(end) } },
    ]);
  });

  test('bought between two readings days apart, it expires between two days', () => {
    const bought = { ...moved('purchase', 500), after: moment('2026-09-18T12:00:00Z') };
    expect(grantsAfter(nothing, [bought], berlin).grants).toMatchObject([
      { expires: { from: date('2027-09-18'), by: date('2027-09-21') } },
    ]);
  });

  describe('bought between two readings days apart', () => {
    const bought = { ...moved('purchase', 500), after: moment('2026-09-18T12:00:00Z') };
    const daysOf = (payments: Sign[], movements: Movement[] = [bought]) =>
      grantsAfter(nothing, movements, { ...berlin, payments }).grants.map(
        ({ expires: { from, by } }) => `${from} ${by}`,
      );
    const unpaid = ['2027-09-18 2027-09-21'];
    // 23 dollars are 500 credits and their tax.
    const on = (at: string, overrides = {}) => paid({ at: moment(at), ...overrides });

    test('it expires a year from its payment, once that is listed', () => {
      expect(daysOf(on('2026-09-19T08:00:00Z'))).toEqual(['2027-09-19 2027-09-19']);
      expect(daysOf(on('2026-09-18T22:30:00Z'))).toEqual(['2027-09-19 2027-09-19']);
    });

    test.each([
      ['from before it', on('2026-09-18T11:59:00Z')],
      ['from after it', on('2026-09-21T12:01:00Z')],
      ['of another amount', on('2026-09-19T08:00:00Z', { amount: 9200 })],
      ['that was given back', on('2026-09-19T08:00:00Z', { status: 'refunded' })],
    ])('a payment %s tells nothing', (_, payments) => {
      expect(daysOf(payments)).toEqual(unpaid);
    });

    test('of payments of about the same amount it is one: it expires between their days', () => {
      const payments = [...on('2026-09-19T08:00:00Z'), ...on('2026-09-20T08:00:00Z', { amount: 2000 })];
      expect(daysOf(payments)).toEqual(['2027-09-19 2027-09-20']);
    });

    test('payments of two purchases are told apart by their amounts', () => {
      const payments = [...on('2026-09-20T08:00:00Z'), ...on('2026-09-19T08:00:00Z', { amount: 9200 })];
      const other = { ...bought, change: decimal(2000) };
      expect(daysOf(payments, [bought, other])).toEqual(['2027-09-20 2027-09-20', '2027-09-19 2027-09-19']);
    });

    test('what the user entered stands, whatever was paid', () => {
      const terms = { ...berlin, entries: [entered()], payments: on('2026-09-19T08:00:00Z') };
      const held = grantsAfter(nothing, [bought], terms);
      expect(lefts(held)).toEqual(['entered 500 2027-09-21']);
      expect(datedByPayments(held, terms.payments, terms)).toEqual(held);
    });
  });

  test.each(['grant', 'unexplained', 'refund'] as const)(
    'of credits that came by %s nobody said how long they last: only the latest day is assumed',
    (kind) => {
      expect(grantsAfter(nothing, [moved(kind, 2500)], berlin).grants).toMatchObject([
        { expires: { from: null, by: date('2027-09-21') } },
      ]);
    },
  );

  test('two automatic top-ups between the same readings are two grants', () => {
    const { grants } = grantsAfter(nothing, [moved('auto-top-up', 760), moved('auto-top-up', 760)], berlin);
    expect(new Set(grants.map(({ id }) => id)).size).toBe(2);
  });
});

describe('How grants are spent', () => {
  const two = [moved('purchase', 500, '2026-10-01'), moved('purchase', 1000, '2026-11-01')];

  test('earliest-expiring first, as assumed', () => {
    expect(lefts(grantsAfter(start(100), [...two, moved('spend', -300)], berlin))).toEqual([
      'purchase 1000 2027-11-01',
      'purchase 300 2027-10-01',
    ]);
  });

  test('newest first, as the bound that leaves most in the oldest', () => {
    expect(lefts(grantsAfter(start(100), [...two, moved('spend', -1300)], newestFirst))).toEqual([
      'first-reading 100 2027-09-21',
      'purchase 200 2027-10-01',
    ]);
  });

  test('a shorter life is spent before an older grant', () => {
    const terms = { ...berlin, entries: [entered({ kind: 'grant', expiresOn: date('2026-12-31') })] };
    const movements = [moved('grant', 500), moved('spend', -50)];
    expect(lefts(grantsAfter(start(100), movements, terms))).toEqual([
      'entered 450 2026-12-31',
      'first-reading 100 2027-09-21',
    ]);
  });

  test('what expires is taken from the grant that expires first, in either order', () => {
    for (const terms of [berlin, newestFirst])
      expect(lefts(grantsAfter(nothing, [...two, moved('expiry', -500)], terms))).toEqual(['purchase 1000 2027-11-01']);
  });

  test('credits taken back with their payment are those of the newest', () => {
    expect(lefts(grantsAfter(nothing, [...two, moved('refund', -900)], berlin))).toEqual([
      'purchase 100 2027-11-01',
      'purchase 500 2027-10-01',
    ]);
  });

  test('credits that come back go where they were spent from; the rest is a grant of its own', () => {
    const movements = [...two, moved('spend', -30), moved('refund', 50, '2026-11-02')];
    expect(lefts(grantsAfter(nothing, movements, berlin))).toEqual([
      'purchase 1000 2027-11-01',
      'purchase 500 2027-10-01',
      'refund 20 2027-11-02',
    ]);
  });

  test('a grant past its day keeps what the balance still shows', () => {
    expect(lefts(grantsAfter(start(100), [moved('spend', -40, '2028-01-01')], berlin))).toEqual([
      'first-reading 60 2027-09-21',
    ]);
  });

  test('a balance below zero is a debt, which the next credits repay first', () => {
    const owing = grantsAfter(start(100), [moved('spend', -1983)], berlin);
    expect(owing).toEqual({ grants: [], debt: '1883' });
    expect(start(-1883)).toEqual(owing);
    const after = grantsAfter(owing, [moved('purchase', 1000), moved('purchase', 1000)], berlin);
    expect(after.debt).toBe('0');
    expect(after.grants).toMatchObject([{ credits: '1000', left: '117' }]);
  });
});

describe('What the user enters', () => {
  test.each([
    ['a purchase of the same amount', entered(), 'purchase', 500],
    ['an automatic top-up of about the amount', entered({ credits: decimal(760) }), 'auto-top-up', 750],
    ['a rise that nothing explained', entered(), 'unexplained', 475],
    ['a purchase that took two days to arrive', entered({ on: date('2026-09-19') }), 'purchase', 500],
  ] as const)('takes the place of %s', (_, entry, kind, credits) => {
    const { grants } = grantsAfter(nothing, [moved(kind, credits)], { ...berlin, entries: [entry] });
    const [from, by] = [entry.on, entry.on.add({ days: 1 })].map((day) => day.toZonedDateTime(berlin.zone).toInstant());
    const end = entry.on.add({ months: 12 });
    expect(grants).toEqual([
      {
        id: 'mine',
        source: 'entered',
        credits: entry.credits,
        left: decimal(credits),
        came: { after: from, by },
        expires: { from: end, by: end },
      },
    ]);
  });

  test.each([
    ['of another amount', entered({ credits: decimal(600) })],
    ['of a week before', entered({ on: date('2026-09-14') })],
    ['of two days later', entered({ on: date('2026-09-23') })],
  ])('but not an entry %s', (_, entry) => {
    expect(lefts(grantsAfter(nothing, [moved('purchase', 500)], { ...berlin, entries: [entry] }))).toEqual([
      'purchase 500 2027-09-21',
    ]);
  });

  test('nor an entry for what is a refund', () => {
    const { grants } = grantsAfter(nothing, [moved('refund', 500)], { ...berlin, entries: [entered()] });
    expect(grants).toMatchObject([{ source: 'refund' }]);
  });

  test('an entry means one purchase only, and the closest in amount', () => {
    const entries = [entered({ id: 'a', credits: decimal(520) }), entered({ id: 'b' })];
    const { grants } = grantsAfter(nothing, [moved('purchase', 500), moved('purchase', 500)], { ...berlin, entries });
    expect(grants.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test('purchases before the first reading divide what was there, as far as the order leaves of them', () => {
    const entries = [
      entered({ id: 'old', on: date('2025-11-01') }),
      entered({ id: 'new', credits: decimal(1000), on: date('2026-06-01') }),
      entered({ id: 'gone', credits: decimal(9000), on: date('2025-01-01') }),
      entered({ id: 'later', credits: decimal(9000), on: date('2026-10-01') }),
    ];
    expect(lefts(start(1200, { ...berlin, entries }))).toEqual(['entered 1000 2027-06-01', 'entered 200 2026-11-01']);
    expect(lefts(start(1200, { ...newestFirst, entries }))).toEqual([
      'entered 500 2026-11-01',
      'entered 700 2027-06-01',
    ]);
    expect(lefts(start(1600, { ...berlin, entries }))).toContain('first-reading 100 2027-09-21');
  });

  test('an entry and a holding can be stored and read again', () => {
    const terms = { ...berlin, entries: [entered()] };
    const holding = grantsAfter(start(10, terms), [moved('purchase', 500)], terms);
    expect(z.decode(Holding, JSON.parse(JSON.stringify(z.encode(Holding, holding))))).toEqual(holding);
    expect(z.decode(Entry, JSON.parse(JSON.stringify(z.encode(Entry, entered()))))).toEqual(entered());
  });
});

const kinds = ['spend', 'purchase', 'auto-top-up', 'grant', 'refund', 'expiry', 'unexplained'] as const;
const movement = fc
  .tuple(fc.constantFrom(...kinds), fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: 1, max: 28 }))
  .filter(([, change]) => change !== 0)
  .map(([kind, change, day]) => moved(kind, change, `2026-10-${String(day).padStart(2, '0')}`));
const entries = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    kind: fc.constantFrom('purchase' as const, 'grant' as const),
    credits: fc.integer({ min: 1, max: 3000 }).map(decimal),
    on: fc.integer({ min: -400, max: 40 }).map((days) => date('2026-09-21').add({ days })),
    expiresOn: fc.constantFrom(null, date('2026-10-10')),
  }),
  { selector: ({ id }) => id },
);

property.prop([
  fc.integer({ min: -3000, max: 3000 }),
  fc.array(movement),
  entries,
  fc.constantFrom('earliest-expiring-first' as const, 'newest-first' as const),
])(
  'what is left in all grants, less the debt, is the balance, whatever moved and was entered',
  (opening, movements, entries, order) => {
    const terms = { ...berlin, order, entries };
    const holding = grantsAfter(start(opening, terms), movements, terms);
    expect(balanceOf(holding)).toBe(sum([decimal(opening), ...movements.map(({ change }) => change)]));
    expect(holding.grants.every(({ left }) => Number(left) > 0)).toBe(true);
    expect(Number(holding.debt) > 0 && holding.grants.length > 0).toBe(false);
    expect(new Set(holding.grants.map(({ id }) => id)).size).toBe(holding.grants.length);
  },
);
