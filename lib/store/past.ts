import { liveQuery } from 'dexie';
import { PastWindow } from '../model/account/history.ts';
import { Entry } from '../model/credits/grant.ts';
import { Movement } from '../model/credits/movement.ts';
import { type AccountPast, topUpsIn } from '../model/past.ts';
import { Warning } from '../model/warning/warning.ts';
import type { Database } from './database.ts';
import { decodedRows } from './decoded.ts';
import { ofAccount } from './of-account.ts';
import { readingOf } from './reading-row.ts';
import { lastReading, rowsOfKind } from './readings.ts';
import { storedHistory } from './state-row.ts';
import { lastDecision } from './warnings.ts';

/** Calls `take` with what an account's readings came to, at once and after each change; `fail` when it cannot be read. */
export function watchPast(
  db: Database,
  account: string,
  take: (past: AccountPast) => void,
  fail: (error: unknown) => void,
): () => void {
  const following = liveQuery(() => pastOf(db, account)).subscribe(take, fail);
  return () => following.unsubscribe();
}

/** What an account's readings came to. Rows that are no longer of a form that is known are left out. */
export async function pastOf(db: Database, account: string): Promise<AccountPast> {
  const [windows, settled, topUps, entries, warnings, decision, history, events, transactions] = await Promise.all([
    ofAccount(db.pastWindows, account).toArray(),
    ofAccount(db.movements, account).toArray(),
    rowsOfKind(db, account, 'top-up').toArray(),
    db.entries.where('account').equals(account).toArray(),
    ofAccount(db.warnings, account).toArray(),
    lastDecision(db, account),
    storedHistory(db, account),
    lastReading(db, account, 'credit-events'),
    lastReading(db, account, 'transactions'),
  ]);
  return {
    windows: decodedRows(PastWindow, windows),
    movements: [...decodedRows(Movement, settled), ...(history?.books?.ledger.open ?? [])],
    topUps: topUps.flatMap((row) => readingOf(row) ?? []).flatMap(topUpsIn),
    entries: decodedRows(Entry, entries),
    warnings: decodedRows(Warning, warnings),
    decision,
    history,
    events: events?.figures.kind === 'credit-events' ? events.figures : null,
    transactions: transactions?.figures.kind === 'transactions' ? transactions.figures : null,
    transactionsAt: transactions?.lastAt ?? null,
  };
}
