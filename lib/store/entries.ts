import { Entry } from '../model/credits/grant.ts';
import { z } from '../model/schema.ts';
import { ownerOf } from './accounts.ts';
import type { Database } from './database.ts';
import { forgetState } from './state.ts';
import { nobodysYet } from './terms.ts';

/** What a user changed of their entries: those to keep, new or instead of those with the same id, and ids to remove. */
export interface EntryChange {
  /** Null: no account was read yet; they are for the person's own once it is. */
  account: string | null;
  kept: readonly Entry[];
  removed: readonly string[];
}

/** Keeps what the user entered of their credits; what follows from it is worked out anew with the next summary. */
export function changeEntries(db: Database, { account, kept, removed }: EntryChange): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    const owner = account === null ? nobodysYet : await ownerOf(db, account);
    await db.entries.bulkDelete([...removed]);
    await db.entries.bulkPut(z.encode(z.array(Entry), [...kept]).map((row) => ({ ...row, account: owner })));
    await forgetState(db, owner);
  });
}

/** Gives entries that were made before any account was read to the person's own. */
export async function adoptEntries(db: Database, account: string): Promise<void> {
  const adopted = await db.entries.where('account').equals(nobodysYet).modify({ account });
  if (adopted > 0) await forgetState(db, account);
}
