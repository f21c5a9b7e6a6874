import { type Assumed, type ForecastTerms, termsWith } from '../model/account/terms.ts';
import { Entry } from '../model/credits/grant.ts';
import type { Database } from './database.ts';
import { decodedRows } from './decoded.ts';

/** Whose the entries are that were made on the welcome page, before any account was read. */
export const nobodysYet = '';

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
