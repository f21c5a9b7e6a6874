import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { usagePageAddress } from '../../lib/chatgpt/site.ts';
import type { RuleName } from '../../lib/model/warning/rule-name.ts';
import { findBrowser } from '../../scripts/browsers.mjs';
import { built } from '../support/browser/built.ts';
import type { Driver, Page } from '../support/browser/driver.ts';
import { openBrowser } from '../support/browser/open.ts';
import { placesBeforeAndAfterAnswers } from '../support/browser/popup-again.ts';
import { until } from '../support/browser/until.ts';
import { listen, notified, shownIds } from '../support/notified.ts';
import { ruleCases } from '../support/rules/cases.ts';
import { beginAnew, look } from '../support/rules/play.ts';
import { type Stage, story } from '../support/story.ts';

const text = (page: Page) => page.evaluate<string>('document.body.innerText');
const tryOne = `[...document.querySelectorAll('button')].find((b) => b.textContent === 'Show a test notification')`;

/** Presses the button of the settings, and waits for what they say came of it. */
async function tryNotification(driver: Driver, outcome: string): Promise<void> {
  const options = await driver.open(driver.extensionUrl('options.html'));
  await until(10, 'the button', () => options.evaluate<boolean>(`Boolean(${tryOne})`));
  await options.evaluate(`${tryOne}.click()`);
  await until(10, outcome, async () => (await text(options)).includes(outcome));
}

story('the settings show a notification on trial', async (stage) => {
  await stage.popup();
  await listen(stage);
  await tryNotification(stage.driver, 'It was handed to the system.');
  expect(await notified(stage)).toEqual([
    { id: 'test', title: 'Spillway can notify you', message: 'This is a test. Warnings will look like this.' },
  ]);
  if (stage.driver.name === 'chromium') expect(await shownIds(stage)).toEqual(['test']);
});

story(
  'a click on a notification opens the place that helps, and takes it away',
  async (stage) => {
    await stage.popup();
    const page = await stage.visit('/');
    const places = [
      ['limit-low', stage.driver.extensionUrl('dashboard.html')],
      ['top-up-settings-changed', usagePageAddress],
    ] as const;
    const tabs = () =>
      stage.inPopup<string[]>('chrome.tabs.query({}).then((all) => all.map((tab) => tab.pendingUrl ?? tab.url))');
    for (const [rule, place] of places) {
      const id = await notificationOf(stage, page, rule);
      await stage.driver.inBackground(`background.chrome.notifications.onClicked.dispatch(${JSON.stringify(id)})`);
      await until(10, place, async () => (await tabs()).includes(place));
      expect(await shownIds(stage)).toEqual([]);
    }
  },
  // What no screen shows cannot be clicked; in Chromium an extension's events can be set off by hand.
  'chromium',
);

/** The id of the one notification that a rule's case leads to. */
async function notificationOf(stage: Stage, page: Page, rule: RuleName): Promise<string> {
  await beginAnew(stage, {});
  for (const next of ruleCases[rule](Temporal.Now.instant()).now) await look(stage, page, next);
  return (await until(20, 'a notification', async () => (await shownIds(stage))[0])) ?? '';
}

// Firefox does not say whether it lets notifications through, nor Chromium let a page switch them off: its profile does.
const chromium = findBrowser('chromium');
test.skipIf(chromium === null)('where the system lets no notification through, popup and settings say so', async () => {
  const profileDirectory = await mkdtemp(join(tmpdir(), 'spillway-'));
  onTestFinished(() => rm(profileDirectory, { recursive: true, force: true }));
  const open = () =>
    openBrowser('chromium', {
      executable: chromium ?? '',
      extensionDirectory: built.chromium.directory,
      site: () => ({ status: 404, headers: {}, body: '' }),
      headless: true,
      locale: 'en-GB',
      profileDirectory,
    });
  const before = await open();
  const id = new URL(before.extensionUrl('')).host;
  await before.close();
  const preferences = join(profileDirectory, 'Default', 'Preferences');
  const written = JSON.parse(await readFile(preferences, 'utf8'));
  await writeFile(preferences, JSON.stringify({ ...written, message_center: { disabled_extension_ids: [id] } }));

  const driver = await open();
  onTestFinished(() => driver.close());
  const popup = await driver.open(driver.extensionUrl('popup.html'));
  await until(10, 'the popup says so', async () => (await text(popup)).includes('Notifications are switched off'));
  const [first, later] = await placesBeforeAndAfterAnswers(popup);
  expect(later, 'nothing moves').toEqual(first);
  await tryNotification(driver, 'The browser showed none.');
});
