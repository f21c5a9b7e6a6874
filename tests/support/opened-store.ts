/** What JavaScript begins with that works on the store from within a page: `db` is the store, `done` waits for a request. */
export const openedStore = `
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const db = await done(indexedDB.open('spillway'));`;
