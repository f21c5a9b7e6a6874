import { readdirSync, readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import type { AccountSummary } from '../../lib/model/summary.ts';
import { Database } from '../../lib/store/database.ts';
import { storedSummary } from '../../lib/store/summary.ts';
import { noon } from '../support/make.ts';
import { allReadings, refreshSummary } from '../support/store.ts';

/** A store as an earlier version left it, never to be changed: its schema, and every row of every table. */
interface Frozen {
  version: number;
  stores: Record<string, string>;
  tables: Record<string, object[]>;
}

const folder = new URL('../fixtures/store/', import.meta.url);
const frozen = readdirSync(folder).map((name): [string, Frozen] => [
  name,
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
]);

async function leftBehind({ version, stores, tables }: Frozen): Promise<Database> {
  const memory = { indexedDB: new IDBFactory(), IDBKeyRange };
  const old = new Dexie('spillway', memory);
  old.version(version).stores(stores);
  for (const [name, rows] of Object.entries(tables)) await old.table(name).bulkAdd(rows);
  old.close();
  return new Database(memory);
}

test.each(frozen)('a store that %s describes opens in this version with every reading in it', async (_, left) => {
  const db = await leftBehind(left);
  expect(await allReadings(db)).toHaveLength(left.tables.readings?.length ?? 0);
});

test.each(frozen)('and the summary of %s is the one that its readings give', async (_, left) => {
  const db = await leftBehind(left);
  const kept = await storedSummary(db);
  expect(kept.accounts.length).toBeGreaterThan(0);
  const { accounts, ...rest } = await refreshSummary(db, noon.add({ hours: 74 }));
  expect(rest).toEqual({ unreadable: kept.unreadable, signedOutAt: kept.signedOutAt });
  expect(accounts.map(figuresIn)).toEqual(kept.accounts.map(figuresIn));
  // Version 1 knew of no grants.
  if (left.version >= 2)
    expect(accounts.map(({ holding }) => holding)).toEqual(kept.accounts.map(({ holding }) => holding));
});

/** Forecasts may change with every version; what was read may not. */
function figuresIn({ account, usage, topUp }: AccountSummary) {
  return { account, usage, topUp };
}

test('the version in use has its frozen example', () => {
  const { verno } = new Database({ indexedDB: new IDBFactory(), IDBKeyRange });
  expect(frozen.map(([, { version }]) => version)).toContain(verno);
});
