import type { Driver } from '../../tests/support/browser/driver.ts';
import { until } from '../../tests/support/browser/until.ts';

const readingsADay = 288;

/**
 * Fills the store with readings every five minutes over so many days before now, beside those of the account that the
 * stand-in shows, so that the account read last has them all.
 */
export async function seedReadings(driver: Driver, days: number): Promise<void> {
  const site = await driver.open('https://chatgpt.com/codex/cloud/settings/analytics#usage');
  const page = await driver.open(driver.extensionUrl('popup.html'));
  await until(20, 'the sample account is read', () =>
    page.evaluate<boolean>(`!!document.querySelector('[role=meter]')`),
  );
  for (let day = 0; day < days; day += 30)
    await page.evaluate(`(${fill.toString()})(${day}, ${Math.min(30, days - day)}, ${readingsADay})`);
  await page.close();
  await site.close();
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
