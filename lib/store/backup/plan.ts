import type { BackupRows } from '../../model/backup/backup.ts';
import type { ImportOutcome } from '../../model/backup/plan.ts';
import { checkedRows, readBackup } from '../../model/backup/read.ts';
import { ownerOf } from '../accounts.ts';
import type { Database } from '../database.ts';
import { notKept } from '../merge-series.ts';
import { withoutDatedAlready } from './dated-already.ts';
import { rowOfBackup } from './merge.ts';

// As many as are looked at without holding up the page.
const atOnce = 2_000;

/** Looks at a file: which rows are right, and what they would add at `now`. */
export async function planImport(db: Database, text: string, now: Temporal.Instant): Promise<ImportOutcome> {
  const raw = readBackup(text);
  if ('problem' in raw) return raw;
  const accounts = checkedRows('accounts', raw.accounts);
  const entries = checkedRows('entries', raw.entries);
  const warnings = checkedRows('warnings', raw.warnings);
  const readings: BackupRows['readings'] = [];
  const refused = [...accounts.refused, ...entries.refused, ...warnings.refused];
  let fresh = 0;
  for (let start = 0; start < raw.readings.length; start += atOnce) {
    const checked = checkedRows('readings', raw.readings.slice(start, start + atOnce), start);
    refused.push(...checked.refused);
    readings.push(...checked.rows);
    fresh += await countFresh(db, checked.rows, now);
  }
  const moments = readings.flatMap(({ firstAt, lastAt }) => [firstAt, lastAt]);
  return {
    rows: { accounts: accounts.rows, entries: entries.rows, warnings: warnings.rows, readings },
    refused,
    counts: {
      accounts: await counts(accounts.rows, ({ id }) => isKnown(db, id)),
      entries: await counts(entries.rows, async ({ id }) => Boolean(await db.entries.get(id))),
      warnings: await counts(warnings.rows, async ({ account, key }) =>
        Boolean(await db.warnings.get([await ownerOf(db, account), key])),
      ),
      readings: { right: readings.length, fresh },
    },
    first: momentOf(moments.reduce((least, ms) => Math.min(least, ms), Number.POSITIVE_INFINITY)),
    last: momentOf(moments.reduce((most, ms) => Math.max(most, ms), Number.NEGATIVE_INFINITY)),
    settings: raw.settings,
  };
}

async function countFresh(db: Database, rows: BackupRows['readings'], now: Temporal.Instant): Promise<number> {
  let fresh = 0;
  for (const [account, own] of Map.groupBy(rows, (row) => row.account)) {
    const owner = await ownerOf(db, account);
    const kinds = Map.groupBy(own, ({ figures }) => figures.kind);
    for (const ofKind of kinds.values()) {
      const stored = ofKind.map((row) => rowOfBackup(row, owner));
      fresh += (await notKept(db, await withoutDatedAlready(db, stored, now))).length;
    }
  }
  return fresh;
}

async function counts<Row>(rows: readonly Row[], isHere: (row: Row) => Promise<boolean>) {
  let fresh = 0;
  for (const row of rows) if (!(await isHere(row))) fresh++;
  return { right: rows.length, fresh };
}

async function isKnown(db: Database, id: string): Promise<boolean> {
  return Boolean((await db.accounts.get(id)) ?? (await db.accounts.where('aliases').equals(id).first()));
}

function momentOf(ms: number): Temporal.Instant | null {
  return Number.isFinite(ms) ? Temporal.Instant.fromEpochMilliseconds(ms) : null;
}
