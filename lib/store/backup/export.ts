import { type BackupRows, backupFormat } from '../../model/backup/backup.ts';
import type { Database } from '../database.ts';
import { readingsInTurn } from './in-turn.ts';

/**
 * Everything that cannot be made again, as JSON in parts that follow one another: a year of readings is too much for
 * one text while the page goes on working. What follows from it is left out, since it is worked out anew.
 */
export async function exportBackup(db: Database, now: Temporal.Instant): Promise<string[]> {
  const accounts: BackupRows['accounts'] = await db.accounts.toArray();
  const entries: BackupRows['entries'] = await db.entries.toArray();
  const head = JSON.stringify({ ...backupFormat, exportedAt: now.toString(), accounts, entries });
  const parts = [`${head.slice(0, -1)},"readings":[`];
  let isFirst = true;
  for await (const rows of readingsInTurn(db)) {
    const texts = rows.map(({ id: _id, kind: _kind, ...row }) => JSON.stringify(row));
    parts.push(`${isFirst ? '' : ','}\n${texts.join(',\n')}`);
    isFirst = false;
  }
  parts.push(']}\n');
  return parts;
}
