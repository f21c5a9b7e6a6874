import type { Table } from 'dexie';
import type { Assumed } from '../model/account/terms.ts';
import type { Summary } from '../model/summary.ts';
import { longestUnderWayMs } from '../model/under-way.ts';
import { ownerOf } from './accounts.ts';
import type { Database } from './database.ts';
import { sessionRow } from './session.ts';
import { refreshWithin } from './summary.ts';

/**
 * Deletes everything kept of one account, and what waits for an account, which could be this one; in one transaction. Gives
 * the summary of what is left. What is seen of it later is kept again.
 */
export function deleteAccount(
  db: Database,
  account: string,
  now: Temporal.Instant,
  assumed: Assumed,
): Promise<Summary> {
  return db.transaction('rw', db.tables, async () => {
    const owner = await ownerOf(db, account);
    for (const table of db.tables) await deleteOwn(table, owner);
    await db.accounts.delete(owner);
    await db.waiting.clear();
    await noteDeletion(db, now);
    return refreshWithin(db, now, assumed);
  });
}

/** Deletes everything that was read, of all accounts, and gives the summary of nothing. */
export function deleteEverything(db: Database, now: Temporal.Instant, assumed: Assumed): Promise<Summary> {
  return db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear();
    await noteDeletion(db, now);
    return refreshWithin(db, now, assumed);
  });
}

/**
 * Whether the user has deleted figures since a moment: what has been under way since then is not to be kept, or it would
 * bring back what was deleted. Of whatever account, since nothing is kept that names the one deleted. A deletion that is
 * later than anything can be under way was by a clock that has been set back.
 */
export async function hasDeletedSince(db: Database, since: Temporal.Instant): Promise<boolean> {
  const deletion = await sessionRow(db, 'deletion');
  if (deletion === undefined) return false;
  const underWayMs = deletion.at - since.epochMilliseconds;
  return underWayMs >= 0 && underWayMs <= longestUnderWayMs;
}

async function noteDeletion(db: Database, now: Temporal.Instant): Promise<void> {
  await db.session.put({ id: 'deletion', at: now.epochMilliseconds });
}

/** Deletes an account's rows from any table whose rows name one, so that a new table is not forgotten. */
async function deleteOwn(table: Table, account: string): Promise<void> {
  const { primKey, indexes } = table.schema;
  const index = [primKey, ...indexes].find(({ keyPath }) => [keyPath].flat()[0] === 'account');
  if (!index) await table.filter((row) => row.account === account).delete();
  else if (index.compound) await table.where(index.name).between([account], [account, []]).delete();
  else await table.where(index.name).equals(account).delete();
}
