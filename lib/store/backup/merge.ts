import { Dexie } from 'dexie';
import type { BackupRows } from '../../model/backup/backup.ts';
import { know, ownerOf } from '../accounts.ts';
import type { Database, ReadingRow } from '../database.ts';
import { lastBegun, meetingAtOnce, type NewRow, saysTheSame, series } from '../readings.ts';
import { forgetState } from '../state.ts';
import { warningRow } from '../warnings.ts';
import { stretchesOf } from './stretches.ts';

/**
 * Adds rows of a backup to what is kept, in one transaction: what is there stays, what is there already is not there
 * twice, and a stretch that another one contradicts is known only at its ends. What follows from the readings is
 * forgotten where they changed, and worked out anew with the next summary.
 */
export function mergeBackup(
  db: Database,
  { accounts, entries, warnings, readings }: Partial<BackupRows>,
): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    for (const { id, aliases } of accounts ?? []) await know(db, await ownerOf(db, id), aliases);
    const changed = new Set<string>();
    for (const row of entries ?? []) {
      if (await db.entries.get(row.id)) continue;
      const account = await ownerOf(db, row.account);
      await db.entries.add({ ...row, account });
      changed.add(account);
    }
    for (const row of warnings ?? []) {
      const account = await ownerOf(db, row.account);
      if (!(await db.warnings.get([account, row.key]))) await db.warnings.add(warningRow({ ...row, account }));
    }
    const rows = await Promise.all((readings ?? []).map(async (row) => rowOf(row, await ownerOf(db, row.account))));
    for (const own of Map.groupBy(rows, ({ account, kind }) => `${kind} ${account}`).values()) {
      const account = own[0]?.account ?? '';
      await know(db, account, []);
      if (await mergeSeries(db, own)) changed.add(account);
    }
    for (const account of changed) await forgetState(db, account);
  });
}

/** Which of the rows are not kept yet, wholly or in part. All are of one account and kind. */
export async function notKept(db: Database, rows: readonly NewRow[]): Promise<NewRow[]> {
  const kept = await around(db, rows);
  return rows.filter((row) => {
    const before = lastFrom(kept, row.firstAt);
    return !before.some((one) => one.lastAt >= row.lastAt && saysTheSame(one, row));
  });
}

/** A row of a backup as it is stored. */
export function rowOf(row: BackupRows['readings'][number], account: string): NewRow {
  return { ...row, account, kind: row.figures.kind };
}

/** Adds rows of one account and kind; whether that changed anything. */
async function mergeSeries(db: Database, rows: readonly NewRow[]): Promise<boolean> {
  if ((await notKept(db, rows)).length === 0) return false;
  // All of them: one that lies within a stretch is known only until another divides that.
  const kept = await around(db, rows);
  await db.readings.bulkDelete(kept.map(({ id }) => id));
  await db.readings.bulkAdd(stretchesOf([...kept.map(({ id: _id, ...row }) => row), ...rows]));
  return true;
}

/** What is kept of an account and kind from just before these rows to the one after them. */
async function around(db: Database, rows: readonly NewRow[]): Promise<ReadingRow[]> {
  const [row] = rows;
  if (!row) return [];
  const { account, kind } = row;
  const from = rows.reduce((least, { firstAt }) => Math.min(least, firstAt), row.firstAt);
  const to = rows.reduce((most, { lastAt }) => Math.max(most, lastAt), row.lastAt);
  const before = await lastBegun(db, account, kind, from);
  const within = await series(db, account, kind, from, to, false).toArray();
  const after = await series(db, account, kind, to, Dexie.maxKey, false).first();
  return [...before, ...within, ...(after ? [after] : [])];
}

/** The rows that may hold a moment: those that began last before it or at it. */
function lastFrom(rows: readonly ReadingRow[], atMs: number): ReadingRow[] {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.firstAt ?? 0) <= atMs) low = middle + 1;
    else high = middle;
  }
  return rows.slice(Math.max(0, low - meetingAtOnce), low);
}
