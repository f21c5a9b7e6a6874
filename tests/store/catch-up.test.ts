import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { catchUp } from '../../lib/store/catch-up.ts';
import { Database } from '../../lib/store/database.ts';
import { forgetState, rebuildPortion } from '../../lib/store/state.ts';
import { decimal, makeCredits, makeUsage, noon } from '../support/make.ts';
import { Mortality, makeMortal } from '../support/mortal.ts';
import { makeSeen, record, usual } from '../support/store.ts';

const account = 'account-1';
const readings = 30;
const atOnce = 10;

/** A browser's store with a look every hour, each with less credits, of which nothing is worked out any more. */
async function forgotten() {
  const browser = { indexedDB: new IDBFactory(), IDBKeyRange };
  const db = new Database(browser);
  for (let hour = 0; hour < readings; hour++) {
    const figures = makeUsage({ credits: makeCredits({ balance: decimal(900 - hour) }) });
    await record(db, makeSeen({ at: noon.add({ hours: hour }), figures }));
  }
  const before = await derived(db);
  await db.transaction('rw', db.tables, async () => forgetState(db, account));
  return { browser, before };
}

async function derived(db: Database) {
  const tables = [db.states, db.pastWindows, db.movements, db.checkpoints];
  return Promise.all(tables.map((table) => table.toArray()));
}

describe('What is missing of what follows from readings', () => {
  test.each([10, 60, 110, 160, 210])(
    'is worked out to the end, though the background is stopped at step %d',
    async (stopAt) => {
      const { browser, before } = await forgotten();
      const mortality = new Mortality(stopAt);
      await catchUp(makeMortal(new Database(browser), mortality), usual, atOnce).catch(() => {});
      const db = new Database(browser);
      await catchUp(db, usual, atOnce);
      expect(await derived(db)).toEqual(before);
    },
  );

  test('is gone on with where it ended, not from the first reading', async () => {
    const { browser, before } = await forgotten();
    const db = new Database(browser);
    const goesOnAt = await db.transaction('rw', db.tables, async () => rebuildPortion(db, account, usual, atOnce));
    expect(goesOnAt).toBe(noon.add({ hours: atOnce }).epochMilliseconds);
    // Had it gone back to the first reading, this one would be missing from what follows.
    await db.readings.orderBy('id').limit(1).delete();
    await catchUp(db, usual, atOnce);
    expect(await derived(db)).toEqual(before);
  });
});
