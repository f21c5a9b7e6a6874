import { liveQuery } from 'dexie';
import type { Summary } from '../model/summary.ts';
import type { Database } from './database.ts';
import { storedSummary } from './summary.ts';

/** Calls `take` with the stored summary at once and after each change; `fail` when the store cannot be opened. */
export function watchSummary(db: Database, take: (summary: Summary) => void, fail: (error: unknown) => void): void {
  liveQuery(() => storedSummary(db)).subscribe(take, fail);
}
