import { expect } from 'vitest';
import { until } from '../support/browser/until.ts';
import { showsSample, story, usagePath } from '../support/story.ts';

const usageAt = '/backend-api/wham/usage';

story('Spillway itself asks the site for nothing', async ({ visit, site, popupWhen, driver }) => {
  await visit(usagePath);
  await popupWhen('the popup shows the top-up settings', ({ text }) => text.includes('below 250'));
  await driver.stopBackground();
  await visit('/');
  expect(site.log.filter(({ fromExtension }) => fromExtension)).toEqual([]);
  expect(site.log.map(({ method, url }) => `${method} ${url.pathname}`).sort()).toEqual([
    'GET /',
    'GET /backend-api/checkout_pricing_config/configs/US',
    'GET /backend-api/payments/transaction-history',
    'GET /backend-api/subscriptions/auto_top_up/settings',
    'GET /backend-api/wham/rate-limit-reset-credits',
    'GET /backend-api/wham/usage',
    'GET /backend-api/wham/usage/credit-usage-events',
    'GET /backend-api/wham/usage/plan_limit_history',
    'GET /codex/cloud/settings/analytics',
  ]);
});

// A frame has the browser's own fetch: Spillway runs in top frames only.
const inBoth = (expression: string) => `(async () => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const of = async (fetch) => { try { return String(await (${expression})(fetch)); } catch (error) { return error.name + ': ' + error.message; } };
  return [await of(window.fetch), await of(frame.contentWindow.fetch)];
})()`;

story('the page’s own fetch behaves as the browser’s', async ({ visit }) => {
  const page = await visit('/');
  const cases = [
    '(fetch) => [fetch.name, fetch.length, typeof fetch, Object.keys(fetch)]',
    '(fetch) => { const { value, ...rest } = Object.getOwnPropertyDescriptor(window, "fetch"); return JSON.stringify(rest) + typeof value; }',
    `(fetch) => fetch('${usageAt}').then((answer) => [answer.status, answer.url, answer.bodyUsed, answer.type])`,
    `(fetch) => fetch('${usageAt}').then((answer) => answer.text())`,
    `(fetch) => fetch(new Request('${usageAt}', { headers: { 'ChatGPT-Account-Id': 'a' } })).then((answer) => answer.text())`,
    `(fetch) => fetch('${usageAt}', { method: 'POST', body: '{}' }).then((answer) => answer.status)`,
    `(fetch) => fetch('/backend-api/unknown').then((answer) => answer.status)`,
    `(fetch) => fetch('${usageAt}', { signal: AbortSignal.abort() })`,
    `(fetch) => fetch('http://[')`,
    '(fetch) => fetch()',
    `(fetch) => fetch('${usageAt}', { headers: { 'a b': 'c' } })`,
    `(fetch) => fetch({ toString() { this.times = (this.times ?? 0) + 1; return '${usageAt}?' + this.times; } }).then((answer) => answer.url)`,
  ];
  for (const expression of cases) {
    const [observed, native] = await page.evaluate<[string, string]>(inBoth(expression));
    expect(observed, expression).toBe(native);
  }
});

story('the page hears nothing of what Spillway copies', async ({ visit, popupWhen }) => {
  const page = await visit('/');
  await page.evaluate(`void (window.heard = [], addEventListener('message', (event) => heard.push(event.data)))`);
  await page.evaluate(`refetch('${usageAt}')`);
  await popupWhen('the popup shows limits', showsSample);
  expect(await page.evaluate('window.heard')).toEqual([]);
});

story('only successful GETs of the exact addresses are read', async ({ visit, site, popup, popupWhen }) => {
  const usage = site.account().answers[usageAt];
  const page = await visit('/');
  for (const path of ['/backend-api/wham/usage/thread_usage', '/wham/usage', '/backend-api/wham/usage/'])
    site.answer(path, usage);
  await page.evaluate(`refetch('/backend-api/wham/usage/thread_usage')`);
  await page.evaluate(`refetch('/wham/usage')`);
  await page.evaluate(`refetch('/backend-api/wham/usage/')`);
  await page.evaluate(`refetch('${usageAt}', { method: 'POST' })`);
  site.answer(usageAt, { ...usage, body: usage?.body, status: 401 });
  await page.evaluate(`refetch('${usageAt}')`);
  site.answer(usageAt, { body: { ...(usage?.body as object), padding: 'x'.repeat(300_000) } });
  await page.evaluate(`refetch('${usageAt}')`);
  // What arrives after all of them shows that they have passed without a trace.
  await page.evaluate(`refetch('/backend-api/subscriptions/auto_top_up/settings')`);
  expect((await popup()).verdict).toBe('Nothing read yet.');
  site.answer(usageAt, usage);
  await page.evaluate(`refetch('${usageAt}')`);
  await popupWhen(
    'the popup shows limits and settings',
    (view) => showsSample(view) && view.text.includes('below 250'),
  );
});

story('a hostile page cannot break, fill or mislead beyond its own figures', async (stage) => {
  const { visit, popup, popupWhen, stored } = stage;
  const page = await visit('/');
  await page.evaluate(`(() => {
    const announce = (detail) => dispatchEvent(new CustomEvent('spillway:answer', { detail }));
    const answer = (path, body, account = null) => JSON.stringify({ path, account, text: JSON.stringify(body) });
    for (const detail of [undefined, null, 7, {}, [], 'no JSON', '{}', 'null', '[]']) announce(detail);
    announce(answer('/backend-api/payments/checkout', { plan_type: 'evil' }));
    announce(answer('__proto__', { plan_type: 'evil' }));
    announce(answer('${usageAt}', { plan_type: 'person@example.com', email: 'person@example.com', rate_limit: { primary_window: { used_percent: 1e9, limit_window_seconds: -1, reset_at: 'person@example.com' } } }, 'person@example.com'));
    announce(JSON.stringify({ path: '${usageAt}', account: null, text: 'x'.repeat(5_000_000) }));
    for (let n = 0; n < 20_000; n += 1) announce(answer('${usageAt}', { plan_type: 'plan' + n, rate_limit: { primary_window: { used_percent: n % 100 } } }));
    postMessage({ type: 'answer-seen', seen: { path: '${usageAt}', account: null, text: '{}' } }, '*');
  })()`);
  await popupWhen(
    'a forged percent is cut to the limit',
    ({ left }) =>
      Object.values(left).every((percent) => percent >= 0 && percent <= 100) && Object.keys(left).length > 0,
  );
  const tables = await stored();
  expect(JSON.stringify(tables)).not.toContain('@');
  expect(JSON.stringify(tables)).not.toContain('evil');
  expect(tables.readings?.length).toBeLessThan(40);
  await until(20, 'the page’s own, real answer counts once the flood is over', async () => {
    await page.evaluate(`refetch('${usageAt}')`);
    return showsSample(await popup());
  });
});

story('nothing personal on page or in answers is ever stored', async ({ visit, popupWhen, stored }) => {
  await visit(usagePath);
  await popupWhen('the popup shows the top-up settings', ({ text }) => text.includes('below 250'));
  const tables = JSON.stringify(await stored());
  for (const secret of ['person@example.com', 'Robin', 'sample-access-token', 'Bearer', '@'])
    expect(tables).not.toContain(secret);
});
