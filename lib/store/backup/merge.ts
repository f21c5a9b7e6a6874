import type { BackupRows } from '../../model/backup/backup.ts';
import { know, ownerOf } from '../accounts.ts';
import type { Database } from '../database.ts';
import { mergeSeries } from '../merge-series.ts';
import type { NewRow } from '../reading-row.ts';
import { forgetState } from '../state.ts';
import { withOpen } from '../warnings.ts';
import { withoutDatedAlready } from './dated-already.ts';

/**
 * Adds rows of a backup to what is kept, in one transaction: what is there stays, what is there already is not there
 * twice, and a stretch that another one contradicts is known only at its ends. What follows from the readings is
 * forgotten where they changed, and worked out anew with the next summary.
 */
export function mergeBackup(
  db: Database,
  { accounts, entries, warnings, readings }: Partial<BackupRows>,
  now: Temporal.Instant,
): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    for (const { id, aliases } of accounts ?? []) await know(db, await ownerOf(db, id), aliases);
    const changed = new Set<string>();
    for (const row of entries ?? []) {
      if (await db.entries.get(row.id)) continue;
      const account = await ownerOf(db, row.account);
      await db.entries.add({ ...row, account });
      changed.add(account);
    }
    for (const row of warnings ?? []) {
      const account = await ownerOf(db, row.account);
      if (!(await db.warnings.get([account, row.key]))) await db.warnings.add(withOpen({ ...row, account }));
    }
    const rows = await Promise.all(
      (readings ?? []).map(async (row) => rowOfBackup(row, await ownerOf(db, row.account))),
    );
    for (const own of Map.groupBy(rows, ({ account, kind }) => `${kind} ${account}`).values()) {
      const account = own[0]?.account ?? '';
      await know(db, account, []);
      if (await mergeSeries(db, await withoutDatedAlready(db, own, now))) changed.add(account);
    }
    for (const account of changed) await forgetState(db, account);
  });
}

/** A row of a backup as it is stored. */
export function rowOfBackup(row: BackupRows['readings'][number], account: string): NewRow {
  return { ...row, account, kind: row.figures.kind };
}
