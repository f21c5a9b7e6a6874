import type { LastDecision } from '../model/past.ts';
import { z } from '../model/schema.ts';
import { Because } from '../model/warning/because.ts';
import { closed } from '../model/warning/judge.ts';
import { isPending, Warning } from '../model/warning/warning.ts';
import type { Database, WarningRow } from './database.ts';
import { decodedRows } from './decoded.ts';
import { ofAccount } from './of-account.ts';

/** Warnings that are still going on; null: of all accounts. */
export async function openWarnings(db: Database, account: string | null): Promise<Warning[]> {
  const rows = account === null ? db.warnings.where({ open: 1 }) : db.warnings.where({ account, open: 1 });
  return warningsOf(await rows.toArray());
}

/** Why each rule did or did not speak at the last decision, and when that was; null: there was none. */
export async function lastDecision(db: Database, account: string): Promise<LastDecision | null> {
  const row = await db.warningChecks.get(account);
  if (row === undefined) return null;
  return { at: Temporal.Instant.fromEpochMilliseconds(row.at), because: decodedRows(Because, row.because) };
}

/** Moves the warnings of an alias to the account that it turns out to be. What was said of one is not to be said of the other. */
export async function moveWarnings(db: Database, alias: string, account: string): Promise<void> {
  const rows = await ofAccount(db.warnings, alias).toArray();
  await db.warnings.bulkDelete(rows.map(({ key }) => [alias, key]));
  const [own, others] = [await openWarnings(db, account), warningsOf(rows)];
  const moved = others.filter((row) => !isSaidIn(own, row)).map((row) => ({ ...row, account }));
  const dropped = own.filter((row) => isSaidIn(others, row)).map(closed);
  // What was said comes last, since it may have the very key of what is dropped.
  await db.warnings.bulkPut([...dropped, ...moved].map(rowOfWarning));
  const checked = await db.warningChecks.get(alias);
  if (checked === undefined) return;
  await db.warningChecks.delete(alias);
  if ((await db.warningChecks.get(account)) === undefined) await db.warningChecks.put({ ...checked, account });
}

/** Whether what is still to be said was said by one of these that is still going on. */
function isSaidIn(others: readonly Warning[], row: Warning): boolean {
  const says = ({ rule, subject, stage }: Warning) =>
    rule === row.rule && subject === row.subject && stage >= row.stage;
  return isPending(row) && others.some((one) => one.isOpen && !isPending(one) && says(one));
}

/** A warning as it is stored. */
export function rowOfWarning(warning: Warning): WarningRow {
  return withOpen(z.encode(Warning, warning));
}

/** A warning that has the form of the store already, with what the index of open ones takes. */
export function withOpen(encoded: z.input<typeof Warning>): WarningRow {
  return { ...encoded, open: encoded.isOpen ? 1 : 0 };
}

/** Stored rows as warnings; one that cannot be read is left out. */
export function warningsOf(rows: readonly WarningRow[]): Warning[] {
  return decodedRows(Warning, rows);
}
