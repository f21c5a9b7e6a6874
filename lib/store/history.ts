import { AccountHistory } from '../model/account/history.ts';
import { z } from '../model/schema.ts';
import type { Database, StateRow } from './database.ts';

/** The history of an account as it is stored, whatever it was worked out by; null: there is none. */
export async function storedHistory(db: Database, account: string): Promise<AccountHistory | null> {
  return historyIn(await db.states.get(account));
}

/** The history in a stored state, which is all that most need of one; null where there is none, or it is of an older form. */
export function historyIn(row: StateRow | undefined): AccountHistory | null {
  const history = row && z.safeDecode(AccountHistory, row.state.history);
  return history?.success ? history.data : null;
}
