import { expect } from 'vitest';
import type { Page } from '../support/browser/driver.ts';
import { until } from '../support/browser/until.ts';
import { story } from '../support/story.ts';
import { manyReadings } from '../support/year.ts';

const minute = 60_000;

/** A file as Spillway exports it, of somebody whose figures were read every five minutes. */
function backupOf(account: string, days: number): string {
  const readings = manyReadings(account, Date.now() - minute, days).map(({ kind: _kind, ...row }) => row);
  return JSON.stringify({
    format: 'spillway',
    version: 1,
    accounts: [{ id: account, aliases: [] }],
    entries: [],
    readings,
  });
}

const button = (label: string) =>
  `[...document.querySelectorAll('button')].find((button) => button.textContent === ${JSON.stringify(label)})`;
const text = (page: Page) => page.evaluate<string>('document.body.innerText');
const says = (page: Page, what: string) =>
  until(60, `the page says “${what}”`, async () => (await text(page)).includes(what));

/** Chooses a file in the page as a user would, and waits for what it would add. */
async function chooseFile(page: Page, content: string): Promise<void> {
  await page.evaluate(`(() => {
    const input = document.querySelector('input[type=file]');
    const chosen = new DataTransfer();
    chosen.items.add(new File([${JSON.stringify(content)}], 'spillway.json', { type: 'application/json' }));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
}

story('history comes back from a file, is zoomed by keys, and goes into a file again', async ({ driver, stored }) => {
  const page = await driver.open(driver.extensionUrl('dashboard.html'), { width: 1200, height: 900 });
  await says(page, 'Import');
  await chooseFile(page, '{"format":"spill');
  await says(page, 'This file is damaged');
  await chooseFile(page, backupOf('account-1', 10));
  await says(page, 'What the file holds');
  await page.evaluate(`${button('Add what is new')}.click()`);
  await says(page, 'Added.');
  const kept = (await stored()).readings?.length;
  expect(kept).toBeGreaterThan(100);

  await until(20, 'the charts stand', () =>
    page.evaluate<boolean>(`document.querySelectorAll('path.read[d^=M]').length === 3`),
  );
  const span = () => page.evaluate<string>(`document.querySelector('.timeline-at .soft').textContent`);
  const before = await span();
  await page.evaluate(`(() => {
    const handle = document.querySelector('[role=slider]');
    handle.focus();
    handle.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }));
  })()`);
  await until(10, 'less time is shown', async () => (await span()) !== before);

  // What the browser is given to save is the very file that brought it.
  await page.evaluate(`(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => { globalThis.saved = blob; return create(blob); };
    HTMLAnchorElement.prototype.click = function () { globalThis.savedAs = this.download; };
    ${button('Everything, as JSON')}.click();
  })()`);
  await until(20, 'a file', () => page.evaluate<boolean>(`globalThis.saved !== undefined`));
  expect(await page.evaluate(`savedAs`)).toMatch(/^spillway-\d{4}-\d\d-\d\d\.json$/);
  const file = await page.evaluate<{ readings: unknown[]; settings: { display: { limitsAs: string } } }>(
    `saved.text().then(JSON.parse)`,
  );
  expect(file.readings).toHaveLength(kept ?? 0);

  file.settings.display.limitsAs = 'used';
  await chooseFile(page, JSON.stringify(file));
  const known = `[...document.querySelectorAll('section[aria-label="What the file holds"] tr')][2]?.innerText`;
  await until(60, 'nothing in it is new', async () =>
    /^Readings\s+0\s/.test((await page.evaluate<string>(known)) ?? ''),
  );
  await page.evaluate(`(() => {
    [...document.querySelectorAll('label')].find((label) => label.textContent === 'Take over its settings').click();
  })()`);
  await page.evaluate(`${button('Add what is new')}.click()`);
  await until(20, 'the settings are those of the file', () =>
    page.evaluate<boolean>(`(globalThis.browser ?? globalThis.chrome).storage.sync.get('settings')
      .then(({ settings }) => settings?.display?.limitsAs === 'used')`),
  );
  expect((await stored()).readings).toHaveLength(kept ?? 0);
});
