import { expect } from 'vitest';
import { until } from '../support/browser/until.ts';
import { showsSample, story, usagePath } from '../support/story.ts';

const press = (label: string) =>
  `[...document.querySelectorAll('button')].find((button) => button.textContent === '${label}').click()`;
const labelled = (label: string) => `[...document.querySelectorAll('label')].find((l) => l.textContent === '${label}')`;
const leadTime = `document.getElementById(${labelled('Hours ahead')}.htmlFor)`;
const keepFresh = `document.getElementById(${labelled('Keep fresh')}.htmlFor)`;

story('what is chosen in the settings still holds after a reload', async ({ driver }) => {
  const options = await driver.open(driver.extensionUrl('options.html'));
  const shows = (what: string) => until(10, what, () => options.evaluate<boolean>(`Boolean(${what})`));
  await shows(labelled('Keep fresh'));
  await options.evaluate(`${keepFresh}.click()`);
  await options.evaluate(`(() => {
    ${leadTime}.value = '48';
    ${leadTime}.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
  const kept = `(globalThis.browser ?? globalThis.chrome).storage.sync.get('settings')`;
  const isKept = async () => /(?=.*48)(?=.*keepFresh)/.test(JSON.stringify(await options.evaluate(kept)));
  await until(10, 'both are kept', isKept);
  expect(await options.evaluate(kept)).toEqual({
    settings: { version: 1, keepFresh: true, warnings: { leadTimeHours: 48 } },
  });
  await options.goto(driver.extensionUrl('options.html'));
  await shows(labelled('Keep fresh'));
  expect(await options.evaluate(`[${keepFresh}.checked, ${leadTime}.value]`)).toEqual([true, '48']);
});

story('History and the settings lead to one another', async ({ driver }) => {
  const page = await driver.open(driver.extensionUrl('dashboard.html'));
  for (const [from, to] of [
    ['History', 'Settings'],
    ['Settings', 'History'],
  ]) {
    await until(10, `${from} is shown`, () =>
      page.evaluate<boolean>(`document.querySelector('h1')?.textContent === '${from}'`),
    );
    const link = `[...document.links].find(({ textContent }) => textContent === '${to}').href`;
    await page.goto(await page.evaluate<string>(link));
  }
  await until(10, 'History is shown again', () =>
    page.evaluate<boolean>(`document.querySelector('h1')?.textContent === 'History'`),
  );
});

story('all figures can be deleted', async ({ driver, visit, popupWhen, stored }) => {
  await visit(usagePath);
  await popupWhen('the popup shows limits', showsSample);
  const history = await driver.open(driver.extensionUrl('dashboard.html'));
  const historyCounts = async () =>
    /From the site’s answers: \d/.test(await history.evaluate<string>('document.body.innerText'));
  await until(10, 'History counts what was read', historyCounts);
  const options = await driver.open(driver.extensionUrl('options.html'));
  const text = () => options.evaluate<string>('document.body.innerText');
  await until(10, 'the settings count what is kept', async () => /Readings kept: \d/.test(await text()));
  await options.evaluate(press('Delete everything'));
  await until(10, 'a question', () => options.evaluate<boolean>(`Boolean(document.querySelector('dialog[open]'))`));
  await options.evaluate(press('Delete'));
  await until(10, 'the answer', async () => (await text()).includes('Done.'));
  const view = await popupWhen('nothing is left to show', ({ verdict }) => verdict === 'Nothing read yet.');
  expect(view.left).toEqual({});
  expect((await stored()).readings).toEqual([]);
  await until(10, 'History counts nothing', async () => !(await historyCounts()));
});

story(
  'whoever installs it is welcomed, once, and led to the usage page',
  async ({ driver, popup, popupWhen, inPopup }) => {
    await popup();
    const welcome = `(globalThis.browser ?? globalThis.chrome).extension
      .getViews({ type: 'tab' }).filter(({ location }) => location.pathname === '/welcome.html')`;
    const howMany = () => inPopup<number>(`${welcome}.length`);
    await until(10, 'the welcome page opens', async () => (await howMany()) === 1);
    await driver.stopBackground();
    await inPopup(`(globalThis.browser ?? globalThis.chrome).runtime.sendMessage('wake').catch(() => {})`);
    expect(await howMany()).toBe(1);

    const skip = `[...(${welcome})[0]?.document.querySelectorAll('button') ?? []]
      .find((button) => button.textContent === 'Skip everything')`;
    await until(10, 'its first step', () => inPopup<boolean>(`Boolean(${skip})`));
    await inPopup(`${skip}.click()`);
    await popupWhen('the usage page was read', showsSample);
    expect(await howMany()).toBe(0);
    const settings = await inPopup(`(globalThis.browser ?? globalThis.chrome).storage.sync.get('settings')`);
    expect(settings).toEqual({ settings: { version: 1, welcomed: true } });
  },
);
