import { liveQuery } from 'dexie';
import type { Entry } from '../model/credits/grant.ts';
import { planOf } from '../model/plan.ts';
import type { Summary } from '../model/summary.ts';
import type { Database } from './database.ts';
import { storedSummary } from './summary.ts';
import { entriesOf } from './terms.ts';

/** Calls `take` with the stored summary at once and after each change; `fail` when the store cannot be opened. */
export function watchSummary(db: Database, take: (summary: Summary) => void, fail: (error: unknown) => void): void {
  liveQuery(() => storedSummary(db)).subscribe(take, fail);
}

/** What the user entered of the credits of their own account; `account` is null before any of theirs was read. */
export interface OwnEntries {
  account: string | null;
  entries: readonly Entry[];
}

/** Calls `take` with the user's entries at once and after each change. */
export function watchOwnEntries(db: Database, take: (own: OwnEntries) => void, fail: (error: unknown) => void): void {
  liveQuery(() => ownEntries(db)).subscribe(take, fail);
}

async function ownEntries(db: Database): Promise<OwnEntries> {
  const { accounts } = await storedSummary(db);
  const own = accounts.find(({ usage }) => planOf(usage.figures.planType)?.owner === 'person')?.account ?? null;
  return { account: own, entries: await entriesOf(db, own) };
}
