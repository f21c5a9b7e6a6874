import { z } from '../schema.ts';
import { type Settings, settingsOf } from '../settings.ts';
import { type BackupRows, type BackupTable, backupFormat, backupTables } from './backup.ts';

/** Why a file is no backup: no JSON, JSON of something else, or a backup of a later version. */
export type BackupProblem = 'not-json' | 'not-a-backup' | 'newer-version';

/** A row that is not taken, by its place in its table (from 1 on) and the part of it that is wrong. */
export interface RefusedRow {
  table: BackupTable;
  place: number;
  why: string;
}

/** The rows of a file before any of them was looked at. */
export type RawTables = Record<BackupTable, readonly unknown[]>;

/** The same with the settings, of which each value that cannot be read falls back alone; null: there are none. */
export type RawBackup = RawTables & { settings: Settings | null };

/** What a file holds, or why it is none of Spillway's. Whatever the file is, this is no error. */
export function readBackup(text: string): RawBackup | { problem: BackupProblem } {
  const whole = parsed(text);
  if (whole === undefined) return { problem: 'not-json' };
  const head = z.safeParse(Head, whole);
  if (!head.success) return { problem: 'not-a-backup' };
  if (head.data.version > backupFormat.version) return { problem: 'newer-version' };
  const { format: _format, version: _version, settings, ...tables } = head.data;
  return { ...tables, settings: settings && settingsOf(settings) };
}

const Head = z.object({
  format: z.literal(backupFormat.format),
  version: z.int().check(z.gte(1)),
  accounts: z.array(z.unknown()),
  entries: z.array(z.unknown()),
  warnings: z.catch(z.array(z.unknown()), () => []),
  readings: z.array(z.unknown()),
  settings: z.catch(z.nullable(z.record(z.string(), z.unknown())), null),
});

/** The rows of a table that are right, in the form in which they are stored, and those that are refused. */
export function checkedRows<Table extends BackupTable>(
  table: Table,
  rows: readonly unknown[],
  before = 0,
): { rows: z.input<(typeof backupTables)[Table]>[]; refused: RefusedRow[] } {
  const schema: z.ZodMiniType = backupTables[table];
  const refused: RefusedRow[] = [];
  const right = rows.flatMap((row, index) => {
    const result = z.safeDecode(schema, row);
    // Encoded again, since that leaves out what is no part of it and has one order of keys.
    if (result.success) return [z.encode(schema, result.data) as z.input<(typeof backupTables)[Table]>];
    const [issue] = result.error.issues;
    refused.push({ table, place: before + index + 1, why: issue?.path.join('.') || 'row' });
    return [];
  });
  return { rows: right, refused };
}

/** The rows of all tables that are right, in the form in which they are stored. */
export function checkedTables({ accounts, entries, warnings, readings }: RawTables): BackupRows {
  return {
    accounts: checkedRows('accounts', accounts).rows,
    entries: checkedRows('entries', entries).rows,
    warnings: checkedRows('warnings', warnings).rows,
    readings: checkedRows('readings', readings).rows,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
