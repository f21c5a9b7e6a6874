import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { Database } from '../../lib/store/database.ts';
import { allReadings, makeSeen, record } from '../support/store.ts';

/** A disk on which a database can be opened only once there is room. */
function fullDisk() {
  const indexedDB = new IDBFactory();
  const opened = indexedDB.open.bind(indexedDB);
  const disk = { indexedDB, isFull: true };
  indexedDB.open = (name, version) => {
    const request = opened(name, version);
    if (disk.isFull)
      request.addEventListener('upgradeneeded', (event) => {
        event.stopImmediatePropagation();
        request.transaction?.abort();
      });
    return request;
  };
  return disk;
}

test('A store that could not be opened is opened by whoever needs it next', async () => {
  const disk = fullDisk();
  const db = new Database({ indexedDB: disk.indexedDB, IDBKeyRange });
  await expect(Promise.all([record(db, makeSeen()), record(db, makeSeen())])).rejects.toThrow();
  await expect(record(db, makeSeen())).rejects.toThrow();
  disk.isFull = false;
  await vi.waitFor(() => record(db, makeSeen()));
  expect(await allReadings(db)).toHaveLength(1);
});
