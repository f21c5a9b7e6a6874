import { describe, expect, test } from 'vitest';
import type { Problem } from '../../lib/model/problem.ts';
import type { Database } from '../../lib/store/database.ts';
import { keptOf } from '../../lib/store/kept.ts';
import { storedSummary } from '../../lib/store/summary.ts';
import { makeTopUp, makeUsage, noon } from '../support/make.ts';
import {
  allReadings,
  deleteAccount,
  deleteEverything,
  emptyStore,
  makeSeen,
  record,
  recordProblem,
  refreshSummary,
} from '../support/store.ts';

type Moment = Temporal.Instant;

const uuid = '11111111-2222-3333-4444-555555555555';
const notJson: Problem = { kind: 'problem', reason: 'not-json', sample: 'x' };

/** Two accounts, one of which has another id beside its own, and figures that still wait for their account. */
async function twoAccounts(): Promise<Database> {
  const db = emptyStore();
  await record(db, makeSeen({ said: 'user-1', tab: 1 }));
  await record(db, makeSeen({ said: uuid, user: 'user-1', tab: 1, at: noon.add({ minutes: 5 }) }));
  await record(db, makeSeen({ said: null, tab: 1, at: noon.add({ minutes: 5 }), figures: makeTopUp() }));
  await record(db, makeSeen({ said: 'other', tab: 2, at: noon.add({ minutes: 1 }) }));
  await record(db, makeSeen({ said: null, tab: 3, figures: makeTopUp() }));
  return db;
}

async function everything(db: Database): Promise<Record<string, unknown[]>> {
  return Object.fromEntries(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])));
}

describe('Deleting an account', () => {
  test.each([uuid, 'user-1'])('by any of its ids (%s) leaves no trace of it in any table', async (id) => {
    const db = await twoAccounts();
    await deleteAccount(db, id);
    const left = JSON.stringify(await everything(db));
    expect(left).not.toContain(uuid);
    expect(left).not.toContain('user-1');
  });

  test('leaves the others as they were', async () => {
    const db = await twoAccounts();
    const ofOther = await db.readings.where('[account+kind+firstAt]').between(['other'], ['other', []]).toArray();
    await deleteAccount(db, uuid);
    expect(await db.readings.toArray()).toEqual(ofOther);
    expect((await storedSummary(db)).accounts.map(({ account }) => account)).toEqual(['other']);
    expect(await refreshSummary(db)).toEqual(await storedSummary(db));
  });

  test('takes none with it whose id only begins alike', async () => {
    const db = emptyStore();
    for (const said of ['a', 'ab', 'a0']) await record(db, makeSeen({ said }));
    await deleteAccount(db, 'a');
    expect((await keptOf(db)).map(({ account }) => account)).toEqual(['a0', 'ab']);
    expect(await db.readings.count()).toBe(2);
  });

  test('that is not there leaves all there are', async () => {
    const db = await twoAccounts();
    const before = await allReadings(db);
    await deleteAccount(db, 'nobody');
    expect(await allReadings(db)).toEqual(before);
  });

  test('does not keep it from being read again', async () => {
    const db = await twoAccounts();
    await deleteAccount(db, uuid);
    await record(db, makeSeen({ said: uuid, at: noon.add({ hours: 1 }) }));
    expect((await storedSummary(db)).accounts[0]?.account).toBe(uuid);
  });

  test('also empties a table of a later version whose rows name one', async () => {
    const db = emptyStore();
    db.version(2).stores({ plain: 'id', indexed: 'id, account', keyed: 'account', compound: '[account+day]' });
    const names = ['plain', 'indexed', 'keyed', 'compound'];
    for (const name of names)
      await db.table(name).bulkAdd(['a', 'b'].map((account) => ({ id: account, account, day: 1 })));
    await deleteAccount(db, 'a');
    for (const name of names) expect((await db.table(name).toArray()).map(({ account }) => account)).toEqual(['b']);
  });
});

describe.each<[string, (db: Database, now: Temporal.Instant) => Promise<unknown>]>([
  ['an account', (db, now) => deleteAccount(db, uuid, now)],
  ['everything', deleteEverything],
])('What is under way while the user deletes %s', (_, deleteFigures) => {
  const [before, deletedAt, after] = [9, 10, 11].map((minutes) => noon.add({ minutes })) as [Moment, Moment, Moment];

  async function deleted(): Promise<Database> {
    const db = await twoAccounts();
    await deleteFigures(db, deletedAt);
    return db;
  }

  test('was seen before, and is not kept, whoever’s it is', async () => {
    const db = await deleted();
    const left = await allReadings(db);
    for (const clues of [{ said: uuid }, { said: 'user-1' }, { said: null, asked: uuid }, { said: null }])
      await record(db, makeSeen({ ...clues, at: before }), after);
    await recordProblem(db, { kind: 'usage', at: before, problem: notJson }, after);
    expect(await allReadings(db)).toEqual(left);
    expect(await db.unreadable.toArray()).toEqual([]);
  });

  test('nor is it once the account is read again, though it says only by its tab whose it is', async () => {
    const db = await twoAccounts();
    await record(db, makeSeen({ said: null, tab: 7, at: before, figures: makeTopUp() }));
    await deleteFigures(db, deletedAt);
    await record(db, makeSeen({ said: null, tab: 7, at: before, figures: makeTopUp() }), after);
    await record(db, makeSeen({ said: uuid, tab: 7, at: after }));
    const anew = (await allReadings(db)).filter(({ account }) => account === uuid);
    expect(anew.map(({ figures }) => figures.kind)).toEqual(['usage']);
  });

  test('was asked for before, and is not kept though it came later', async () => {
    const db = await deleted();
    const left = await allReadings(db);
    await record(db, makeSeen({ said: uuid, tab: null, since: before, at: after }));
    expect(await allReadings(db)).toEqual(left);
  });

  test('is kept when it was seen afterwards', async () => {
    const db = await deleted();
    await record(db, makeSeen({ said: uuid, at: after }));
    expect((await storedSummary(db)).accounts[0]?.account).toBe(uuid);
  });

  test('is not kept by one who began to before the deletion, and had to wait for it', async () => {
    const db = await deleted();
    const left = await allReadings(db);
    await record(db, makeSeen({ said: uuid, at: before }), before);
    expect(await allReadings(db)).toEqual(left);
  });

  test('is kept when it was deleted by a clock that has been set back', async () => {
    const db = await twoAccounts();
    await deleteFigures(db, before.add({ hours: 24 }));
    await record(db, makeSeen({ said: uuid, at: before }));
    expect((await storedSummary(db)).accounts.map(({ account }) => account)).toContain(uuid);
  });
});

test('Deleting everything leaves nothing but a summary of nothing, and when that was', async () => {
  const db = await twoAccounts();
  await recordProblem(db, { kind: 'usage', at: noon, problem: notJson });
  await recordProblem(db, { kind: 'usage', at: noon, problem: { kind: 'problem', reason: 'signed-out', sample: '' } });
  const summary = await deleteEverything(db);
  expect(summary).toEqual({ accounts: [], unreadable: [], signedOutAt: null });
  const { summary: rows, session, ...others } = await everything(db);
  expect(rows).toHaveLength(1);
  expect(session).toEqual([{ id: 'deletion', at: noon.epochMilliseconds }]);
  expect(Object.values(others).flat()).toEqual([]);
});

test('What is kept of an account is counted, since its oldest reading of any kind', async () => {
  const db = emptyStore();
  await record(db, makeSeen({ said: 'a', at: noon.add({ minutes: 10 }) }));
  await record(db, makeSeen({ said: 'a', at: noon, figures: makeTopUp() }));
  await record(db, makeSeen({ said: 'a', at: noon.add({ minutes: 20 }), figures: makeUsage({ planType: 'pro' }) }));
  await record(db, makeSeen({ said: 'b', at: noon.add({ minutes: 30 }) }));
  expect(await keptOf(db)).toEqual([
    { account: 'a', aliases: [], readings: 3, since: noon },
    { account: 'b', aliases: [], readings: 1, since: noon.add({ minutes: 30 }) },
  ]);
});
