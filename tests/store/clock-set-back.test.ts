import { describe, expect, test } from 'vitest';
import { Movement } from '../../lib/model/credits/movement.ts';
import { z } from '../../lib/model/schema.ts';
import { standingOf } from '../../lib/model/standing.ts';
import { dateBefore } from '../../lib/store/clock-set-back.ts';
import type { Database } from '../../lib/store/database.ts';
import { storedSummary } from '../../lib/store/summary.ts';
import { decimal, makeCredits, makeLimit, makeTopUp, makeUsage, makeWeekly, noon } from '../support/make.ts';
import { Mortality, makeMortal } from '../support/mortal.ts';
import { allReadings, emptyStore, makeSeen, outline, record, recordProblem, usual } from '../support/store.ts';

const at = (minutes: number) => noon.add({ minutes });
const day = 1440;

/** Usage with a balance, by which it is known again, of a window that ends four hours after noon. */
const usage = (balance: number) =>
  makeUsage({
    limits: [makeLimit({ resetsAt: at(240) }), makeWeekly()],
    credits: makeCredits({ balance: decimal(balance) }),
  });

interface Sight {
  /** When it was really seen, in minutes after noon. */
  minute: number;
  balance: number;
  aheadMinutes?: number;
  account?: string;
  /** Whether the answer tells what the site's own clock shows. */
  tellsTime?: boolean;
}

/** Keeps usage that was seen by a clock that may have been wrong. */
async function see(
  db: Database,
  { minute, balance, aheadMinutes = 0, account = 'account-1', tellsTime = false }: Sight,
) {
  const now = at(minute + aheadMinutes);
  const saidAt = tellsTime ? at(minute) : null;
  return record(db, makeSeen({ said: account, at: now, figures: usage(balance), saidAt }), now);
}

const balanceOf = (figures: object) =>
  'credits' in figures ? (figures.credits as { balance?: unknown }).balance : 'top-up';

describe('Usage that was read by a clock a day ahead', () => {
  async function aDayAhead(): Promise<Database> {
    const db = emptyStore();
    await see(db, { minute: 0, balance: 900 });
    await see(db, { minute: 10, balance: 850, aheadMinutes: day });
    await see(db, { minute: 20, balance: 820, aheadMinutes: day });
    return db;
  }

  test('is called old once the clock is right, and not what holds now', async () => {
    const summary = await storedSummary(await aDayAhead());
    expect(standingOf(summary, null, at(21)).kind).toBe('old');
  });

  test('comes before what is read by the right clock, as far apart as it was, and nothing of it is lost', async () => {
    const db = await aDayAhead();
    const { accounts } = await see(db, { minute: 30, balance: 810 });
    expect(accounts[0]?.usage.figures.credits.balance).toBe('810');
    const justBefore = -1 / 60_000;
    expect(await outline(db, balanceOf)).toEqual([
      'account-1 0–0 900',
      `account-1 ${20 + justBefore}–${20 + justBefore} 850`,
      `account-1 ${30 + justBefore}–${30 + justBefore} 820`,
      'account-1 30–30 810',
    ]);
  });

  test('explains the balance as it does by a right clock', async () => {
    const db = await aDayAhead();
    await see(db, { minute: 30, balance: 810 });
    const state = await db.states.get('account-1');
    const rows = [...(await db.movements.toArray()), ...(state?.state.history.books?.ledger.open ?? [])];
    const movements = z.decode(z.array(Movement), rows);
    expect(movements.map(({ kind }) => kind)).toEqual(movements.map(() => 'spend'));
    expect(movements.reduce((sum, { change }) => sum + Number(change), 0)).toBe(-90);
  });

  test('lies between what was read before and since also where there is little room', async () => {
    const db = emptyStore();
    await see(db, { minute: 0, balance: 900 });
    for (const minute of [60, 120, 180]) await see(db, { minute, balance: 900 - minute, aheadMinutes: day });
    await see(db, { minute: 3, balance: 500 });
    const readings = await allReadings(db);
    expect(readings.map(({ figures }) => balanceOf(figures))).toEqual(['900', '840', '780', '720', '500']);
    const moments = readings.map(({ firstAt }) => firstAt.epochMilliseconds);
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    expect(moments.at(-2)).toBeLessThan(at(3).epochMilliseconds);
  });

  test('is dated with what else was read by it, also of other accounts', async () => {
    const db = await aDayAhead();
    await record(db, makeSeen({ at: at(25 + day), figures: makeTopUp() }), at(25 + day));
    await see(db, { minute: 26, balance: 70, aheadMinutes: day, account: 'other' });
    const { accounts } = await see(db, { minute: 30, balance: 810 });
    expect(accounts.map(({ account }) => account)).toEqual(['account-1', 'other']);
    for (const { lastAt } of await allReadings(db))
      expect(lastAt.epochMilliseconds).toBeLessThanOrEqual(at(30).epochMilliseconds);
  });

  test('does not make what happens from now on older than the first look at the account', async () => {
    const db = emptyStore();
    await see(db, { minute: 0, balance: 900, aheadMinutes: day });
    await see(db, { minute: 30, balance: 810 });
    const moments = [at(30).epochMilliseconds, at(40).epochMilliseconds];
    expect(await db.warningChecks.get('account-1')).toMatchObject({ since: moments[0], readAt: moments[0] });
    await see(db, { minute: 40, balance: 800 });
    expect(await db.warningChecks.get('account-1')).toMatchObject({ readAt: moments[1], intervalSeconds: 600 });
  });

  test('ends an unchanged stretch at the right clock', async () => {
    const db = emptyStore();
    await see(db, { minute: 0, balance: 900 });
    await record(db, makeSeen({ figures: makeTopUp() }));
    await record(db, makeSeen({ at: at(day), figures: makeTopUp() }), at(day));
    await see(db, { minute: 30, balance: 810 });
    expect((await outline(db, balanceOf))[0]).toBe(`account-1 0–${30 - 1 / 60_000} top-up`);
  });
});

describe('What stood in the way of reading by a clock a day ahead', () => {
  test.each(['signed-out', 'not-json'] as const)('does so no longer once usage is read (%s)', async (reason) => {
    const db = emptyStore();
    await recordProblem(db, { kind: 'usage', at: at(day), problem: { kind: 'problem', reason, sample: '' } });
    const summary = await see(db, { minute: 5, balance: 900 });
    expect(standingOf(summary, null, at(5)).kind).toBe('current');
  });
});

test('What could not be read by a clock a day ahead gives way to what cannot be read now', async () => {
  const db = emptyStore();
  for (const [minute, now] of [
    [day, day],
    [5, 6],
  ] as const)
    for (const reason of ['not-json', 'signed-out'] as const)
      await recordProblem(
        db,
        { kind: 'usage', at: at(minute), problem: { kind: 'problem', reason, sample: '' } },
        at(now),
      );
  const { unreadable, signedOutAt } = await storedSummary(db);
  expect([unreadable[0]?.at, signedOutAt]).toEqual([at(5), at(5)]);
});

describe('Usage that was read by a clock half an hour ahead', () => {
  const seen = [
    { minute: 0, balance: 900, aheadMinutes: 30 },
    { minute: 5, balance: 850, aheadMinutes: 30 },
  ];

  test('gives way to what is read now where the site’s own clock tells that this one is right', async () => {
    const db = emptyStore();
    for (const sight of seen) await see(db, sight);
    const { accounts } = await see(db, { minute: 6, balance: 840, tellsTime: true });
    expect(accounts[0]?.usage.figures.credits.balance).toBe('840');
    expect((await allReadings(db)).map(({ figures }) => balanceOf(figures))).toEqual(['900', '850', '840']);
  });

  test.each([
    ['an hour behind', -60],
    ['a quarter of an hour behind', -15],
  ])('stays where it is where that tells that this clock is %s', async (_, aheadMinutes) => {
    const db = emptyStore();
    for (const sight of seen) await see(db, { ...sight, aheadMinutes: 0 });
    const before = await allReadings(db);
    await see(db, { minute: 6, balance: 840, aheadMinutes, tellsTime: true });
    expect((await allReadings(db)).slice(1)).toEqual(before);
  });

  test('stays where it is where it may be an answer that another one overtook', async () => {
    const db = emptyStore();
    await see(db, { minute: 5, balance: 850, tellsTime: true });
    await record(db, makeSeen({ at: at(0), saidAt: at(0), figures: usage(900) }), at(1));
    expect(await outline(db, balanceOf)).toEqual(['account-1 0–0 900', 'account-1 5–5 850']);
  });
});

describe('Readings stay where they are', () => {
  test('where it is the clock of now that is behind, as the window that is running shows', async () => {
    const db = emptyStore();
    for (const minute of [0, 60, 120]) await see(db, { minute, balance: 900 - minute });
    const before = await allReadings(db);
    await see(db, { minute: 130, balance: 700, aheadMinutes: -300 });
    expect((await allReadings(db)).slice(1)).toEqual(before);
    await see(db, { minute: 140, balance: 690 });
    expect((await storedSummary(db)).accounts[0]?.usage.figures.credits.balance).toBe('690');
  });

  test('where no more than an hour lies between, which answers may be under way', async () => {
    const db = emptyStore();
    await see(db, { minute: 60, balance: 840 });
    await see(db, { minute: 0, balance: 900 });
    expect(await outline(db, balanceOf)).toEqual(['account-1 0–0 900', 'account-1 60–60 840']);
  });
});

test('Where nothing is kept from the future, each account costs one look', async () => {
  const looksAt = async (accounts: readonly string[]) => {
    const looks = new Mortality();
    const db = makeMortal(emptyStore(), looks);
    for (const account of accounts) await see(db, { minute: 0, balance: 900, account });
    const before = looks.steps;
    await db.transaction('rw', db.tables, async () => dateBefore(db, makeSeen({ at: at(5) }), at(5), usual));
    return looks.steps - before;
  };
  expect((await looksAt(['a', 'b', 'c'])) - (await looksAt(['a', 'b']))).toBe(1);
});
