import { type BackupRows, backupFormat } from '../../model/backup/backup.ts';
import { z } from '../../model/schema.ts';
import { Settings } from '../../model/settings.ts';
import type { Database } from '../database.ts';
import { readingsInTurn } from './in-turn.ts';

/**
 * Everything that cannot be made again, as it is at one moment, as JSON in parts that follow one another: a year of
 * readings is too much for one text while the page goes on working. What follows from it is left out, since it is
 * worked out anew.
 */
export function exportBackup(db: Database, settings: Settings, now: Temporal.Instant): Promise<string[]> {
  return db.transaction('r', db.tables, async () => exportWithin(db, settings, now));
}

async function exportWithin(db: Database, settings: Settings, now: Temporal.Instant): Promise<string[]> {
  const accounts: BackupRows['accounts'] = await db.accounts.toArray();
  const entries: BackupRows['entries'] = await db.entries.toArray();
  const said = await db.warnings.where('status').equals('delivered').toArray();
  const head = JSON.stringify({
    ...backupFormat,
    exportedAt: now.toString(),
    settings: z.encode(Settings, settings),
    accounts,
    entries,
    warnings: said.map(({ open: _open, ...row }) => row) satisfies BackupRows['warnings'],
  });
  const parts = [`${head.slice(0, -1)},"readings":[`];
  let isFirst = true;
  await readingsInTurn(db, (rows) => {
    const texts = rows.map(({ id: _id, kind: _kind, ...row }) => JSON.stringify(row));
    parts.push(`${isFirst ? '' : ','}\n${texts.join(',\n')}`);
    isFirst = false;
  });
  parts.push(']}\n');
  return parts;
}
