import { Dexie } from 'dexie';
import { PastWindow } from '../model/account/history.ts';
import { listPrice } from '../model/credits/price.ts';
import { type LastDecision, topUpsIn } from '../model/past.ts';
import { z } from '../model/schema.ts';
import type { Settings } from '../model/settings.ts';
import type { KnownAccount, Summary } from '../model/summary.ts';
import { Because } from '../model/warning/because.ts';
import { Checked, dueWarnings, type Knowledge } from '../model/warning/due.ts';
import { closed } from '../model/warning/judge.ts';
import { lookedBack } from '../model/warning/rule.ts';
import { lastTopUpChange } from '../model/warning/top-up-change.ts';
import { isPending, Warning } from '../model/warning/warning.ts';
import type { Database, WarningRow } from './database.ts';
import { decodedRows } from './decoded.ts';
import { movementsSince } from './movements.ts';
import { ofAccount } from './of-account.ts';
import { lastReadings } from './readings.ts';

/** When a decision is made, and by what the user has chosen. */
interface Moment {
  now: Temporal.Instant;
  zone: string;
  settings: Settings;
}

/**
 * Decides what is worth a warning and records it, within the transaction that stores what it follows from. Being
 * recorded with it, it is neither lost nor decided twice, whoever else decides. `deliverDecided` delivers it.
 */
export async function decideWarnings(
  db: Database,
  accounts: readonly KnownAccount[],
  summary: Summary,
  moment: Moment,
): Promise<void> {
  const due: Warning[] = [];
  const changed: Warning[] = [];
  for (const shown of summary.accounts) {
    const known = accounts.find(({ account }) => account === shown.account);
    if (known === undefined) continue;
    const { account } = known;
    const decision = dueWarnings(
      { account: shown, ...(await lookedBackOn(db, known, moment.now)), ...moment },
      { open: await openWarnings(db, account), checked: await checkedOf(db, account) },
    );
    due.push(...decision.due);
    changed.push(...decision.changed);
    await db.warningChecks.put({
      ...z.encode(Checked, decision.checked),
      account,
      at: moment.now.epochMilliseconds,
      because: z.encode(z.array(Because), decision.because),
    });
  }
  await db.warnings.bulkPut(changed.map((row) => rowOfWarning(inOneNotification(row, due))));
}

/** What is decided at once is one notification, named after its first warning, so that no two have the same name. */
function inOneNotification(row: Warning, due: readonly Warning[]): Warning {
  const [first] = due;
  return first && due.includes(row) ? { ...row, notification: `${first.account}|${first.key}` } : row;
}

/** What rules look back on. */
async function lookedBackOn(
  db: Database,
  { account, history, terms }: KnownAccount,
  now: Temporal.Instant,
): Promise<Omit<Knowledge, 'account' | 'settings' | 'now' | 'zone'>> {
  const since = now.subtract(lookedBack);
  const settled = await movementsSince(db, account, since);
  const windows = await db.pastWindows
    .where('[account+end]')
    .between([account, since.epochMilliseconds], [account, Dexie.maxKey])
    .toArray();
  const topUps = await lastReadings(db, account, 'top-up', 8);
  return {
    history,
    movements: [...settled, ...(history?.books?.ledger.open ?? [])],
    pastWindows: decodedRows(PastWindow, windows),
    topUpChange: lastTopUpChange(topUps.flatMap(topUpsIn)),
    perCredit: terms.perCredit ?? listPrice,
  };
}

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

async function checkedOf(db: Database, account: string): Promise<Checked | null> {
  return z.safeDecode(Checked, (await db.warningChecks.get(account)) as z.input<typeof Checked>).data ?? null;
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
  return warningRow(z.encode(Warning, warning));
}

/** A warning that has the form of the store already, with what the index of open ones takes. */
export function warningRow(encoded: z.input<typeof Warning>): WarningRow {
  return { ...encoded, open: encoded.isOpen ? 1 : 0 };
}

/** Stored rows as warnings; one that cannot be read is left out. */
export function warningsOf(rows: readonly WarningRow[]): Warning[] {
  return decodedRows(Warning, rows);
}
