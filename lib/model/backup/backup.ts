import { Entry } from '../credits/grant.ts';
import { Reading } from '../reading.ts';
import { z } from '../schema.ts';

/** What a file of Spillway says of itself. A later version that older ones cannot read has another number. */
export const backupFormat = { format: 'spillway', version: 1 } as const;

/** An account, by the id that its figures are kept under, and its further ids. */
const AccountBackup = z.object({ id: z.string(), aliases: z.array(z.string()) });

/** A reading; it cannot have ended before it began. */
const ReadingBackup = Reading.check(
  z.refine(({ firstAt, lastAt }) => Temporal.Instant.compare(firstAt, lastAt) <= 0, { path: ['lastAt'] }),
);

/** Credits that the user entered, of an account; of none yet where that is empty. */
const EntryBackup = z.extend(Entry, { account: z.string() });

/** The tables of a backup: what cannot be made again from anything else. */
export const backupTables = { accounts: AccountBackup, entries: EntryBackup, readings: ReadingBackup } as const;
export type BackupTable = keyof typeof backupTables;

/** Rows of a backup as they are stored. */
export interface BackupRows {
  accounts: z.input<typeof AccountBackup>[];
  entries: z.input<typeof EntryBackup>[];
  readings: z.input<typeof ReadingBackup>[];
}
