import { checkedTables } from '../../lib/model/backup/read.ts';
import type { Summary } from '../../lib/model/summary.ts';
import type { Ask } from '../../lib/platform/asks.ts';
import { clock } from '../../lib/platform/clock.ts';
import { mergeBackup } from '../../lib/store/backup/merge.ts';
import type { Database } from '../../lib/store/database.ts';
import { deleteAccount, deleteEverything } from '../../lib/store/delete.ts';
import { changeEntries } from '../../lib/store/entries.ts';
import { refreshSummary } from '../../lib/store/summary.ts';
import { assumedNow } from './assumed.ts';
import { showTest } from './deliver.ts';
import { follow } from './follow.ts';

/** Does what a page of the extension asks for, and says whether it could be done. */
export async function answer(db: Database, wish: Ask): Promise<boolean> {
  const now = clock.now();
  const assumed = await assumedNow();
  switch (wish.type) {
    case 'delete-account':
      return shown(db, deleteAccount(db, wish.account, now, assumed));
    case 'delete-everything':
      return shown(db, deleteEverything(db, now, assumed));
    case 'entries-changed':
      return shown(
        db,
        changeEntries(db, wish).then(() => refreshSummary(db, now, assumed)),
      );
    case 'import-rows':
      return mergeBackup(db, checkedTables(wish), now).then(() => true);
    case 'import-finished':
      return shown(db, refreshSummary(db, now, assumed));
    case 'test-notification':
      return showTest();
  }
}

/** Paints what follows, and fails where the work does. */
async function shown(db: Database, work: Promise<Summary>): Promise<boolean> {
  await follow(db, work);
  await work;
  return true;
}
