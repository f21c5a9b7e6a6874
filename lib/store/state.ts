import { Dexie, type Table } from 'dexie';
import { type Checkpoint, checkpointsKept, courseOf } from '../model/account/course.ts';
import { type AccountHistory, PastWindow } from '../model/account/history.ts';
import type { AccountLook } from '../model/account/look.ts';
import type { AccountState } from '../model/account/state.ts';
import type { Assumed, ForecastTerms } from '../model/account/terms.ts';
import type { Terms } from '../model/credits/grant.ts';
import { Movement } from '../model/credits/movement.ts';
import { z } from '../model/schema.ts';
import type { Database, Numbered } from './database.ts';
import type { KeepOutcome } from './keep.ts';
import { type Looks, looksAfter } from './looks.ts';
import { ofAccount } from './of-account.ts';
import { historyIn, stateIn, stateRow } from './state-row.ts';
import { termsOf } from './terms.ts';

/**
 * Carries on what follows from an account's readings by one that was just kept. When it came late, or other
 * assumptions hold than before, everything since then is worked out anew.
 */
export async function carryOn(
  db: Database,
  account: string,
  kept: KeepOutcome,
  look: AccountLook,
  assumed: Assumed,
): Promise<void> {
  if (kept.how === 'known') return;
  const terms = await termsOf(db, account, assumed);
  const at = look.at.epochMilliseconds;
  const state = stateIn(await db.states.get(account), terms);
  const upTo = state?.history.upTo.epochMilliseconds ?? Number.NEGATIVE_INFINITY;
  // Of one moment the rows kept first come first, so a stretch that now reaches it comes before what is already known of it.
  const isLate = kept.how === 'late' || at < upTo || (at === upTo && kept.how === 'repeats');
  if (isLate || state === null) {
    await rebuild(db, account, terms, kept.how === 'late' ? Math.min(at, kept.since) : at);
    return;
  }
  const looks = [{ ...look, repeats: kept.how === 'repeats' }];
  await advance(db, account, state, { looks, goesOnAt: null }, terms);
}

/** Works out anew what follows from an account's readings since a moment, from which on they have changed. */
export async function workOutSince(db: Database, account: string, since: number, assumed: Assumed): Promise<void> {
  await rebuild(db, account, await termsOf(db, account, assumed), since);
}

/** What everything that is said of an account follows from. */
export interface Reckoned {
  /** Null: no readings. */
  history: AccountHistory | null;
  terms: ForecastTerms;
}

/** The same as of now; the history is worked out from the readings where it is missing, or was by other assumptions. */
export async function reckonedOf(db: Database, account: string, assumed: Assumed): Promise<Reckoned> {
  const terms = await termsOf(db, account, assumed);
  const history = historyIn(await db.states.get(account), assumed) ?? (await rebuild(db, account, terms))?.history;
  return { history: history ?? null, terms };
}

/**
 * Works out what is missing of an account's state, from `most` readings of each kind. Gives the moment at which whoever comes
 * next goes on, within another transaction or another background; null: nothing is left.
 */
export async function rebuildPortion(
  db: Database,
  account: string,
  assumed: Assumed,
  most: number,
): Promise<number | null> {
  if (historyIn(await db.states.get(account), assumed)) return null;
  const state = await rebuild(db, account, await termsOf(db, account, assumed), Number.POSITIVE_INFINITY, most);
  const isWhole = state === null || (await db.states.where({ account }).count()) > 0;
  return isWhole ? null : ((await ofAccount(db.checkpoints, account).last())?.at ?? null);
}

/**
 * Works out anew what follows from an account's readings, from the last checkpoint before `since`; where there is none,
 * from the first reading. Where that are more than `most` of a kind, a checkpoint is left from which to go on.
 */
async function rebuild(
  db: Database,
  account: string,
  terms: Terms,
  since = Number.POSITIVE_INFINITY,
  most = Number.POSITIVE_INFINITY,
): Promise<AccountState | null> {
  const checkpoint = await ofAccount(db.checkpoints, account, Dexie.minKey, since).last();
  const state = stateIn(checkpoint, terms);
  await ofAccount(db.checkpoints, account, state && checkpoint ? checkpoint.at : Dexie.minKey).delete();
  if (state === null) await forgetState(db, account);
  const after = state && checkpoint ? checkpoint.at - 1 : Number.NEGATIVE_INFINITY;
  return advance(db, account, state, await looksAfter(db, account, after, most), terms);
}

/** Forgets what follows from an account's readings, because they are moved or deleted. */
export async function forgetState(db: Database, account: string): Promise<void> {
  await db.states.delete(account);
  for (const table of [db.checkpoints, db.pastWindows, db.movements] as Table<unknown, [string, number]>[])
    await ofAccount(table, account).delete();
}

async function advance(
  db: Database,
  account: string,
  from: AccountState | null,
  { looks, goesOnAt }: Looks,
  terms: Terms,
): Promise<AccountState | null> {
  const { state, pastWindows, movements, checkpoints } = courseOf(from, looks, terms);
  if (state === null) return null;
  await replace(db.pastWindows, account, pastWindows.from, z.encode(z.array(PastWindow), pastWindows.items));
  await replace(db.movements, account, movements.from, z.encode(z.array(Movement), movements.items));
  const goesOn = goesOnAt === null ? [] : [{ before: goesOnAt, state }];
  await keepCheckpoints(db, account, [...checkpoints, ...goesOn], terms);
  if (goesOnAt === null) await db.states.put(stateRow(account, state, terms));
  return state;
}

/** Puts what is over into its numbered places, and takes away what stood in them and behind. */
async function replace<Item extends object>(
  table: Table<Item & Numbered, [string, number]>,
  account: string,
  from: number,
  items: readonly Item[],
): Promise<void> {
  await ofAccount(table, account, from).delete();
  await table.bulkPut(items.map((item, index) => ({ ...item, account, number: from + index })));
}

async function keepCheckpoints(db: Database, account: string, checkpoints: readonly Checkpoint[], terms: Terms) {
  if (checkpoints.length === 0) return;
  const rows = checkpoints.map(({ before, state }) => ({
    ...stateRow(account, state, terms),
    at: before.epochMilliseconds,
  }));
  await db.checkpoints.bulkPut(rows);
  const keys = await ofAccount(db.checkpoints, account).primaryKeys();
  await db.checkpoints.bulkDelete(keys.slice(0, -checkpointsKept));
}
