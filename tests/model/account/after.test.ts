import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { accountAfter } from '../../../lib/model/account/after.ts';
import type { AccountHistory, PastWindow } from '../../../lib/model/account/history.ts';
import { holdingNewestFirst, holdingOf } from '../../../lib/model/account/holdings.ts';
import type { AccountLook } from '../../../lib/model/account/look.ts';
import { type AccountState, stateAfter } from '../../../lib/model/account/state.ts';
import { plus, sum } from '../../../lib/model/credits/amount.ts';
import type { Terms } from '../../../lib/model/credits/grant.ts';
import { balanceOf } from '../../../lib/model/credits/holding.ts';
import type { Movement } from '../../../lib/model/credits/movement.ts';
import type { Figures, Usage } from '../../../lib/model/reading.ts';
import { decimal, makeCredits, makeLimit, makeTopUp, makeUsage, makeWeekly, noon } from '../../support/make.ts';

const terms: Terms = { zone: 'Europe/Berlin', order: 'earliest-expiring-first', validMonths: 12, entries: [] };

interface Outcome {
  history: AccountHistory;
  pastWindows: PastWindow[];
  movements: Movement[];
}

/** What figures seen so many minutes after noon make of an account. */
function accountOf(
  seen: (Omit<AccountLook, 'at' | 'source'> & { minute: number; source?: AccountLook['source'] })[],
): Outcome {
  let history: AccountHistory | null = null;
  const pastWindows: PastWindow[] = [];
  const movements: Movement[] = [];
  for (const { minute, source = 'answer', figures } of seen) {
    const step = accountAfter(history, { at: noon.add({ minutes: minute }), source, figures }, terms);
    history = step.history;
    pastWindows.push(...step.pastWindows);
    movements.push(...step.movements);
  }
  if (history === null) throw new Error('nothing was seen');
  return { history, pastWindows, movements: [...movements, ...(history.books?.ledger.open ?? [])] };
}

const usage = (minute: number, overrides: Partial<Usage> = {}) => ({ minute, figures: makeUsage(overrides) });
const balance = (minute: number, amount: string, overrides: Partial<Usage> = {}) =>
  usage(minute, { credits: makeCredits({ balance: decimal(amount) }), ...overrides });

describe('Limits', () => {
  const fiveHours = (usedPercent: number, minute: number) =>
    makeLimit({ usedPercent, resetsAt: noon.add({ minutes: minute }) });

  test('are told apart by meter and length, wherever they stand in an answer', () => {
    const limits = [makeLimit(), makeWeekly(), makeLimit({ meter: 'spark', name: 'Spark' })];
    const { history } = accountOf([usage(0, { limits }), usage(5, { limits: limits.toReversed() })]);
    expect(history.limits.map(({ meter, history }) => [meter, history.lengthSeconds])).toEqual([
      ['codex', 18_000],
      ['codex', 604_800],
      ['spark', 18_000],
    ]);
  });

  test('that are gone for weeks go on when they are back, with the past they had', () => {
    const week = 7 * 24 * 60;
    const { history, pastWindows } = accountOf([
      usage(0, { limits: [fiveHours(60, 120)] }),
      usage(10, { limits: [] }),
      usage(3 * week, { limits: [fiveHours(10, 3 * week + 200)] }),
    ]);
    expect(history.limits).toHaveLength(1);
    expect(pastWindows).toMatchObject([
      { usedPercent: 60, ended: 'as-announced', meter: 'codex', lengthSeconds: 18_000 },
    ]);
  });

  test('go on over a page text, which names no plan, and end where the plan differs from the last one named', () => {
    const text = { ...usage(20, { limits: [fiveHours(16, 120)], planType: null }), source: 'page-text' as const };
    const before = [usage(10, { limits: [fiveHours(15, 120)] }), text];
    expect(accountOf([...before, usage(30, { limits: [fiveHours(17, 120)] })]).pastWindows).toEqual([]);
    const changed = usage(30, { limits: [fiveHours(2, 240)], planType: 'pro' });
    expect(accountOf([...before, changed]).pastWindows).toHaveLength(1);
  });

  test('leave with each window what was expected of it along the way', () => {
    const window = [10, 20, 30, 35].map((used, part) => usage(75 * part, { limits: [fiveHours(used, 300)] }));
    const next = [310, 380].map((minute) => usage(minute, { limits: [fiveHours(minute / 31, 600)] }));
    const [first] = accountOf([...window, ...next]).pastWindows;
    expect(first?.forecasts.map(({ madeAt }) => madeAt)).toEqual(
      [75, 150, 225].map((minutes) => noon.add({ minutes })),
    );
    expect(first?.forecasts.every(({ p10, p50, p90 }) => p10 <= p50 && p50 <= p90 && p10 >= 20)).toBe(true);
    const later = usage(700, { limits: [fiveHours(1, 900)] });
    const [, second] = accountOf([...window, ...next, later]).pastWindows;
    expect(second?.forecasts.map(({ madeAt }) => madeAt)).toEqual([noon.add({ minutes: 380 })]);
  });

  test('end where the plan changes, and the past of the other plan counts no more', () => {
    const { history, pastWindows } = accountOf([
      usage(0, { limits: [fiveHours(80, 120)] }),
      usage(30, { limits: [fiveHours(16, 120)], planType: 'pro' }),
    ]);
    expect(pastWindows).toMatchObject([{ usedPercent: 80, ended: 'unknown', end: noon.add({ minutes: 30 }) }]);
    expect(history.limits).toMatchObject([{ history: { state: { usedPercent: 16 }, past: { exposure: 0 } } }]);
  });
});

describe('The balance in the text of the page', () => {
  test.each([
    ['412.3924', '412.39', 'rounded to the hundredth'],
    ['412.5', '412.5', 'with a zero that was cut off'],
    ['412.3924', '412', 'without its fraction'],
    ['412.96', '413', 'rounded up'],
  ])('is the exact one before, %s, when it says %s: %s', (exact, shown) => {
    const { movements } = accountOf([
      balance(0, exact),
      { ...balance(5, shown), source: 'page-text' },
      balance(9, exact),
    ]);
    expect(movements).toEqual([]);
  });

  test.each([
    ['412.3924', '410.39', '-2.0024'],
    ['412.5924', '412.58', '-0.0124'],
    ['412.54', '412.5', '-0.04'],
    ['412.51', '412.5', '-0.01'],
    ['413.5', '412', '-1.5'],
  ])(
    'is another one than before, %s, when it says %s, which differs by more than its rounding',
    (exact, shown, change) => {
      const { movements } = accountOf([balance(0, exact), { ...balance(5, shown), source: 'page-text' }]);
      expect(movements).toMatchObject([{ kind: 'spend', change }]);
    },
  );
});

describe('Below the minimum', () => {
  const topUp = (minute: number, overrides = {}) => ({ minute, figures: makeTopUp(overrides) });

  test('is said since the first such reading, until the balance is back or auto top-up is off', () => {
    const since = (seen: Parameters<typeof accountOf>[0]) => accountOf(seen).history.uses?.belowSince;
    const low = [topUp(0), balance(1, '300'), balance(5, '249'), balance(9, '240')];
    expect(since(low)).toEqual(noon.add({ minutes: 5 }));
    expect(since([...low, balance(12, '1000')])).toBeNull();
    expect(since([...low, topUp(11, { enabled: false }), balance(12, '240')])).toBeNull();
  });
});

describe('What a balance does is explained', () => {
  const events: Figures = {
    kind: 'credit-events',
    events: [{ date: '2026-09-21', surface: null, credits: decimal(-60.5) }],
  };
  const payment = { at: noon, amount: 2300, currency: 'USD', status: 'paid', type: null };
  const transactions: Figures = { kind: 'transactions', transactions: [payment] };

  test.each<[string, Figures, string, [Movement['kind'], string][]]>([
    ['the site’s list of spending', events, '360.5', [['refund', '60.5']]],
    [
      'the list of payments',
      transactions,
      '765.5',
      [
        ['purchase', '500'],
        ['spend', '-34.5'],
      ],
    ],
  ])('by %s, as it was read before', (_, figures, after, explained) => {
    const seen = [balance(1, '300'), balance(10, after)];
    expect(accountOf(seen).movements).toMatchObject([{ kind: 'unexplained' }]);
    const { movements } = accountOf([{ minute: 0, figures }, ...seen]);
    expect(movements.map(({ kind, change }) => [kind, change])).toEqual(explained);
  });
});

describe('A payment dates what it paid for', () => {
  const days = (count: number) => count * 24 * 60;
  const payment = { at: noon.add({ hours: 30 }), amount: 2300, currency: 'USD', status: 'paid', type: null };
  const list = (minute: number) => ({ minute, figures: { kind: 'transactions' as const, transactions: [payment] } });
  const bought = [balance(0, '100'), balance(days(3), '600')];
  const daysOf = (seen: Parameters<typeof accountOf>[0]) => {
    const { history } = accountOf(seen);
    return [holdingOf(history, terms), holdingNewestFirst(history, terms)].map((holding) => {
      const grant = holding?.grants.find(({ source }) => source === 'purchase');
      return `${grant?.expires.from} ${grant?.expires.by}`;
    });
  };

  test.each([
    ['listed before they were seen', [list(days(2)), ...bought]],
    ['listed afterwards', [...bought, list(days(4))]],
    ['listed when more has been spent', [...bought, balance(days(9), '590'), balance(days(30), '580'), list(days(31))]],
    ['listed when they were last seen long ago', [...bought, list(days(50)), balance(days(51), '590')]],
    [
      'not listed any more',
      [...bought, list(days(4)), balance(days(12), '590'), { ...list(days(60)), figures: none() }],
    ],
  ])('%s', (_, seen) => {
    expect(daysOf(seen)).toEqual(Array(2).fill('2027-09-22 2027-09-22'));
  });

  test('and until it is listed its day is one of those between the looks', () => {
    expect(daysOf(bought)).toEqual(Array(2).fill('2027-09-21 2027-09-24'));
  });

  function none(): Figures {
    return { kind: 'transactions', transactions: [] };
  }
});

test('Automatic purchases are remembered for two months, so that those of this month can be counted', () => {
  const days = (count: number) => count * 24 * 60;
  const { history } = accountOf([
    { minute: 0, figures: makeTopUp() },
    balance(1, '251'),
    balance(2, '249'),
    balance(3, '1000'),
    balance(days(30), '249'),
    balance(days(30) + 5, '1000'),
    balance(days(63), '990'),
    balance(days(64), '980'),
  ]);
  expect(history.charges).toMatchObject([{ by: noon.add({ minutes: days(30) + 5 }), credits: '751' }]);
});

/** Any sequence of figures, of which some are said again, minutes to days apart. */
const anySequence = fc
  .array(
    fc.record({
      gapMinutes: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 30, max: 3000 })),
      again: fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 3 }),
      used: fc.integer({ min: 0, max: 100 }),
      weekly: fc.integer({ min: 0, max: 100 }),
      resetMinutes: fc.integer({ min: 1, max: 300 }),
      isSameReset: fc.boolean(),
      balance: fc.option(fc.integer({ min: 0, max: 200_000 }).map((cents) => decimal((cents / 100).toFixed(2)))),
      kind: fc.constantFrom<Figures['kind'][]>('usage', 'usage', 'usage', 'top-up', 'transactions'),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((steps) => {
    const stretches: { minutes: number[]; figures: Figures }[] = [];
    let minute = 0;
    let reset = 300;
    for (const step of steps) {
      minute += step.gapMinutes;
      if (!step.isSameReset || reset < minute) reset = minute + step.resetMinutes;
      const minutes = [minute];
      // Said after a reset that it names, an answer is an old one and not the same: the store keeps it apart.
      for (const gap of step.again) minutes.push(Math.min((minutes.at(-1) ?? 0) + gap, Math.max(minute, reset - 1)));
      minute = minutes.at(-1) ?? minute;
      stretches.push({ minutes, figures: figuresOf(step, reset) });
    }
    return stretches;
  });

function figuresOf(
  {
    kind,
    used,
    weekly,
    balance,
  }: { kind: Figures['kind']; used: number; weekly: number; balance: Usage['credits']['balance'] },
  reset: number,
): Figures {
  if (kind === 'top-up') return makeTopUp({ enabled: used > 20 });
  if (kind === 'transactions') {
    const payment = { at: noon.add({ minutes: reset - 3 * used }), currency: 'USD', status: 'paid', type: null };
    return { kind, transactions: [20, 300].map((dollars) => ({ ...payment, amount: dollars * weekly })) };
  }
  const limits = [
    makeLimit({ usedPercent: used, resetsAt: noon.add({ minutes: reset }) }),
    makeWeekly({ usedPercent: weekly, resetsAt: noon.add({ hours: 24 * 60 }) }),
  ];
  return makeUsage({ limits, credits: makeCredits({ balance }) });
}

property.prop([anySequence])('Looks between the first and the last that say the same change nothing', (stretches) => {
  let state: AccountState | null = null;
  for (const { minutes, figures } of stretches)
    for (const [index, minute] of minutes.entries()) {
      const seen = { at: noon.add({ minutes: minute }), source: 'answer', figures, repeats: index > 0 } as const;
      ({ state } = stateAfter(state, seen, terms));
    }
  const firstAndLast = stretches.flatMap(({ minutes, figures }) =>
    [...new Set([minutes[0] ?? 0, minutes.at(-1) ?? 0])].map((minute) => ({ minute, figures })),
  );
  expect(state?.history).toEqual(accountOf(firstAndLast).history);
});

property.prop([anySequence])(
  'The first balance and all movements since make the last balance, and so do the grants',
  (stretches) => {
    const { history, movements } = accountOf(
      stretches.flatMap(({ minutes, figures }) => minutes.map((minute) => ({ minute, figures }))),
    );
    const { opening = null, last = null } = history.books?.ledger ?? {};
    if (opening === null || last === null) {
      expect(movements).toEqual([]);
      return;
    }
    expect(plus(opening.balance, sum(movements.map(({ change }) => change)))).toBe(last.balance);
    for (const held of [holdingOf(history, terms), holdingNewestFirst(history, terms)])
      expect(held && balanceOf(held)).toBe(last.balance);
  },
);

test('What is kept of an account stays small, however many readings there were', () => {
  const looks = Array.from({ length: 3000 }, (_, index) => {
    const minute = index * 40;
    const window = Math.floor(minute / 300);
    const limits = [
      makeLimit({ usedPercent: (minute % 300) / 4, resetsAt: noon.add({ minutes: (window + 1) * 300 }) }),
      makeWeekly({
        usedPercent: (minute % 10_080) / 110,
        resetsAt: noon.add({ minutes: (Math.floor(minute / 10_080) + 1) * 10_080 }),
      }),
    ];
    return balance(minute, String(1000 - (index % 900)), { limits });
  });
  const sizeAfter = (count: number) => JSON.stringify(accountOf(looks.slice(0, count)).history).length;
  expect(sizeAfter(3000)).toBeLessThan(60_000);
  expect(sizeAfter(3000)).toBeLessThan(1.05 * sizeAfter(2300));
});
