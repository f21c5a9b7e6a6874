import type { Table } from 'dexie';
import type { Assumed } from '../model/account/terms.ts';
import type { Summary } from '../model/summary.ts';
import { ownerOf } from './accounts.ts';
import type { Database } from './database.ts';
import { refreshWithin } from './summary.ts';

/**
 * Deletes everything kept of one account, in one transaction, and gives the summary of what
 * is left. What is read of it later is kept again.
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
    return refreshWithin(db, now, assumed);
  });
}

/** Deletes everything that was read, of all accounts, and gives the summary of nothing. */
export function deleteEverything(db: Database, now: Temporal.Instant, assumed: Assumed): Promise<Summary> {
  return db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear();
    return refreshWithin(db, now, assumed);
  });
}

/** Deletes an account's rows from any table whose rows name one, so that a new table is not forgotten. */
async function deleteOwn(table: Table, account: string): Promise<void> {
  const { primKey, indexes } = table.schema;
  const index = [primKey, ...indexes].find(({ keyPath }) => [keyPath].flat()[0] === 'account');
  if (!index) await table.filter((row) => row.account === account).delete();
  else if (index.compound) await table.where(index.name).between([account], [account, []]).delete();
  else await table.where(index.name).equals(account).delete();
}
