import type { Database, ReadingRow } from './database.ts';
import { type NewRow, saysTheSame } from './reading-row.ts';
import { lastBegun, meetingAtOnce, rowsBegunAfter } from './readings.ts';
import { stretchesOf } from './stretches.ts';

/**
 * Adds rows of one account and kind to what is kept, and divides those that would reach over one another. Gives whether
 * anything changed.
 */
export async function mergeSeries(db: Database, rows: readonly NewRow[]): Promise<boolean> {
  const kept = await around(db, rows);
  if (missingFrom(kept, rows).length === 0) return false;
  await db.readings.bulkDelete(kept.map(({ id }) => id));
  // All of them: one that lies within a stretch is known only until another divides that.
  await db.readings.bulkAdd(stretchesOf([...kept.map(({ id: _id, ...row }) => row), ...rows]));
  return true;
}

/** Which of the rows are not kept yet, wholly or in part. All are of one account and kind. */
export async function notKept(db: Database, rows: readonly NewRow[]): Promise<NewRow[]> {
  return missingFrom(await around(db, rows), rows);
}

function missingFrom(kept: readonly ReadingRow[], rows: readonly NewRow[]): NewRow[] {
  return rows.filter((row) => {
    const before = lastFrom(kept, row.firstAt);
    return !before.some((one) => one.lastAt >= row.lastAt && saysTheSame(one, row));
  });
}

/** What is kept of an account and kind from just before these rows to the one after them. */
async function around(db: Database, rows: readonly NewRow[]): Promise<ReadingRow[]> {
  const [row] = rows;
  if (!row) return [];
  const { account, kind } = row;
  const from = rows.reduce((least, { firstAt }) => Math.min(least, firstAt), row.firstAt);
  const to = rows.reduce((most, { lastAt }) => Math.max(most, lastAt), row.lastAt);
  const before = await lastBegun(db, account, kind, from);
  const within = await rowsBegunAfter(db, account, kind, from, to).toArray();
  const after = await rowsBegunAfter(db, account, kind, to).first();
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
