import { type Assumed, type ForecastTerms, termsWith } from '../model/account/terms.ts';
import { Entry } from '../model/credits/grant.ts';
import { z } from '../model/schema.ts';
import { ownerOf } from './accounts.ts';
import type { Database } from './database.ts';
import { decodedRows } from './decoded.ts';
import { forgetState } from './state.ts';

// Entered on the welcome page, before any account was read.
const nobodysYet = '';

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

/** The entries of an account, by day; of nobody's yet where it is null. */
export async function entriesOf(db: Database, account: string | null): Promise<Entry[]> {
  const rows = await db.entries
    .where('account')
    .equals(account ?? nobodysYet)
    .toArray();
  return decodedRows(Entry, rows).toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on));
}

/** The terms of one account: the assumptions, with what the user entered of it. */
export async function termsOf(db: Database, account: string, assumed: Assumed): Promise<ForecastTerms> {
  return termsWith(assumed, await entriesOf(db, account));
}
