import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { portionsOf } from '../../lib/model/backup/portions.ts';
import { noUsage, type UsageSeries } from '../../lib/model/series/usage-series.ts';
import { settingsOf } from '../../lib/model/settings.ts';
import { exportBackup } from '../../lib/store/backup/export.ts';
import { mergeBackup } from '../../lib/store/backup/merge.ts';
import { planImport } from '../../lib/store/backup/plan.ts';
import type { Database } from '../../lib/store/database.ts';
import { watchUsageSeries } from '../../lib/store/usage-series.ts';
import { makeLimit, makeUsage, noon } from '../support/make.ts';
import { deleteAccount, emptyStore, makeSeen, record } from '../support/store.ts';

// Dexie follows nothing where it finds no database of the browser.
const { indexedDB } = Dexie.dependencies;
beforeAll(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
});
afterAll(() => {
  Dexie.dependencies.indexedDB = indexedDB;
});

async function readOnDays(db: Database, days: readonly number[]): Promise<void> {
  for (const day of days)
    await record(
      db,
      makeSeen({
        at: noon.add({ hours: 24 * day }),
        figures: makeUsage({ limits: [makeLimit({ usedPercent: day })] }),
      }),
    );
}

function watched(db: Database) {
  const shown = { series: noUsage as UsageSeries, isWhole: false, stop: () => {} };
  shown.stop = watchUsageSeries(
    db,
    'account-1',
    (series, isWhole) => Object.assign(shown, { series, isWhole }),
    (error) => {
      throw error;
    },
  );
  return shown;
}

const recent = [28, 29, 30];
const older = [1, 10, 20];

test('What is kept of an account is told back to its first reading, and with each new one', async () => {
  const db = emptyStore();
  await readOnDays(db, [...older, ...recent]);
  const shown = watched(db);
  await vi.waitFor(() => expect(shown).toMatchObject({ isWhole: true, series: { readings: 6 } }));
  await readOnDays(db, [31]);
  await vi.waitFor(() => expect(shown.series.readings).toBe(7));
  shown.stop();
});

test('What is older than a week is told anew once more of it is imported', async () => {
  const other = emptyStore();
  await readOnDays(other, older);
  const db = emptyStore();
  await readOnDays(db, recent);
  const shown = watched(db);
  await vi.waitFor(() => expect(shown).toMatchObject({ isWhole: true, series: { readings: 3 } }));
  const plan = await planImport(db, (await exportBackup(other, settingsOf({}), noon)).join(''), noon);
  if ('problem' in plan) throw new Error(plan.problem);
  for (const portion of portionsOf(plan.rows)) await mergeBackup(db, portion, noon);
  await vi.waitFor(() => expect(shown.series.readings).toBe(6));
  shown.stop();
});

test('What is older than a week is gone once it is deleted', async () => {
  const db = emptyStore();
  await readOnDays(db, [...older, ...recent]);
  const shown = watched(db);
  await vi.waitFor(() => expect(shown).toMatchObject({ isWhole: true, series: { readings: 6 } }));
  await deleteAccount(db, 'account-1');
  await vi.waitFor(() => expect(shown.series.readings).toBe(0));
  shown.stop();
});
