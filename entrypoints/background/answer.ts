import type { Ask } from '../../lib/platform/asks.ts';
import type { Database } from '../../lib/store/database.ts';
import { deleteAccount, deleteEverything } from '../../lib/store/delete.ts';
import { paint } from './paint.ts';

/** Does what a page of the extension asks for, and says whether it could be done. */
export async function answer(db: Database, wish: Ask): Promise<boolean> {
  switch (wish.type) {
    case 'delete-account':
    case 'delete-everything': {
      const deleted = wish.type === 'delete-account' ? deleteAccount(db, wish.account) : deleteEverything(db);
      await paint(deleted);
      await deleted;
      return true;
    }
    // Neither notifications nor entries are kept yet; whoever asks is told so.
    case 'test-notification':
    case 'entries-changed':
      return false;
  }
}
