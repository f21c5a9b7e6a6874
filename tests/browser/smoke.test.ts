import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { usagePageAddress } from '../../lib/chatgpt/site.ts';
import { findBrowser } from '../../scripts/browsers.mjs';
import { built } from '../support/browser/built.ts';
import type { Driver } from '../support/browser/driver.ts';
import { openBrowser } from '../support/browser/open.ts';
import { until } from '../support/browser/until.ts';
import { sampleAccount } from '../support/site/sample-account.ts';
import { makeSite } from '../support/site/site.ts';

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const executable = findBrowser(name);

  describe.skipIf(executable === null)('the built extension', () => {
    const { site, log } = makeSite(sampleAccount(Temporal.Now.instant()));
    let browser: Driver;

    beforeAll(async () => {
      const { directory } = built[name];
      browser = await openBrowser(name, {
        executable: executable ?? '',
        extensionDirectory: directory,
        site,
        headless: true,
      });
    });
    afterAll(() => browser?.close());

    test('leaves the usage page as it is', async () => {
      const page = await browser.open(usagePageAddress);
      const text = () => page.evaluate<string>('document.querySelector("main").innerText');
      await until(10, 'the page shows its figures', async () => (await text()).includes('Auto recharge'));
      expect(await text()).toContain('5 hour usage limit\n77% remaining');
      expect(log.filter(({ fromExtension }) => fromExtension)).toEqual([]);
    });

    test('has a page of its own, which the background hears before and after it was stopped', async () => {
      const popup = await browser.open(browser.extensionUrl('popup.html'), { width: 380, height: 600 });
      const api = name === 'firefox' ? 'browser' : 'chrome';
      expect(await popup.evaluate(`${api}.runtime.getManifest().version`)).toMatch(/^\d/);
      const send = `${api}.runtime.sendMessage('a test').then(() => 'heard', ({ message }) => message)`;
      expect(await popup.evaluate(send)).not.toMatch(/receiving end/i);
      await browser.stopBackground();
      expect(await popup.evaluate(send)).not.toMatch(/receiving end/i);
    });

    test('lets its pages load nothing from elsewhere, send nothing anywhere but to the site, and make no code of text', async () => {
      const popup = await browser.open(browser.extensionUrl('popup.html'), { width: 380, height: 600 });
      await popup.evaluate(`void (${tryEverything.toString()})(() => import('https://elsewhere.invalid/a'))`);
      const refused = () => popup.evaluate<string[]>('[...window.refused].sort()');
      const sources = ['connect-src', 'font-src', 'frame-src', 'img-src', 'script-src-elem', 'style-src-elem'];
      const knowsTypes = await popup.evaluate<boolean>("'trustedTypes' in window");
      const all = [...sources, ...(knowsTypes ? ['require-trusted-types-for', 'trusted-types'] : [])].sort();
      await until(10, 'all of it is refused', async () => (await refused()).length === all.length);
      expect(await refused()).toEqual(all);
    });

    test.each(['popup', 'dashboard', 'options', 'welcome'])(
      'runs %s without once being refused something',
      async (name) => {
        const page = await browser.open(browser.extensionUrl(`${name}.html`));
        const isDrawn = () => page.evaluate<boolean>(`document.querySelector('h1, h2') !== null`);
        await until(10, 'the page is drawn', isDrawn);
        // Firefox keeps no reports; what it refused there would be missing from the page.
        expect(await page.evaluate(`(${violations.toString()})()`)).toEqual([]);
      },
    );
  });
});

/**
 * Runs in the page: tries to load, to send and to make code of text, and keeps by which directives it was not let.
 * What imports is handed in as text, since the tests' own transformer would replace it.
 */
function tryEverything(toImport: () => Promise<unknown>): void {
  const refused = new Set<string>();
  Object.assign(window, { refused });
  addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.add(effectiveDirective));
  const elsewhere = 'https://elsewhere.invalid/a';
  const elements = [
    ['iframe', { src: elsewhere }],
    ['img', { src: elsewhere }],
    ['script', { textContent: 'window.wasRun = true' }],
    ['style', { textContent: 'body { color: red }' }],
  ] as const;
  const ways = [
    toImport,
    () => fetch(elsewhere),
    () => new FontFace('a', `url(${elsewhere})`).load(),
    () =>
      (window as Partial<Record<'trustedTypes', { createPolicy(name: string): unknown }>>).trustedTypes?.createPolicy(
        'a',
      ),
    ...elements.map(
      ([name, properties]) =>
        () =>
          document.body.append(Object.assign(document.createElement(name), properties)),
    ),
  ];
  for (const way of ways) new Promise((resolve) => resolve(way())).catch(() => {});
}

/** Runs in the page: what its policy has refused since it was opened. */
function violations(): string[] {
  if (!('ReportingObserver' in window)) return [];
  const observer = new ReportingObserver(() => {}, { types: ['csp-violation'], buffered: true });
  observer.observe();
  return observer.takeRecords().map(({ body }) => JSON.stringify(body));
}
