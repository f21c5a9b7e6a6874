import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { portionsOf } from '../../lib/model/backup/portions.ts';
import type { Figures } from '../../lib/model/reading.ts';
import { settingsOf } from '../../lib/model/settings.ts';
import { exportCsv } from '../../lib/store/backup/csv.ts';
import { exportBackup } from '../../lib/store/backup/export.ts';
import { mergeBackup } from '../../lib/store/backup/merge.ts';
import { planImport } from '../../lib/store/backup/plan.ts';
import type { Database } from '../../lib/store/database.ts';
import { markDelivered } from '../../lib/store/delivery.ts';
import { changeEntries } from '../../lib/store/entries.ts';
import { decimal, makeCredits, makeLimit, makeTopUp, makeUsage, noon } from '../support/make.ts';
import { allReadings, emptyStore, keptWarnings, makeSeen, outline, record, refreshSummary } from '../support/store.ts';

const exported = async (db: Database, settings = settingsOf({})) => (await exportBackup(db, settings, noon)).join('');

async function planned(db: Database, file: string, now = noon) {
  const plan = await planImport(db, file, now);
  if ('problem' in plan) throw new Error(plan.problem);
  return plan;
}

async function imported(db: Database, file: string, now = noon): Promise<void> {
  for (const portion of portionsOf((await planned(db, file, now)).rows)) await mergeBackup(db, portion, now);
}

/** What is kept, without the numbers that rows happen to have. */
async function truth(db: Database) {
  return {
    readings: await allReadings(db),
    accounts: (await db.accounts.toArray()).map((row) => ({ ...row, aliases: row.aliases.toSorted() })),
    entries: await db.entries.toArray(),
    warnings: await db.warnings.toArray(),
  };
}

const entry = {
  id: 'e1',
  kind: 'purchase' as const,
  credits: decimal(1000),
  on: Temporal.PlainDate.from('2026-09-01'),
  expiresOn: null,
};
const used = (usedPercent: number) =>
  makeUsage({ limits: [makeLimit({ usedPercent })], credits: makeCredits({ balance: decimal(500 - usedPercent) }) });

const usedOf = (figures: Figures) => (figures.kind === 'usage' ? figures.limits[0]?.usedPercent : null);

/** Looks at one of two accounts in some minutes after noon, at one of a few figures; of one moment there is one answer. */
const looksAt = (minute: fc.Arbitrary<number>) =>
  fc.uniqueArray(fc.record({ minute, percent: fc.constantFrom(10, 20, 30), said: fc.constantFrom('a', 'b') }), {
    minLength: 1,
    maxLength: 10,
    selector: ({ minute, said }) => `${minute} ${said}`,
  });
const anyLooks = looksAt(fc.integer({ min: 0, max: 40 }));
// Two browsers never see the site in the same millisecond.
const evenLooks = looksAt(fc.integer({ min: 0, max: 20 }).map((half) => 2 * half));
const oddLooks = looksAt(fc.integer({ min: 0, max: 20 }).map((half) => 2 * half + 1));
type Looks = typeof anyLooks extends fc.Arbitrary<infer Value> ? Value : never;

async function storeWith(looks: Looks): Promise<Database> {
  const db = emptyStore();
  for (const { minute, percent, said } of looks)
    await record(db, makeSeen({ said, at: noon.add({ minutes: minute }), figures: used(percent) }));
  return db;
}

test('A backup is of one moment, though an account gets another id while it is made', async () => {
  const db = emptyStore();
  await record(db, makeSeen({ said: 'user-1', figures: used(10) }));
  const making = exported(db);
  await record(db, makeSeen({ said: 'uuid', user: 'user-1', at: noon.add({ minutes: 1 }), figures: used(20) }));
  const { accounts, readings } = JSON.parse(await making);
  expect(accounts).toEqual([{ id: 'user-1', aliases: [] }]);
  expect(readings.map(({ account }: { account: string }) => account)).toEqual(['user-1']);
});

describe('Export then import', () => {
  law.prop([anyLooks], { numRuns: 12 })('changes nothing in the same store', async (looks) => {
    const db = await storeWith(looks);
    const before = await truth(db);
    await imported(db, await exported(db));
    expect(await truth(db)).toEqual(before);
  });

  law.prop([anyLooks], { numRuns: 12 })(
    'into an empty store gives the same, and so all that follows from it',
    async (looks) => {
      const db = await storeWith(looks);
      await changeEntries(db, { account: 'a', kept: [entry], removed: [] });
      const other = emptyStore();
      await imported(other, await exported(db));
      expect(await truth(other)).toEqual(await truth(db));
      const later = noon.add({ hours: 2 });
      expect(await refreshSummary(other, later)).toEqual(await refreshSummary(db, later));
    },
  );

  law.prop([evenLooks, oddLooks], { numRuns: 12 })(
    'of another store adds what it saw, and loses nothing that was seen here',
    async (here, there) => {
      const db = await storeWith(here);
      const before = await allReadings(db);
      const other = await storeWith(there);
      await imported(db, await exported(other));
      const after = await allReadings(db);
      for (const one of [...before, ...(await allReadings(other))]) {
        const ends = [one.firstAt, one.lastAt];
        for (const end of ends)
          expect(
            after.some(
              ({ account, figures, firstAt, lastAt }) =>
                account === one.account &&
                JSON.stringify(figures) === JSON.stringify(one.figures) &&
                Temporal.Instant.compare(firstAt, end) <= 0 &&
                Temporal.Instant.compare(end, lastAt) <= 0,
            ),
          ).toBe(true);
      }
      const once = await truth(db);
      await imported(db, await exported(other));
      expect(await truth(db)).toEqual(once);
    },
  );

  test('of what lies between what is kept joins what says the same', async () => {
    const db = await storeWith([
      { minute: 0, percent: 10, said: 'a' },
      { minute: 30, percent: 20, said: 'a' },
    ]);
    const other = await storeWith([
      { minute: 10, percent: 10, said: 'a' },
      { minute: 20, percent: 20, said: 'a' },
    ]);
    await imported(db, await exported(other));
    expect(await outline(db, usedOf)).toEqual(['a 0–10 10', 'a 20–30 20']);
  });

  test('puts figures to the account that this store knows by another id', async () => {
    const db = emptyStore();
    await record(db, makeSeen({ said: 'uuid', user: 'user-1', figures: makeUsage({ planType: 'plus' }) }));
    const other = emptyStore();
    await record(other, makeSeen({ said: 'user-1', at: noon.add({ minutes: 5 }), figures: used(50) }));
    await imported(db, await exported(other));
    expect(new Set((await allReadings(db)).map(({ account }) => account))).toEqual(new Set(['uuid']));
  });

  test('of an account that calls itself its own alias leaves it as it is', async () => {
    const db = await storeWith([{ minute: 0, percent: 10, said: 'a' }]);
    const before = await truth(db);
    const file = JSON.parse(await exported(db));
    await imported(db, JSON.stringify({ ...file, accounts: [{ id: 'a', aliases: ['a'] }], readings: [] }));
    expect(await truth(db)).toEqual(before);
  });

  describe('made while the clock was a day ahead', () => {
    /** A store as it was then, and as it is once usage was read by the right clock. */
    async function aheadAndDated() {
      const db = emptyStore();
      const ahead = (minutes: number) => noon.add({ hours: 24, minutes });
      await record(db, makeSeen({ figures: used(10) }));
      await record(db, makeSeen({ figures: makeTopUp() }));
      await record(db, makeSeen({ at: ahead(0), figures: makeTopUp() }));
      for (const minutes of [0, 10]) await record(db, makeSeen({ at: ahead(minutes), figures: used(20 + minutes) }));
      const file = await exported(db);
      const now = noon.add({ minutes: 20 });
      await record(db, makeSeen({ at: now, figures: used(40) }), now);
      return { db, file, now };
    }

    test('brings nothing again that has been dated since', async () => {
      const { db, file, now } = await aheadAndDated();
      const before = await truth(db);
      expect((await planned(db, file, now)).counts.readings.fresh).toBe(0);
      await imported(db, file, now);
      expect(await truth(db)).toEqual(before);
    });

    test('brings everything to where nothing of it is kept, to be dated there', async () => {
      const { file, now } = await aheadAndDated();
      const other = emptyStore();
      await imported(other, file, now);
      await refreshSummary(other, now);
      await record(other, makeSeen({ at: now, figures: used(40) }), now);
      const percent = (await outline(other, usedOf)).map((line) => line.split(' ').at(-1));
      expect(percent).toEqual(['null', '10', '20', '30', '40']);
    });
  });

  test('keeps an entry as it stands here', async () => {
    const db = emptyStore();
    await changeEntries(db, { account: 'a', kept: [entry], removed: [] });
    const file = await exported(db);
    await changeEntries(db, { account: 'a', kept: [{ ...entry, credits: decimal(500) }], removed: [] });
    await imported(db, file);
    expect((await db.entries.get('e1'))?.credits).toBe('500');
  });
});

describe('Warnings', () => {
  /** A store that decided to warn of a limit that is nearly used up. */
  async function warningStore(): Promise<Database> {
    const db = emptyStore();
    await record(db, makeSeen({ said: 'a', figures: used(97) }));
    return db;
  }
  async function delivered(): Promise<Database> {
    const db = await warningStore();
    for (const { notification } of await keptWarnings(db, 'a')) await markDelivered(db, notification ?? '', noon);
    return db;
  }

  test('that were said come along, and are not said again', async () => {
    const db = await delivered();
    const other = emptyStore();
    await imported(other, await exported(db));
    await refreshSummary(other, noon.add({ minutes: 1 }));
    expect(await keptWarnings(other, 'a')).toEqual(await keptWarnings(db, 'a'));
    expect((await planned(other, await exported(db))).counts.warnings).toEqual({ right: 1, fresh: 0 });
  });

  test('that were not said yet do not', async () => {
    expect(JSON.parse(await exported(await warningStore())).warnings).toEqual([]);
  });

  test('that a file would have said are refused', async () => {
    const file = JSON.parse(await exported(await delivered()));
    file.warnings[0].status = 'decided';
    expect((await planned(emptyStore(), JSON.stringify(file))).refused).toEqual([
      { table: 'warnings', place: 1, why: 'status' },
    ]);
  });

  test('go to the account that this store knows by another id, and what stands here stays', async () => {
    const file = JSON.parse(await exported(await delivered()));
    const known = { id: 'uuid', aliases: ['a'] };
    const here = emptyStore();
    await here.accounts.add(known);
    await imported(here, JSON.stringify({ ...file, accounts: [known] }));
    const [warning] = await keptWarnings(here, 'uuid');
    expect(warning?.rule).toBe('limit-low');
    file.warnings[0].isLate = true;
    await imported(here, JSON.stringify(file));
    expect(await keptWarnings(here, 'uuid')).toEqual([warning]);
  });
});

describe('Settings', () => {
  const settings = settingsOf({ keepFresh: true, warnings: { leadTimeHours: 48 }, accounts: { a: { name: 'Home' } } });

  test('stand in the file, and the plan gives them', async () => {
    expect((await planned(emptyStore(), await exported(emptyStore(), settings))).settings).toEqual(settings);
  });

  test('fall back one by one where the file has something else', async () => {
    const file = JSON.parse(await exported(emptyStore(), settings));
    file.settings.warnings.leadTimeHours = -1;
    const read = (await planned(emptyStore(), JSON.stringify(file))).settings;
    expect(read).toEqual({ ...settings, warnings: { ...settings.warnings, leadTimeHours: 24 } });
  });
});

describe('A file', () => {
  test('of version 1 is taken, which had neither warnings nor settings', async () => {
    const db = await storeWith([{ minute: 0, percent: 10, said: 'a' }]);
    const { warnings: _warnings, settings: _settings, ...rest } = JSON.parse(await exported(db));
    const other = emptyStore();
    const file = JSON.stringify({ ...rest, version: 1 });
    expect((await planned(other, file)).settings).toBeNull();
    await imported(other, file);
    expect(await truth(other)).toEqual(await truth(db));
  });

  test.each([
    ['that is no JSON', '{"format":"spill', 'not-json'],
    ['of something else', '{"format":"other","version":1}', 'not-a-backup'],
    ['that is a list', '[]', 'not-a-backup'],
    ['without readings', '{"format":"spillway","version":1,"accounts":[],"entries":[]}', 'not-a-backup'],
    [
      'of a later version',
      '{"format":"spillway","version":3,"accounts":[],"entries":[],"readings":[]}',
      'newer-version',
    ],
  ])('%s is refused as a whole', async (_, file, problem) => {
    expect(await planImport(emptyStore(), file, noon)).toEqual({ problem });
  });

  test('with rows that are wrong says which, and the others are taken', async () => {
    const db = await storeWith([
      { minute: 0, percent: 10, said: 'a' },
      { minute: 10, percent: 20, said: 'a' },
      { minute: 20, percent: 30, said: 'a' },
    ]);
    const file = JSON.parse(await exported(db));
    file.readings[1].figures.limits[0].usedPercent = 120;
    file.readings[2].lastAt = file.readings[2].firstAt - 1;
    file.readings.push(null);
    file.readings.push({ ...file.readings[0], lastAt: Number.MAX_SAFE_INTEGER });
    const events = { kind: 'credit-events', events: [{ date: 'soon', surface: null, credits: '1' }] };
    file.readings.push({ ...file.readings[0], figures: events });
    file.entries.push({ id: 'x', account: 'a', kind: 'purchase', credits: '1e3', on: '2026-09-01', expiresOn: null });
    const other = emptyStore();
    const plan = await planned(other, JSON.stringify(file));
    expect(plan.refused).toEqual([
      { table: 'entries', place: 1, why: 'credits' },
      { table: 'readings', place: 2, why: 'figures.limits.0.usedPercent' },
      { table: 'readings', place: 3, why: 'lastAt' },
      { table: 'readings', place: 4, why: 'row' },
      { table: 'readings', place: 5, why: 'lastAt' },
      { table: 'readings', place: 6, why: 'figures.events.0.date' },
    ]);
    expect(plan.counts.readings).toEqual({ right: 1, fresh: 1 });
    await imported(other, JSON.stringify(file));
    expect(await outline(other, () => '')).toEqual(['a 0–0 ']);
  });

  test('that is only looked at changes nothing', async () => {
    const db = await storeWith([{ minute: 0, percent: 10, said: 'a' }]);
    const other = emptyStore();
    const plan = await planned(other, await exported(db));
    expect(plan.counts).toEqual({
      accounts: { right: 1, fresh: 1 },
      entries: { right: 0, fresh: 0 },
      warnings: { right: 0, fresh: 0 },
      readings: { right: 1, fresh: 1 },
    });
    expect(plan.first).toEqual(noon);
    expect(await other.readings.count()).toBe(0);
    expect((await planned(db, await exported(db))).counts.readings).toEqual({ right: 1, fresh: 0 });
  });
});

test('Each table can be had as comma-separated values', async () => {
  const db = emptyStore();
  await record(db, makeSeen({ said: '=a', figures: used(10) }));
  await record(db, makeSeen({ said: '=a', at: noon.add({ minutes: 5 }), figures: used(100) }));
  await record(db, makeSeen({ said: '=a', at: noon.add({ minutes: 5 }), figures: makeTopUp() }));
  await record(
    db,
    makeSeen({
      said: '=a',
      at: noon.add({ minutes: 9 }),
      figures: { ...used(100), credits: makeCredits({ balance: decimal(350) }) },
    }),
  );
  await changeEntries(db, { account: 'b', kept: [entry], removed: [] });
  const csv = async (table: Parameters<typeof exportCsv>[1]) => (await exportCsv(db, table)).join('').split('\r\n');
  expect(await csv('readings')).toEqual([
    'account,from,to,source,plan,balance,meter,limit_seconds,used_percent,resets_at',
    "'=a,2026-09-21T12:00:00Z,2026-09-21T12:00:00Z,answer,plus,490,codex,18000,10,2026-09-21T14:00:00Z",
    "'=a,2026-09-21T12:05:00Z,2026-09-21T12:05:00Z,answer,plus,400,codex,18000,100,2026-09-21T14:00:00Z",
    "'=a,2026-09-21T12:09:00Z,2026-09-21T12:09:00Z,answer,plus,350,codex,18000,100,2026-09-21T14:00:00Z",
    '',
  ]);
  expect((await csv('movements'))[1]).toBe("'=a,2026-09-21T12:00:00Z,2026-09-21T12:09:00Z,spend,-140,codex,18000");
  expect((await csv('top-up'))[1]).toBe("'=a,2026-09-21T12:05:00Z,2026-09-21T12:05:00Z,true,250,1000,");
  expect((await csv('entries'))[1]).toBe('b,purchase,1000,2026-09-01,');
  expect(await csv('windows')).toHaveLength(2);
  const payment = { at: noon, amount: 2000, currency: 'USD', status: 'paid', type: null };
  for (const credits of ['1', '2.5']) {
    const events = [{ date: '2026-09-20', surface: 'cli', credits: decimal(credits) }];
    await record(db, makeSeen({ said: '=a', figures: { kind: 'credit-events', events } }));
    await record(db, makeSeen({ said: '=a', figures: { kind: 'transactions', transactions: [payment] } }));
  }
  const resets = [{ status: 'available', expiresAt: noon }];
  await record(db, makeSeen({ said: '=a', figures: { kind: 'reset-credits', available: 1, credits: resets } }));
  expect((await csv('banked-resets'))[1]).toBe("'=a,available,2026-09-21T12:00:00Z");
  expect(await csv('spending')).toEqual(['account,date,surface,credits', "'=a,2026-09-20,cli,2.5", '']);
  expect((await csv('payments'))[1]).toBe("'=a,2026-09-21T12:00:00Z,2000,USD,paid,");
  expect((await csv('warnings'))[1]).toBe("'=a,limit-low,codex 18000,95,decided,2026-09-21T12:05:00Z,");
});
