import { describe, expect, test } from 'vitest';
import type { Movement } from '../../../lib/model/credits/movement.ts';
import type { CreditsForecast } from '../../../lib/model/forecast/credits/credits.ts';
import type { UseHistory } from '../../../lib/model/forecast/credits/use-history.ts';
import { decimal, makeCredits, makeLimit, makeTopUp, makeWeekly, noon } from '../../support/make.ts';
import { makeGrant } from '../../support/make-forecast.ts';
import { makeKnowledge, reasons, type Situation, stagesSaid, watched } from '../../support/warnings.ts';
import { noWatch, watchAfter } from '../../support/watch.ts';

const at = (hours: number) => noon.add({ minutes: Math.round(60 * hours) });
const range = (value: number) => ({ p10: value / 2, p50: value, p90: 2 * value });
const moments = (hours: number) => ({ p10: at(hours / 2), p50: at(hours), p90: at(2 * hours) });
const never = { p10: null, p50: null, p90: null };
const credits = (balance: number) => makeCredits({ balance: decimal(balance), has: true });

describe('The switch to credits', () => {
  const soon = (hours24: number, hours = 0): Situation => ({
    readAt: at(hours),
    usage: { limits: [makeWeekly({ resetsAt: at(120) })], credits: credits(500) },
    credits: {
      switch: {
        already: false,
        to: 'credits',
        probability: { hours24, days7: 0.9 },
        through: [{ lengthSeconds: 604_800, share: 1 }],
        when: null,
        until: null,
        cost: range(100),
        isOwnRate: true,
      },
    },
  });
  const onCredits = (spent: number | null, hours = 0): Situation => ({
    readAt: at(hours),
    usage: { limits: [makeLimit({ usedPercent: 100, resetsAt: at(hours + 2) })], credits: credits(400) },
    account: { spending: spent === null ? null : { since: at(hours - 0.5), credits: decimal(spent) } },
  });

  test.each([
    [0.49, []],
    [0.5, [1]],
  ])('is announced when it will probably come within the lead time: %d', (probability, stages) => {
    expect(stagesSaid('switch-to-credits', [soon(probability)])).toEqual([stages]);
  });

  test.each([
    [0.26, []],
    [0.24, [1]],
  ])('is announced again only after it had become unlikely: %d', (probability, stages) => {
    expect(stagesSaid('switch-to-credits', [soon(0.7), soon(probability, 1), soon(0.7, 2)])).toEqual([[1], [], stages]);
  });

  test.each([
    [23.9, []],
    [24, [1]],
  ])('is announced anew when it has not come within the lead time: %d hours later', (hours, stages) => {
    expect(stagesSaid('switch-to-credits', [soon(0.7), soon(0.7, hours)])).toEqual([[1], stages]);
  });

  test('goes by the lead time that the user has set', () => {
    const inTwoDays = { ...soon(0.3), choices: { leadTimeHours: 72 } };
    expect(stagesSaid('switch-to-credits', [inTwoDays])).toEqual([[1]]);
    expect(stagesSaid('switch-to-credits', [{ ...inTwoDays, choices: { leadTimeHours: 48 } }])).toEqual([[]]);
  });

  test('that has come is said once credits have begun to fall, and not before', () => {
    expect(stagesSaid('switch-to-credits', [onCredits(null), onCredits(12, 0.1), onCredits(20, 0.2)])).toEqual([
      [],
      [1],
      [],
    ]);
  });

  test('is said again for the next window that gives way', () => {
    const between = { ...soon(0.1, 3), usage: { limits: [makeLimit({ usedPercent: 10, resetsAt: at(7) })] } };
    expect(stagesSaid('switch-to-credits', [onCredits(12), between, onCredits(5, 6)])).toEqual([[1], [], [1]]);
    expect(stagesSaid('switch-to-credits', [onCredits(12), onCredits(5, 6)])).toEqual([[1], [1]]);
  });

  test('is none where credits pay without any limit that gave way', () => {
    const workspace: Situation = {
      usage: { planType: 'business', limits: [], credits: credits(400) },
      account: { spending: { since: at(-1), credits: decimal(10) } },
    };
    expect(stagesSaid('switch-to-credits', [workspace])).toEqual([[]]);
  });
});

describe('Credits spent while the plan had room', () => {
  const spent = (by: number, readAt = by, kind: 'plan-had-room' | 'unknown' = 'plan-had-room'): Situation => {
    const movement: Movement = {
      kind: 'spend',
      after: at(by - 0.2),
      by: at(by),
      change: decimal(-12),
      through: { kind },
    };
    return { readAt: at(readAt), movements: [movement] };
  };

  test('are said when a second reading shows them still', () => {
    expect(stagesSaid('spent-with-room', [spent(0), spent(0, 0.05), spent(0, 0.1)])).toEqual([[], [], [1]]);
  });

  test('are not said when the second reading explains them otherwise', () => {
    expect(stagesSaid('spent-with-room', [spent(0), spent(0, 0.1, 'unknown'), {}])).toEqual([[], [], []]);
  });

  test.each([
    ['has', 40, 3, ['warnSpentWithRoomLeft']],
    ['has no more, since that is not why', 100, 3, []],
    ['had before its reset, since that is not what is left', 40, 0.2, []],
  ])('say what is left where the plan still has room: it %s', (_, usedPercent, resetsIn, texts) => {
    const limits = [makeLimit({ usedPercent, resetsAt: at(resetsIn) }), makeWeekly()];
    const again = { ...spent(0, 0.1), usage: { limits }, now: at(0.25) };
    const { said } = watchAfter(watchAfter(watched, makeKnowledge(spent(0))), makeKnowledge(again));
    const told = said.flatMap(({ rule, says }) => (rule === 'spent-with-room' ? (says?.body ?? []) : []));
    expect(told.length).toBeGreaterThan(0);
    expect(told.flatMap(({ text }) => (text === 'warnSpentWithRoomLeft' ? [text] : []))).toEqual(texts);
  });

  test('are said once a day', () => {
    const course = [spent(0), spent(0, 0.1), spent(5), spent(5, 5.1), spent(24.3), spent(24.3, 24.5)];
    expect(stagesSaid('spent-with-room', course)).toEqual([[], [1], [], [], [], [1]]);
  });
});

describe('Auto top-up', () => {
  type TopUpForecast = Exclude<CreditsForecast['topUp'], { refused: unknown }>;
  const topUp = (overrides: Partial<TopUpForecast> = {}): TopUpForecast =>
    ({
      enabled: true,
      minimum: decimal(250),
      target: decimal(1000),
      atOnce: null,
      belowSince: null,
      next: {
        probability: { hours24: 0.5, days7: 0.8, days30: 1 },
        when: never,
        purchase: { credits: range(750), price: range(30), currency: 'USD' },
      },
      month: {
        made: 1,
        paid: { amount: decimal(30), currency: 'USD' },
        charges: range(2),
        purchases: { credits: range(1500), price: range(60), currency: 'USD' },
      },
      cap: null,
      stranding: null,
      ...overrides,
    }) as TopUpForecast;
  const ahead = (hours24: number, hours = 0, overrides: Partial<TopUpForecast> = {}): Situation => ({
    readAt: at(hours),
    usage: { credits: credits(600) },
    account: { topUp: { at: noon, source: 'answer', figures: makeTopUp(), problems: [] } },
    credits: {
      topUp: topUp({
        next: { probability: { hours24, days7: 0.8, days30: 1 }, when: never, purchase: null },
        ...overrides,
      }),
    },
  });

  test.each([
    [0.49, []],
    [0.5, [1]],
  ])('is announced when it will probably charge within the lead time: %d', (probability, stages) => {
    expect(stagesSaid('top-up-ahead', [ahead(probability)])).toEqual([stages]);
  });

  /** Days of 24 hours on which so many credits were spent, the last one first. */
  const spentOnDays = (...days: number[]) => {
    const { history } = makeKnowledge();
    const lastHour = Math.floor(noon.epochMilliseconds / 3_600_000);
    const hours = days.map((spent, ago): [number, number, number, number] => [lastHour - 24 * ago, 0, 0, spent]);
    return history?.uses
      ? { ...history.uses, hours: hours.reverse(), since: at(-24 * days.length), lastLook: noon }
      : null;
  };
  const near = (balance: number, hours: number, ...days: number[]): Situation => ({
    ...ahead(0.1, hours),
    usage: { credits: credits(balance) },
    history: { uses: spentOnDays(...days) },
  });

  const someDays = [20, 0, 100, 0, 0, 30];

  test.each([
    [398, [1]],
    [402, []],
  ])('is announced when a busy day and a half would bring the balance, %d, below the minimum', (balance, stages) => {
    expect(stagesSaid('top-up-ahead', [near(balance, 0, ...someDays)])).toEqual([stages]);
  });

  test('is not announced by the size of two days on credits', () => {
    expect(stagesSaid('top-up-ahead', [near(300, 0, 20, 0, 100)])).toEqual([[]]);
  });

  test('is announced once in thirty days while the balance stays near the minimum', () => {
    const course = [340, 330, 320, 310].map((balance, look) =>
      near(balance, [0, 30, 719, 720][look] ?? 0, ...someDays),
    );
    expect(stagesSaid('top-up-ahead', course)).toEqual([[1], [], [], [1]]);
  });

  const nearAndSoon = (balance: number, hours: number, hours24: number, days30 = 1): Situation => ({
    ...near(balance, hours, ...someDays),
    credits: {
      topUp: topUp({ next: { probability: { hours24, days7: hours24, days30 }, when: never, purchase: null } }),
    },
  });

  test.each([
    [0.5, [1]],
    [0.49, []],
  ])('is not announced to somebody near the minimum who hardly spends at present: %d', (days30, stages) => {
    expect(stagesSaid('top-up-ahead', [nearAndSoon(300, 0, 0.05, days30)])).toEqual([stages]);
  });

  test('is announced again when what was near has become likely for the next hours', () => {
    expect(stagesSaid('top-up-ahead', [nearAndSoon(390, 0, 0.1), nearAndSoon(290, 5, 0.6)])).toEqual([[1], [1]]);
  });

  test('is announced but once when it is both near and likely', () => {
    expect(stagesSaid('top-up-ahead', [nearAndSoon(290, 0, 0.6), nearAndSoon(280, 1, 0.7)])).toEqual([[1], []]);
  });

  test('is announced again after a charge has made it unlikely', () => {
    expect(stagesSaid('top-up-ahead', [ahead(0.6), ahead(0.1, 5), ahead(0.6, 9)])).toEqual([[1], [], [1]]);
  });

  test('is announced for thirty days where no day is nearly sure', () => {
    const course = [0, 30, 719, 720].map((hours) => ahead(0.6, hours));
    expect(stagesSaid('top-up-ahead', course)).toEqual([[1], [], [], [1]]);
  });

  test('is not announced while it is off', () => {
    expect(stagesSaid('top-up-ahead', [ahead(0.9, 0, { enabled: false })])).toEqual([[]]);
  });

  const charge = (after: number, by: number): Movement => ({
    kind: 'auto-top-up',
    after: at(after),
    by: at(by),
    change: decimal(750),
  });

  test('that has bought is said once for each time, two in one reading together', () => {
    const course: Situation[] = [
      { movements: [charge(-1, 0)] },
      { readAt: at(1), movements: [charge(-1, 0)] },
      { readAt: at(2), movements: [charge(-1, 0), charge(1, 2), charge(1, 2)] },
      { readAt: at(3), movements: [charge(-1, 0), charge(1, 2), charge(1, 2)] },
    ];
    expect(stagesSaid('top-up-happened', course)).toEqual([[1], [], [1], []]);
  });

  test('that bought is still one purchase when a late reading tells its time more closely', () => {
    const course: Situation[] = [{ movements: [charge(-5, 0)] }, { readAt: at(1), movements: [charge(-5, -3)] }];
    expect(stagesSaid('top-up-happened', course)).toEqual([[1], []]);
  });

  test.each([
    ['with the charges of the month', '2026-09-21T11:00:00Z', 1],
    ['without those of the last one', '2026-08-31T21:00:00Z', 0],
  ])('that has bought is said %s', (_, by, sentences) => {
    const charges = [{ by: Temporal.Instant.from(by), credits: decimal(750) }];
    const situation = { movements: [charge(-1, 0)], history: { charges } };
    const [said] = watchAfter(watched, makeKnowledge(situation)).said;
    expect(said?.says?.body.filter(({ text }) => text === 'warnTopUpMonthSum')).toHaveLength(sentences);
  });

  test.each([
    ['with the next one, when that is likely within thirty days', 0.5, 1],
    ['without the next one, when that is less likely', 0.49, 0],
  ])('that has bought is said %s', (_, days30, sentences) => {
    const next = { probability: { hours24: 0.1, days7: 0.2, days30 }, when: never, purchase: null };
    const situation = { movements: [charge(-1, 0)], credits: { topUp: topUp({ next }) } };
    const said = watchAfter(watched, makeKnowledge(situation)).said.find(({ rule }) => rule === 'top-up-happened');
    expect(said?.says?.body.filter(({ text }) => text === 'warnTopUpAnother')).toHaveLength(sentences);
  });

  test.each([
    ['all of it', {}, ['warnTopUpMonth', 'warnCapLeft']],
    ['only a part of it', { since: at(-48) }, []],
  ])('tells charges of the month, and what is left of its maximum, where it saw %s', (_, seen, texts) => {
    const left = { left: 100, probability: 0, when: never };
    const cap = { limit: decimal(2000), unit: 'unknown', asCredits: left, asMoney: left } as const;
    const month = { ...topUp({}).month, ...seen } as TopUpForecast['month'];
    const situation = { ...ahead(0.9, 0, { month, cap }), movements: [charge(-1, 0)] };
    const { said } = watchAfter(watched, makeKnowledge(situation));
    const told = said.flatMap(({ says }) => says?.body ?? []).map(({ text }) => text);
    expect(told.filter((text) => text === 'warnTopUpMonth' || text === 'warnCapLeft')).toEqual(texts);
  });

  test('that bought before Spillway first looked is not said', () => {
    const course: Situation[] = [{ movements: [charge(-1, 0)] }, { readAt: at(1), movements: [charge(-1, 0)] }];
    expect(stagesSaid('top-up-happened', course, noWatch)).toEqual([[], []]);
  });

  test.each([
    [0.49, 0.1, null],
    [0.5, 0.1, 'warnCapNearCredits'],
    [0.9, 0.6, 'warnCapNearEither'],
    // Where a credit costs more than one of its currency, a maximum in money is reached first.
    [0.1, 0.5, 'warnCapNearMoney'],
    [0.6, 0.9, 'warnCapNearEither'],
  ])(
    'that its maximum will stop is said, whatever that counts: %d as credits, %d as money',
    (asCredits, asMoney, text) => {
      const cap = (probability: number) => ({ left: 100, probability, when: moments(48) });
      const limit = {
        limit: decimal(2000),
        unit: 'unknown',
        asCredits: cap(asCredits),
        asMoney: cap(asMoney),
      } as const;
      const course = [ahead(0.1, 0, { cap: limit }), ahead(0.1, 1, { cap: limit })];
      expect(stagesSaid('cap-near', course)).toEqual([text ? [1] : [], []]);
      const said = watchAfter(watched, makeKnowledge(course[0])).said.find(({ rule }) => rule === 'cap-near');
      expect(said?.says?.body[0]?.text ?? null).toBe(text);
    },
  );

  test.each([
    [0.99, []],
    [1, [1]],
  ])('that has bought nothing below the minimum is said when readings show it for an hour: %d', (hours, stages) => {
    const { history } = makeKnowledge();
    const uses = history?.uses ? { ...history.uses, belowSince: noon } : null;
    const below = (readAt: number): Situation => ({ ...ahead(0.1, readAt), history: { uses } });
    expect(stagesSaid('below-minimum', [below(0), below(hours), below(hours)])).toEqual([[], stages, []]);
    expect(stagesSaid('below-minimum', [{ ...below(0), now: at(2) }])).toEqual([[]]);
  });

  test('whose settings changed is said once for each change', () => {
    const change = (after: number, by: number): Situation => ({
      readAt: at(by),
      topUpChange: { was: makeTopUp({ enabled: false }), is: makeTopUp(), after: at(after), by: at(by) },
    });
    const course = [change(0, 1), { ...change(0, 1), readAt: at(2) }, change(3, 4)];
    expect(stagesSaid('top-up-settings-changed', course)).toEqual([[1], [], [1]]);
    expect(stagesSaid('top-up-settings-changed', [{ ...change(0, 1), now: at(25.1) }])).toEqual([[]]);
  });
});

describe('Credits that run low', () => {
  const low = (hours24: number, enabled: boolean | null = false): Situation => ({
    usage: { credits: credits(80) },
    account: { topUp: { at: noon, source: 'answer', figures: makeTopUp({ enabled }), problems: [] } },
    credits: { runway: { empty: never, probability: { hours24, days7: 1, days30: 1, days90: 1 } } },
  });

  test.each([
    [0.49, []],
    [0.5, [1]],
  ])('are said when they will probably be gone within the lead time: %d', (probability, stages) => {
    expect(stagesSaid('credits-low', [low(probability)])).toEqual([stages]);
  });

  test.each([
    [false, false],
    [null, true],
  ])('say whether it is not known that auto top-up is on: where the site says %j', (enabled, isUnknown) => {
    const { said } = watchAfter(watched, makeKnowledge(low(0.9, enabled)));
    const texts = said.flatMap(({ says }) => says?.body ?? []).map(({ text }) => text);
    expect(texts.includes('warnCreditsLowTopUpUnknown')).toBe(isUnknown);
  });

  test('are not said where auto top-up buys more, or when none are left', () => {
    expect(stagesSaid('credits-low', [low(0.9, true)])).toEqual([[]]);
    expect(stagesSaid('credits-low', [{ ...low(0.9), usage: { credits: credits(0) } }])).toEqual([[]]);
  });
});

describe('What expires', () => {
  const day = Temporal.PlainDate.from('2027-01-15');
  const expiring = (daysBefore: number, unspent: number, zone = 'UTC', plainTime = '10:00'): Situation => {
    const now = day.subtract({ days: daysBefore }).toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
    const grant = {
      id: 'grant',
      source: 'purchase' as const,
      left: 1000,
      at: day.toZonedDateTime(zone).toInstant(),
      isFirstDay: false,
      isLatestDay: false,
      unspent: range(unspent),
      unspentNewestFirst: range(unspent),
    };
    const risk = { credits: range(1), price: range(1), creditsNewestFirst: range(1), priceNewestFirst: range(1) };
    return {
      readAt: now,
      zone,
      credits: { expiry: { grants: [grant], days30: risk, days90: risk, undated: 0, currency: 'USD' } },
    };
  };

  test.each([
    [31, []],
    [30, [1]],
    [8, [1]],
    [7, [2]],
    [2, [2]],
    [1, [3]],
    [0, [3]],
    [-1, []],
  ])('is said of credits %d days before', (days, stages) => {
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'])
      expect(stagesSaid('credits-expire', [expiring(days, 500, zone)])).toEqual([stages]);
  });

  test('is said of credits from nine in the morning on, and not past midnight', () => {
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
      const course = ['00:05', '08:59', '09:00'].map((time) => expiring(30, 500, zone, time));
      expect(stagesSaid('credits-expire', course)).toEqual([[], [], [1]]);
      expect(stagesSaid('credits-expire', [expiring(0, 500, zone, '00:05')])).toEqual([[3]]);
      expect(stagesSaid('credits-expire', [expiring(-1, 500, zone, '00:05')])).toEqual([[]]);
    }
  });

  test('is said of credits once for each of the three days', () => {
    const course = [40, 30, 29, 10, 7, 6, 1, 0].map((days) => expiring(days, 500));
    expect(stagesSaid('credits-expire', course)).toEqual([[], [1], [], [], [2], [], [3], []]);
  });

  test('is said of credits before the first day on which they may, where no forecast is given', () => {
    const expires = { from: day, by: day.add({ days: 20 }) };
    const holding = { grants: [makeGrant({ expires })], debt: decimal(0) };
    const { readAt, zone } = expiring(7, 0);
    const situation = { readAt, zone, account: { holding }, credits: { expiry: { refused: 'too-little-history' } } };
    expect(stagesSaid('credits-expire', [situation as Situation])).toEqual([[2]]);
  });

  test('is not said of credits when nothing is at risk', () => {
    expect(stagesSaid('credits-expire', [expiring(1, 0.9), expiring(1, 1)])).toEqual([[], [3]]);
  });

  test.each([
    [73, []],
    [72, [1]],
    [25, [1]],
    [24, [2]],
    [1, [2]],
    [-1, []],
  ])('is said of banked resets %d hours before', (hours, stages) => {
    const figures = {
      kind: 'reset-credits' as const,
      available: 1,
      credits: [{ status: 'available', expiresAt: at(hours) }],
    };
    const account = { resetCredits: { at: noon, source: 'answer' as const, figures, problems: [] } };
    expect(stagesSaid('reset-credit-expires', [{ account }, { account, readAt: at(0.1) }])).toEqual([stages, []]);
  });

  test('is not said of a reset that was used', () => {
    const figures = {
      kind: 'reset-credits' as const,
      available: 0,
      credits: [{ status: 'redeemed', expiresAt: at(5) }],
    };
    const account = { resetCredits: { at: noon, source: 'answer' as const, figures, problems: [] } };
    expect(stagesSaid('reset-credit-expires', [{ account }])).toEqual([[]]);
  });
});

describe('Unusual spending', () => {
  /** So many credits on each of the days before the last 24 hours, and in those. */
  const days = (today: number, before: readonly number[]): Situation => {
    const { history } = makeKnowledge();
    const hour = Math.floor(noon.epochMilliseconds / 3_600_000);
    const hours: UseHistory['hours'] = [today, ...before]
      .map((credits, index): UseHistory['hours'][number] => [hour - 24 * index - 3, 0, 0, credits])
      .toReversed();
    const uses = history?.uses
      ? { ...history.uses, hours, since: noon.subtract({ hours: 24 * (before.length + 1) - 1 }), lastLook: noon }
      : null;
    return { history: { uses } };
  };
  const usual = Array.from({ length: 20 }, (_, index) => (index % 4 === 0 ? 40 : 0));

  test.each([
    [79, []],
    [80, [1]],
  ])('is said when it is twice the largest of one’s own days: %d', (today, stages) => {
    expect(stagesSaid('unusual-spend', [days(today, usual)])).toEqual([stages]);
  });

  test('is not said of small amounts, or where there is no habit yet', () => {
    expect(
      stagesSaid('unusual-spend', [
        days(
          49,
          usual.map((credits) => credits / 10),
        ),
      ]),
    ).toEqual([[]]);
    expect(stagesSaid('unusual-spend', [days(500, usual.slice(1))])).toEqual([[]]);
    expect(
      reasons(
        'unusual-spend',
        days(
          500,
          usual.map(() => 0),
        ),
      ),
    ).toEqual(['nothing-known']);
  });
});
