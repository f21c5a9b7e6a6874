import { AccountHistory } from '../model/account/history.ts';
import { AccountState } from '../model/account/state.ts';
import type { Assumed } from '../model/account/terms.ts';
import type { Terms } from '../model/credits/grant.ts';
import { z } from '../model/schema.ts';
import type { Database, StateRow } from './database.ts';

/** The history of an account as it is stored, whatever it was worked out by; null: there is none. */
export async function storedHistory(db: Database, account: string): Promise<AccountHistory | null> {
  return decodedHistory(await db.states.get(account));
}

/** A state as it is stored, with what it was worked out by. */
export function stateRow(account: string, state: AccountState, terms: Terms): StateRow {
  return { account, state: z.encode(AccountState, state), reckonedBy: assumptionsOf(terms) };
}

/** The state in a stored row; null when there is none, when it is of an older form, or was worked out by other assumptions. */
export function stateIn(row: StateRow | undefined, terms: Terms): AccountState | null {
  const state = row?.reckonedBy === assumptionsOf(terms) ? z.safeDecode(AccountState, row.state) : null;
  return state?.success ? state.data : null;
}

/** The history alone, which is all that most need of a state and takes half as long to decode. */
export function historyIn(row: StateRow | undefined, assumed: Assumed): AccountHistory | null {
  return row?.reckonedBy === assumptionsOf(assumed) ? decodedHistory(row) : null;
}

function decodedHistory(row: StateRow | undefined): AccountHistory | null {
  const history = row && z.safeDecode(AccountHistory, row.state.history);
  return history?.success ? history.data : null;
}

/** What of the terms changes grants that are already known. Entries do too; whoever changes one has everything rebuilt. */
function assumptionsOf({ order, validMonths }: Pick<Terms, 'order' | 'validMonths'>): string {
  return `${order}, ${validMonths} months`;
}
