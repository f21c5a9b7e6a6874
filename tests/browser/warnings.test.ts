import { expect } from 'vitest';
import { until } from '../support/browser/until.ts';
import { shownIds } from '../support/notified.ts';
import { type Stage, showsSample, story, usagePath } from '../support/story.ts';

const usageAt = '/backend-api/wham/usage';

type Stored = { status: string; rule: string; key: string; notification: string };

story('a limit that falls low is notified of once', async (stage) => {
  const { visit, site, driver, popupWhen, stored } = stage;
  const page = await visit(usagePath);
  await popupWhen('the popup shows limits', showsSample);
  expect(await warnings(stored)).toEqual([]);
  site.answer(usageAt, withUsed(site.account().answers[usageAt], 85));
  await page.evaluate(`refetch('${usageAt}')`);
  const [said] = await delivered(stored, 1);
  expect(said?.rule).toBe('limit-low');
  if (driver.name === 'chromium') expect(await shownIds(stage)).toEqual([said?.notification]);

  await driver.stopBackground();
  site.answer(usageAt, withUsed(site.account().answers[usageAt], 86));
  await page.evaluate(`refetch('${usageAt}')`);
  await popupWhen('the next figures', ({ left }) => left['5-hour limit'] === 14);
  expect(await delivered(stored, 1)).toEqual([said]);
});

story(
  'what a stopped background had decided is shown by the next one, and what it had shown is only marked',
  async (stage) => {
    const { visit, site, driver, popupWhen, inPopup, stored } = stage;
    const page = await visit(usagePath);
    await popupWhen('the popup shows limits', showsSample);
    site.answer(usageAt, withUsed(site.account().answers[usageAt], 85));
    await page.evaluate(`refetch('${usageAt}')`);
    const [said] = await delivered(stored, 1);
    const id = said?.notification ?? '';

    // As it is when the background is stopped between deciding and showing …
    await driver.stopBackground();
    await inPopup(`chrome.notifications.clear(${JSON.stringify(id)})`);
    await inPopup(`(${markedDecided})()`);
    await page.evaluate(`refetch('${usageAt}')`);
    await until(20, 'it is shown again', async () => (await shownIds(stage)).includes(id));
    await delivered(stored, 1);

    // … and between showing and marking.
    await driver.stopBackground();
    await inPopup(`(${markedDecided})()`);
    await page.evaluate(`refetch('${usageAt}')`);
    await delivered(stored, 1);
    expect(await shownIds(stage)).toEqual([id]);
  },
  // A Firefox without a screen does not tell what it shows.
  'chromium',
);

story(
  'a background that is stopped in the middle of its work says everything, and nothing twice',
  async (stage) => {
    const { visit, site, driver, popupWhen, stored } = stage;
    const page = await visit(usagePath);
    await popupWhen('the popup shows limits', showsSample);
    for (const [count, used] of [85, 97].entries()) {
      site.answer(usageAt, withUsed(site.account().answers[usageAt], used));
      const asked = page.evaluate(`refetch('${usageAt}')`);
      await driver.stopBackground();
      await asked;
      await page.evaluate(`refetch('${usageAt}')`);
      const said = await delivered(stored, count + 1);
      const ids = new Set(said.map(({ notification }) => notification));
      expect(ids.size).toBe(count + 1);
      expect(new Set(await shownIds(stage))).toEqual(ids);
    }
  },
  'chromium',
);

async function warnings(stored: Stage['stored']): Promise<Stored[]> {
  const rows = ((await stored()).warnings ?? []) as unknown as Stored[];
  return rows.map(({ status, rule, key, notification }) => ({ status, rule, key, notification }));
}

/** The warnings once there are so many and all are marked as delivered. */
async function delivered(stored: Stage['stored'], count: number): Promise<Stored[]> {
  const all = await until(20, `${count} delivered`, async () => {
    const rows = await warnings(stored);
    return rows.length === count && rows.every(({ status }) => status === 'delivered') ? rows : null;
  });
  return all as Stored[];
}

/** Puts back what the mark of a delivery changed. It runs in the popup. */
async function markedDecided() {
  const open = indexedDB.open('spillway');
  await new Promise((resolve) => {
    open.onsuccess = resolve;
  });
  const table = open.result.transaction('warnings', 'readwrite').objectStore('warnings');
  const all = table.getAll();
  await new Promise((resolve) => {
    all.onsuccess = () => {
      for (const row of all.result) table.put({ ...row, status: 'decided', deliveredAt: null });
      table.transaction.oncomplete = resolve;
    };
  });
  open.result.close();
}

function withUsed(answer: { body: unknown } | undefined, used_percent: number): { body: object } {
  const body = answer?.body as { rate_limit: { primary_window: object } };
  return {
    body: {
      ...body,
      rate_limit: { ...body.rate_limit, primary_window: { ...body.rate_limit.primary_window, used_percent } },
    },
  };
}
