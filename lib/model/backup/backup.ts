import { Entry } from '../credits/grant.ts';
import { Reading } from '../reading.ts';
import { z } from '../schema.ts';
import { Warning } from '../warning/warning.ts';

/** What a file of Spillway says of itself. Version 1 had neither warnings nor settings. */
export const backupFormat = { format: 'spillway', version: 2 } as const;

/** An account, by the id that its figures are kept under, and its further ids. */
const AccountBackup = z.object({ id: z.string(), aliases: z.array(z.string()) });

/** A reading; it cannot have ended before it began. */
const ReadingBackup = Reading.check(
  z.refine(({ firstAt, lastAt }) => Temporal.Instant.compare(firstAt, lastAt) <= 0, { path: ['lastAt'] }),
);

/** Credits that the user entered, of an account; of none yet where that is empty. */
const EntryBackup = z.extend(Entry, { account: z.string() });

/** A warning that was said; what was only about to be is decided anew wherever the file is read. */
const WarningBackup = Warning.check(z.refine(({ status }) => status === 'delivered', { path: ['status'] }));

/** The tables of a backup: what cannot be made again from anything else. */
export const backupTables = {
  accounts: AccountBackup,
  entries: EntryBackup,
  warnings: WarningBackup,
  readings: ReadingBackup,
} as const;
export type BackupTable = keyof typeof backupTables;

/** Rows of a backup as they are stored. */
export interface BackupRows {
  accounts: z.input<typeof AccountBackup>[];
  entries: z.input<typeof EntryBackup>[];
  warnings: z.input<typeof WarningBackup>[];
  readings: z.input<typeof ReadingBackup>[];
}
