import type { Assumed } from '../model/account/terms.ts';
import type { Database } from './database.ts';
import { rebuildPortion } from './state.ts';

// Two weeks of looks every five minutes: a second or so on a small machine.
const rowsAtOnce = 4_000;

/**
 * Works out what is missing of what follows from all readings, as after an import or with other assumptions. A year
 * takes longer than browsers may let a background work at once, so each portion is a transaction of its own, and
 * a background that was stopped goes on where it was.
 */
export async function catchUp(db: Database, assumed: Assumed, atOnce = rowsAtOnce): Promise<void> {
  for (const account of await db.accounts.toCollection().primaryKeys()) {
    const portion = async () => rebuildPortion(db, account, assumed, atOnce);
    let before = Number.NEGATIVE_INFINITY;
    for (;;) {
      const goesOnAt = await db.transaction('rw', db.tables, portion);
      if (goesOnAt === null || goesOnAt <= before) break;
      before = goesOnAt;
    }
  }
}
