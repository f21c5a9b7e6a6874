import { expect } from 'vitest';
import { placesBeforeAndAfterAnswers } from '../support/browser/popup-again.ts';
import { until } from '../support/browser/until.ts';
import { openedStore } from '../support/opened-store.ts';
import { showsSample, story, usagePath } from '../support/story.ts';

const usageAt = '/backend-api/wham/usage';

story('a background that was stopped in between goes on where it was', async ({ visit, site, driver, popupWhen }) => {
  const page = await visit(usagePath);
  await popupWhen('the popup shows the top-up settings', ({ text }) => text.includes('below 250'));
  await driver.stopBackground();
  site.answer(usageAt, withUsed(site.account().answers[usageAt], 90));
  await page.evaluate(`refetch('${usageAt}')`);
  const view = await popupWhen('the new figures', ({ badge, left }) => badge === '10' && left['5-hour limit'] === 10);
  expect(view.left['5-hour limit']).toBe(10);
  expect(view.text).toContain('on · below 250 → 1,000');
});

story('an answer is not lost when the background is stopped while it stores it', async (stage) => {
  const { visit, driver, popup, popupWhen, inPopup, stored } = stage;
  await popup();
  const page = await visit('/');
  // The popup too hears what the relay says. And whoever is writing keeps the background from it.
  await inPopup(`(async () => {
    const api = globalThis.browser ?? globalThis.chrome;
    window.heard = [];
    api.runtime.onMessage.addListener(({ type }) => void heard.push(type));
    ${openedStore}
    window.writing = true;
    const transaction = db.transaction([...db.objectStoreNames], 'readwrite');
    const write = () => { if (writing) transaction.objectStore('readings').count().onsuccess = write; };
    transaction.oncomplete = () => db.close();
    write();
  })()`);
  await page.evaluate(`refetch('${usageAt}')`);
  await until(10, 'the message was sent', () => inPopup(`heard.includes('answer-seen')`));
  await driver.stopBackground();
  await inPopup('void (window.writing = false)');
  await popupWhen('the figures are there', showsSample);
  const [usage] = (await stored()).readings ?? [];
  // It counts from when it was seen, not from when it could be kept.
  const sentAgain = await inPopup<number>(`heard.filter((type) => type === 'answer-seen').length`);
  expect(sentAgain).toBeGreaterThan(1);
  expect(Date.now() - Number(usage?.firstAt)).toBeGreaterThan(1_000);
  expect(usage?.firstAt).toBe(usage?.lastAt);
});

story(
  'answers without an account belong to the account of their tab, also after a stop',
  async ({ visit, driver, popup, popupWhen, stored }) => {
    await popup();
    const page = await visit('/');
    await page.evaluate(`refetch('/backend-api/subscriptions/auto_top_up/settings', { headers: {} })`);
    await until(20, 'the settings wait for their account', async () => (await stored()).waiting?.length === 1);
    await driver.stopBackground();
    await page.evaluate(`refetch('${usageAt}')`);
    await popupWhen('the settings have found their account', ({ text }) => text.includes('on · below 250 → 1,000'));
  },
);

story('the same answers from two tabs at once are one reading each', async ({ visit, popupWhen, stored }) => {
  await Promise.all([visit(usagePath), visit(usagePath)]);
  await popupWhen('the popup shows the top-up settings', ({ text }) => text.includes('below 250'));
  const kinds = (await stored()).readings?.map(({ account, kind }) => `${account} ${kind}`) ?? [];
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(new Set(kinds.map((kind) => kind.split(' ')[0])).size).toBe(1);
});

story(
  'two accounts are kept apart, and the one chosen is shown when popup and History are opened again',
  async (stage) => {
    const { driver, visit, site, popupWhen, inPopup } = stage;
    const page = await visit(usagePath);
    await popupWhen('the popup shows limits', showsSample);
    site.answer(usageAt, {
      body: { plan_type: 'team', account_id: 'workspace-1', credits: { has_credits: true, balance: null } },
    });
    await page.evaluate(`refetch('${usageAt}', { headers: { 'ChatGPT-Account-Id': 'workspace-1' } })`);
    const team = await popupWhen(
      'the workspace is shown',
      ({ badge, left }) => badge === '¢' && Object.keys(left).length === 0,
    );
    expect(team.left).toEqual({});
    await inPopup(choose(1));
    await popupWhen('the personal account is shown', ({ left }) => left['Weekly limit'] === 68);

    for (const path of ['popup.html', 'dashboard.html']) {
      const page = await driver.open(driver.extensionUrl(path));
      const chosen = () =>
        page.evaluate<number>(`document.querySelector('header, .top')?.querySelector('select')?.selectedIndex ?? -1`);
      await until(10, `${path} offers the accounts`, async () => (await chosen()) >= 0);
      expect(await chosen(), path).toBe(1);
      if (path === 'dashboard.html') await page.evaluate(choose(0));
    }
    await popupWhen('what is chosen in History is shown in the popup', ({ left }) => Object.keys(left).length === 0);
  },
);

story(
  'a page that asks to sign in is said to be one, and the last figures stay',
  async ({ visit, site, popupWhen }) => {
    await visit(usagePath);
    await popupWhen('the popup shows limits', showsSample);
    site.set({ pageText: 'Welcome back\nLog in\nSign up\nContinue with Google' });
    await visit(usagePath);
    const view = await popupWhen('signed out', ({ badge, verdict }) => badge === '?' && verdict.includes('Signed out'));
    expect(view.verdict).toBe('Signed out of ChatGPT.');
    expect(view.text).toContain('was 68% left');
  },
);

story(
  'an answer that is not understood is said not to be, with its shape only',
  async ({ visit, site, popupWhen, inPopup }) => {
    const page = await visit(usagePath);
    await popupWhen('the popup shows limits', showsSample);
    site.answer(usageAt, { body: { error: { message: 'for person@example.com', code: 7 } } });
    await page.evaluate(`refetch('${usageAt}')`);
    const view = await popupWhen(
      'not understood',
      ({ badge, verdict }) => badge === '!' && verdict.includes('understood'),
    );
    expect(view.verdict).toBe('The site’s answer was not understood.');
    expect(view.text).toContain('was 68% left');
    expect(await inPopup(`document.querySelector('.sample pre').textContent`)).toBe(
      '{"error":{"message":"string","code":"number"}}',
    );
  },
);

story(
  'site access that was withdrawn is said to be, with a way to give it back',
  async ({ driver, popupWhen, inPopup }) => {
    await popupWhen('the popup is there', ({ verdict }) => verdict !== '');
    await inPopup(`browser.permissions.remove({ origins: ['https://chatgpt.com/*'] })`);
    const view = await popupWhen('the popup says so', ({ text }) => text.includes('may not read chatgpt.com'));
    expect(view.text).toContain('Allow');
    const opened = await driver.open(driver.extensionUrl('popup.html'), { width: 380, height: 640 });
    const [first, later] = await placesBeforeAndAfterAnswers(opened);
    expect(later, 'nothing moves').toEqual(first);
  },
  // Chromium lets only its user, not a page, withdraw what the manifest asks for.
  'firefox',
);

/** Chooses an account, by its place among all. */
const choose = (place: number) => `(() => {
  const choice = document.querySelector('header, .top').querySelector('select');
  choice.value = choice.options[${place}].value;
  choice.dispatchEvent(new Event('change', { bubbles: true }));
})()`;

function withUsed(answer: { body: unknown } | undefined, used_percent: number): { body: object } {
  const body = answer?.body as { rate_limit: { primary_window: object } };
  return {
    body: {
      ...body,
      rate_limit: { ...body.rate_limit, primary_window: { ...body.rate_limit.primary_window, used_percent } },
    },
  };
}
