import type { CsvTable } from '../../lib/model/backup/csv-table.ts';
import { clock } from '../../lib/platform/clock.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import { storedSettings } from '../../lib/platform/settings.ts';
import { exportCsv } from '../../lib/store/backup/csv.ts';
import { exportBackup } from '../../lib/store/backup/export.ts';
import type { Database } from '../../lib/store/database.ts';

/** Lets the browser save a backup, or one table of it for spreadsheets, under a name with the day. */
export async function save(db: Database, what: 'everything' | CsvTable): Promise<boolean> {
  const day = clock.now().toZonedDateTimeISO(clock.zone()).toPlainDate();
  if (what === 'everything')
    saveFile(`spillway-${day}.json`, 'application/json', await exportBackup(db, await storedSettings(), clock.now()));
  else saveFile(`spillway-${what}-${day}.csv`, 'text/csv', await exportCsv(db, what));
  return true;
}
