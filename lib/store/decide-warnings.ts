import { Dexie } from 'dexie';
import { PastWindow } from '../model/account/history.ts';
import { listPrice } from '../model/credits/price.ts';
import { topUpsIn } from '../model/past.ts';
import { z } from '../model/schema.ts';
import type { Settings } from '../model/settings.ts';
import type { KnownAccount, Summary } from '../model/summary.ts';
import { Because } from '../model/warning/because.ts';
import { Checked, dueWarnings, type Knowledge } from '../model/warning/due.ts';
import { lookedBack } from '../model/warning/rule.ts';
import { lastTopUpChange } from '../model/warning/top-up-change.ts';
import type { Warning } from '../model/warning/warning.ts';
import type { Database } from './database.ts';
import { decodedRows } from './decoded.ts';
import { movementsSince } from './movements.ts';
import { lastReadings } from './readings.ts';
import { openWarnings, rowOfWarning } from './warnings.ts';

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

async function checkedOf(db: Database, account: string): Promise<Checked | null> {
  return z.safeDecode(Checked, (await db.warningChecks.get(account)) as z.input<typeof Checked>).data ?? null;
}
