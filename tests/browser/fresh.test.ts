import { expect } from 'vitest';
import { until } from '../support/browser/until.ts';
import {
  askThreeTimes,
  everythingStored,
  letPass,
  minutesToAlarm,
  ownRequests,
  pressReadNow,
  requestsCounted,
  ring,
  setKeepFresh,
  spendRequests,
  trouble,
  untilAtRest,
} from '../support/fresh.ts';
import { type Stage, showsSample, story, usagePath } from '../support/story.ts';

const sessionAt = '/api/auth/session';
const usageAt = '/backend-api/wham/usage';
const account = '0f3c8a52-6a1e-4b7d-9c55-2d9b5e0c7a11';

const round = [`GET ${sessionAt}`, `GET ${usageAt}`];
const firstRound = [
  ...round,
  'GET /backend-api/subscriptions/auto_top_up/settings?include_payment_method=false',
  'GET /backend-api/wham/usage/credit-usage-events',
  `GET /backend-api/payments/transaction-history?account_id=${account}&limit=20`,
];

/** Waits until Spillway has asked for all of these, in this order, and ended its round; and nothing else. */
async function hasAsked(stage: Stage, ...requests: string[]): Promise<void> {
  await until(20, `${requests.length} requests`, async () => ownRequests(stage).length >= requests.length);
  await untilAtRest(stage);
  expect(ownRequests(stage)).toEqual(requests);
}

story('Read now reads what the usage page would have shown, without opening it', async (stage) => {
  const { popup, popupWhen, inPopup, site } = stage;
  expect((await popup()).verdict).toBe('Nothing read yet.');
  await pressReadNow(stage);
  await popupWhen('limits and settings', (view) => showsSample(view) && view.text.includes('on · below 250 → 1,000'));
  await hasAsked(stage, ...firstRound);
  await until(5, 'the button is free again', () => inPopup(`document.querySelector('.read-now').ariaBusy === 'false'`));
  for (const { url, headers, fromExtension } of site.log.filter((request) => request.fromExtension)) {
    expect(fromExtension).toBe(true);
    const isSession = url.pathname === sessionAt;
    expect(headers.authorization).toBe(isSession ? undefined : 'Bearer sample-access-token');
    expect(headers['chatgpt-account-id']).toBe(isSession ? undefined : account);
  }
  expect(await minutesToAlarm(stage)).toBeNull();
  await pressReadNow(stage);
  await hasAsked(stage, ...firstRound, ...round);
});

story('what a round has asked with is stored nowhere', async (stage) => {
  const { popup, popupWhen } = stage;
  await popup();
  await setKeepFresh(stage, true);
  await popupWhen('limits', showsSample);
  for (let times = 2; times <= 4; times += 1) {
    await untilAtRest(stage);
    await letPass(stage, 400);
    await ring(stage);
    await until(
      20,
      'another round',
      async () => ownRequests(stage).filter((asked) => asked === round[1]).length === times,
    );
  }
  const all = await everythingStored(stage);
  expect(all).toContain(account);
  for (const secret of ['sample-access-token', 'Bearer', 'person@example.com', 'Robin', 'authProvider'])
    expect(all).not.toContain(secret);
});

story('Keep fresh reads in its time, once whatever wakes it, and not when it is off', async (stage) => {
  const { popup, popupWhen, driver, visit } = stage;
  await popup();
  await setKeepFresh(stage, true);
  await popupWhen('limits', showsSample);
  await hasAsked(stage, ...firstRound);
  const minutes = await until(5, 'the next reading is planned', () => minutesToAlarm(stage));
  expect(minutes).toBeGreaterThan(1.5);
  expect(minutes).toBeLessThanOrEqual(60);

  // Too early: whoever is woken looks at the clock, plans again, and that is all.
  await ring(stage);
  await until(5, 'the alarm was set again', async () => ((await minutesToAlarm(stage)) ?? 0) > 5);

  // A sleep of ten hours is one reading; and of what is due more seldom, the settings.
  await driver.stopBackground();
  await letPass(stage, 600);
  for (const _ of [1, 2, 3]) await ring(stage);
  await hasAsked(stage, ...firstRound, ...firstRound.slice(0, 3));

  // A page that shows the figures is a reading too.
  await letPass(stage, 61);
  const before = ownRequests(stage).length;
  const page = await visit(usagePath);
  await until(20, 'the page was read', async () => page.evaluate(`document.body.innerText.includes('Auto recharge')`));
  expect(ownRequests(stage).length - before).toBeLessThanOrEqual(2);

  await setKeepFresh(stage, false);
  await until(5, 'nothing is planned any more', async () => (await minutesToAlarm(stage)) === null);
  // While a round that the page has set off is under way, a click asks for nothing.
  await untilAtRest(stage);
  const asked = ownRequests(stage);
  await letPass(stage, 61);
  await ring(stage);
  await until(5, 'the alarm has rung', async () => (await minutesToAlarm(stage)) === null);
  await pressReadNow(stage);
  await hasAsked(stage, ...asked, ...round);
  expect(await requestsCounted(stage)).toBe(ownRequests(stage).length);
});

story('what a day may cost is held, and a click reads all the same', async (stage) => {
  const { popup, popupWhen } = stage;
  await popup();
  await pressReadNow(stage);
  await popupWhen('limits', showsSample);
  await hasAsked(stage, ...firstRound);
  await spendRequests(stage, 149);
  await letPass(stage, 61);
  await setKeepFresh(stage, true);
  await until(10, 'the popup says so', async () => (await trouble(stage)).startsWith('The requests for one day'));
  const waitsADay = async () => ((await minutesToAlarm(stage)) ?? 0) > 24 * 60;
  await until(5, 'the next reading is planned', waitsADay);
  await ring(stage);
  await until(5, 'the alarm was set again', waitsADay);
  await pressReadNow(stage);
  await hasAsked(stage, ...firstRound, ...round);
});

story('signed out: one quiet state, and no more tries until the site is opened', async (stage) => {
  const { popup, popupWhen, site, visit } = stage;
  const session = site.account().answers[sessionAt];
  await popup();
  site.answer(sessionAt, { body: {} });
  await setKeepFresh(stage, true);
  await popupWhen('signed out', ({ verdict }) => verdict === 'Signed out of ChatGPT.');
  expect(await trouble(stage)).toBe('');
  expect(await minutesToAlarm(stage)).toBeNull();
  await letPass(stage, 3_000);
  await ring(stage);
  await until(5, 'the alarm has rung', async () => (await minutesToAlarm(stage)) === null);
  await pressReadNow(stage);
  await hasAsked(stage, ...[1, 2].map(() => `GET ${sessionAt}`));

  await letPass(stage, 3_000);
  site.answer(sessionAt, session);
  await visit('/');
  await popupWhen('limits', showsSample);
  expect(await trouble(stage)).toBe('');
});

story('a page that checks the browser: an hour of pause, then two', async (stage) => {
  const { popup, popupWhen, site } = stage;
  const usage = site.account().answers[usageAt];
  await popup();
  site.answer(usageAt, {
    status: 403,
    headers: { 'content-type': 'text/html' },
    body: '<title>Just a moment…</title>',
  });
  await setKeepFresh(stage, true);
  await until(10, 'the popup says so', async () => (await trouble(stage)).startsWith('chatgpt.com wants to see you'));
  await hasAsked(stage, ...round);
  const pause = async () => Math.round((await until(5, 'a next try', () => minutesToAlarm(stage))) ?? 0);
  expect(await pause()).toBe(60);
  await letPass(stage, 61);
  await ring(stage);
  await hasAsked(stage, ...round, ...round);
  await until(5, 'the next try', async () => (await pause()) === 120);
  site.answer(usageAt, usage);
  await letPass(stage, 121);
  await ring(stage);
  await popupWhen('limits', showsSample);
  expect(await trouble(stage)).toBe('');
});

story('too many requests: as long as the site asks for, for clicks as well', async (stage) => {
  const { popup, popupWhen, site } = stage;
  const usage = site.account().answers[usageAt];
  await popup();
  site.answer(usageAt, { status: 429, headers: { 'retry-after': '5400' }, body: {} });
  await pressReadNow(stage);
  await until(10, 'the popup says so', async () => (await trouble(stage)).startsWith('chatgpt.com asks to wait'));
  expect(await trouble(stage)).toContain('Not before');
  await pressReadNow(stage);
  await setKeepFresh(stage, true);
  await until(10, 'the next try', async () => Math.round((await minutesToAlarm(stage)) ?? 0) === 90);
  await hasAsked(stage, ...round);
  site.answer(usageAt, usage);
  await letPass(stage, 91);
  await ring(stage);
  await popupWhen('limits', showsSample);
});

story('of all who want to read at once one does, and a round cut off is taken up again', async (stage) => {
  const { popup, popupWhen, site, driver } = stage;
  const usage = site.account().answers[usageAt];
  await popup();
  // Nearly as long as a request may take, so that the round still runs when the background is stopped.
  site.answer(usageAt, { body: usage?.body, delayMs: 9_000 });
  await askThreeTimes(stage);
  await setKeepFresh(stage, true);
  await until(10, 'the next reading is planned', () => minutesToAlarm(stage));
  await ring(stage);
  await until(20, 'usage was asked for', async () => ownRequests(stage).length === 2);
  expect(ownRequests(stage)).toEqual(round);
  await driver.stopBackground();
  site.answer(usageAt, usage);
  expect(await minutesToAlarm(stage)).not.toBeNull();
  await letPass(stage, 2);
  await ring(stage);
  await popupWhen('limits', showsSample);
  await hasAsked(stage, ...round, ...firstRound);
});

story('no redirect is followed, and no answer is waited for in vain', async (stage) => {
  const { popup, site } = stage;
  await popup();
  site.answer(usageAt, { status: 302, headers: { location: '/backend-api/me' }, body: '' });
  await pressReadNow(stage);
  await until(10, 'the popup says so', async () => (await trouble(stage)).startsWith('chatgpt.com wants to see you'));
  site.answer(usageAt, { status: 503, headers: { 'content-type': 'text/html' }, body: 'down' });
  await pressReadNow(stage);
  await until(10, 'the popup says so', async () => (await trouble(stage)).startsWith('No answer from chatgpt.com'));
  await hasAsked(stage, ...round, ...round);
});

story(
  'nothing is asked for where the user has withdrawn the access, and the popup asks for it',
  async (stage) => {
    const { popup, popupWhen, inPopup } = stage;
    await popup();
    await inPopup(`browser.permissions.remove({ origins: ['https://chatgpt.com/*'] })`);
    await popupWhen('the popup says so', ({ text }) => text.includes('may not read chatgpt.com'));
    await setKeepFresh(stage, true);
    await ring(stage);
    await until(5, 'the alarm has rung', async () => (await minutesToAlarm(stage)) === null);
    expect(ownRequests(stage)).toEqual([]);
  },
  // Chromium lets only its user, not a page, withdraw what the manifest asks for.
  'firefox',
);
