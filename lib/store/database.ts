import { Dexie, type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { Kind, Reading } from '../model/reading.ts';
import type { z } from '../model/schema.ts';
import type { Summary, Unreadable } from '../model/summary.ts';

/** Readings as stored: moments are milliseconds, and the kind stands outside for the index. */
export type ReadingRow = z.input<typeof Reading> & { id: number; kind: Kind };

/** An account, by the id that its figures are kept under. */
export interface AccountRow {
  id: string;
  /** Further ids of the same account, such as the person's own `user-…` (facts.md §4). */
  aliases: string[];
}

/** The account last read in a tab, for answers that do not say whose they are. */
export interface TabRow {
  tab: number;
  account: string;
}

/** A reading whose account is not known until the tab it came from shows one. */
export type WaitingRow = Omit<ReadingRow, 'account'> & { tab: number };

/** The one row that badge and popup paint from. */
export type SummaryRow = z.input<typeof Summary> & { id: 'now' };

/** When the site last showed nobody signed in. */
export interface SessionRow {
  id: 'now';
  signedOutAt: number;
}

/**
 * Everything Spillway keeps. Readings are the truth; `summary` can be made again
 * from them at any time. Only the background writes.
 */
export class Database extends Dexie {
  declare readings: EntityTable<ReadingRow, 'id'>;
  declare accounts: Table<AccountRow, string>;
  declare tabs: Table<TabRow, number>;
  declare waiting: EntityTable<WaitingRow, 'id'>;
  declare unreadable: Table<z.input<typeof Unreadable>, Kind>;
  declare session: Table<SessionRow, 'now'>;
  declare summary: Table<SummaryRow, 'now'>;

  constructor(options: DexieOptions = {}) {
    super('spillway', options);
    // A later version adds its own `version(n)` with an upgrade, and a frozen
    // example of the one before to tests/fixtures/store.
    this.version(1).stores({
      readings: '++id, [account+kind+firstAt]',
      accounts: 'id, *aliases',
      tabs: 'tab',
      waiting: '++id, tab',
      unreadable: 'kind',
      session: 'id',
      summary: 'id',
    });
  }
}
