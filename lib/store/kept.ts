import { liveQuery } from 'dexie';
import type { Kept } from '../model/kept.ts';
import { Kind } from '../model/reading.ts';
import type { AccountRow, Database } from './database.ts';
import { rowsOfKind } from './readings.ts';

/** How much is kept of each account, and since when. */
export async function keptOf(db: Database): Promise<Kept[]> {
  const accounts = await db.accounts.toArray();
  return Promise.all(accounts.map((row) => keptOfAccount(db, row)));
}

/** Calls `take` with how much is kept, at once and after each change; `fail` when the store cannot be opened. */
export function watchKept(db: Database, take: (kept: Kept[]) => void, fail: (error: unknown) => void): void {
  liveQuery(() => keptOf(db)).subscribe(take, fail);
}

async function keptOfAccount(db: Database, { id: account, aliases }: AccountRow): Promise<Kept> {
  const readings = await db.readings.where('[account+kind+firstAt]').between([account], [account, []]).count();
  const oldest = await Promise.all(Kind.options.map((kind) => rowsOfKind(db, account, kind).first()));
  const moments = oldest.flatMap((row) => row?.firstAt ?? []);
  const since = moments.length === 0 ? null : Temporal.Instant.fromEpochMilliseconds(Math.min(...moments));
  return { account, aliases, readings, since };
}
