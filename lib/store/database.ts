import { Dexie, type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { PastWindow } from '../model/account/history.ts';
import type { AccountState } from '../model/account/state.ts';
import type { Entry } from '../model/credits/grant.ts';
import type { Movement } from '../model/credits/movement.ts';
import type { Freshness } from '../model/fresh/freshness.ts';
import type { Kind, Reading } from '../model/reading.ts';
import type { z } from '../model/schema.ts';
import type { Summary, Unreadable } from '../model/summary.ts';
import type { Because } from '../model/warning/because.ts';
import type { Checked } from '../model/warning/due.ts';
import type { Warning } from '../model/warning/warning.ts';

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

/** What follows from an account's readings so far, and by which assumptions it was worked out. */
export interface StateRow {
  account: string;
  state: z.input<typeof AccountState>;
  reckonedBy: string;
}

/** A state as it was before `at`, from which to begin again when a reading comes late. */
export interface CheckpointRow extends StateRow {
  at: number;
}

/** Windows and movements that are over are numbered as they came, so that a rebuild finds those to replace. */
export interface Numbered {
  account: string;
  number: number;
}
export type PastWindowRow = z.input<typeof PastWindow> & Numbered;
export type MovementRow = z.input<typeof Movement> & Numbered;

/** Credits that the user entered. */
export type EntryRow = z.input<typeof Entry> & { account: string };

/** A warning, from the first sign of it on; `open` is `isOpen` as an index takes it. */
export type WarningRow = z.input<typeof Warning> & { open: 0 | 1 };

/** An account's last decision on warnings, at `at`, and why each rule did or did not speak. */
export type WarningCheckRow = z.input<typeof Checked> & {
  account: string;
  at: number;
  because: z.input<typeof Because>[];
};

/** The one row that badge and popup paint from. */
export type SummaryRow = z.input<typeof Summary> & { id: 'now' };

/** What is kept once, whatever the account: one row of each. */
export type SessionRow =
  /** When the site last showed nobody signed in. */
  | { id: 'now'; signedOutAt: number }
  /** How reading by itself stands. */
  | ({ id: 'reading' } & z.input<typeof Freshness>)
  /** When the user last deleted figures, but not whose. */
  | { id: 'deletion'; at: number };

/**
 * Everything Spillway keeps. Readings, the user's own entries and what was said of them are the truth; `states`, `checkpoints`,
 * `pastWindows`, `movements` and `summary` can be made again from them at any time. Only the background writes.
 */
export class Database extends Dexie {
  declare readings: EntityTable<ReadingRow, 'id'>;
  declare accounts: Table<AccountRow, string>;
  declare tabs: Table<TabRow, number>;
  declare waiting: EntityTable<WaitingRow, 'id'>;
  declare unreadable: Table<z.input<typeof Unreadable>, Kind>;
  declare session: Table<SessionRow, SessionRow['id']>;
  declare states: Table<StateRow, string>;
  declare checkpoints: Table<CheckpointRow, [string, number]>;
  declare pastWindows: Table<PastWindowRow, [string, number]>;
  declare movements: Table<MovementRow, [string, number]>;
  declare entries: Table<EntryRow, string>;
  declare warnings: Table<WarningRow, [string, string]>;
  declare warningChecks: Table<WarningCheckRow, string>;
  declare summary: Table<SummaryRow, 'now'>;

  /**
   * Opens it, or fails with all who wait for it. Whoever comes after them tries anew: Dexie would fail for good, and
   * with it a background that goes on, even when the disk has room again.
   */
  override open() {
    const opening = super.open();
    opening.catch(() =>
      setTimeout(() => {
        if (this.hasFailed()) this.close({ disableAutoOpen: false });
      }),
    );
    return opening;
  }

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
    // States and what is over are worked out from the readings at the next look: nothing to upgrade.
    this.version(2).stores({
      states: 'account',
      checkpoints: '[account+at]',
      pastWindows: '[account+number], [account+end]',
      movements: '[account+number], [account+by]',
      entries: 'id, account',
      warnings: '[account+key], [account+open], open, status, notification',
      warningChecks: 'account',
    });
  }
}
