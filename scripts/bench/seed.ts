import type { Browser } from 'wxt/browser';
import type { Driver } from '../../tests/support/browser/driver.ts';
import { until } from '../../tests/support/browser/until.ts';

// Of the page that the functions below run in.
declare const chrome: typeof Browser;

const readingsADay = 288;

/**
 * Fills the store with readings every five minutes over days counted back from now, beside those of the account that the
 * stand-in shows, so that the account read last has them all; and has worked out what follows from them. Gives how long
 * that took, in milliseconds.
 */
export async function seedReadings(driver: Driver, firstDay: number, endDay: number): Promise<number> {
  const site = await driver.open('https://chatgpt.com/codex/cloud/settings/analytics#usage');
  const page = await driver.open(driver.extensionUrl('popup.html'));
  await until(20, 'the sample account is read', () =>
    page.evaluate<boolean>(`!!document.querySelector('[role=meter]')`),
  );
  for (let day = firstDay; day < endDay; day += 30)
    await page.evaluate(`(${fill.toString()})(${day}, ${Math.min(30, endDay - day)}, ${readingsADay})`);
  const started = performance.now();
  await page.evaluate(`void (${workOut.toString()})()`);
  await until(1200, 'all of it is worked out', () => page.evaluate<boolean>('window.isWorkedOut === true'));
  const took = performance.now() - started;
  await page.close();
  await site.close();
  return took;
}

/** Runs in the page: says that an entry was corrected, upon which all is worked out anew. */
async function workOut(): Promise<void> {
  const { summary } = await chrome.storage.local.get<Record<string, string>>('summary');
  const [{ account }] = JSON.parse(summary ?? '').value.accounts;
  await chrome.runtime.sendMessage({ type: 'entries-changed', account, kept: [], removed: [] });
  Object.assign(window, { isWorkedOut: true });
}

/** Runs in the page: adds the readings of some days, counted back from now. */
async function fill(firstDay: number, days: number, aDay: number): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await done(indexedDB.open('spillway'));
  const transaction = db.transaction('readings', 'readwrite');
  const readings = transaction.objectStore('readings');
  const all = await done(readings.getAll(undefined, 50));
  const sample = all.find((row) => row.kind === 'usage');
  const finished = new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  const { id: _id, ...row } = sample;
  for (let index = firstDay * aDay; index < (firstDay + days) * aDay; index++) {
    const at = sample.firstAt - (index + 1) * 300_000;
    const limits = row.figures.limits.map((limit: { lengthSeconds: number | null }) => {
      const length = (limit.lengthSeconds ?? 18_000) * 1000;
      const passed = at % length;
      return { ...limit, usedPercent: Math.floor((80 * passed) / length), resetsAt: at - passed + length };
    });
    // Counted back: from look to look the balance falls, until a top-up fills it.
    const balance = String(250 + (index % 750));
    const figures = { ...row.figures, limits, credits: { ...row.figures.credits, balance } };
    readings.add({ ...row, firstAt: at, lastAt: at, figures });
  }
  await finished;
  db.close();
}
