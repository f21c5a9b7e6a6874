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

    test('lets its pages load nothing from elsewhere, and send nothing anywhere but to the site', async () => {
      const popup = await browser.open(browser.extensionUrl('popup.html'), { width: 380, height: 600 });
      await popup.evaluate(`void (${tryEverything.toString()})()`);
      const refused = () => popup.evaluate<string[]>('[...window.refused].sort()');
      const all = ['connect-src', 'font-src', 'frame-src', 'img-src', 'script-src-elem', 'style-src-elem'];
      await until(10, 'all of it is refused', async () => (await refused()).length === all.length);
      expect(await refused()).toEqual(all);
    });
  });
});

/** Runs in the page: tries to load and to send, and keeps by which directives it was not let. */
function tryEverything(): void {
  const refused = new Set<string>();
  Object.assign(window, { refused });
  addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.add(effectiveDirective));
  const elsewhere = 'https://elsewhere.invalid/a';
  fetch(elsewhere).catch(() => {});
  new FontFace('a', `url(${elsewhere})`).load().catch(() => {});
  const elements = [
    ['iframe', { src: elsewhere }],
    ['img', { src: elsewhere }],
    ['script', { textContent: 'window.wasRun = true' }],
    ['style', { textContent: 'body { color: red }' }],
  ] as const;
  for (const [name, properties] of elements)
    document.body.append(Object.assign(document.createElement(name), properties));
}
