import { usagePageAddress } from '../../lib/chatgpt/site.ts';
import type { BrowserName, Driver, Page } from '../../tests/support/browser/driver.ts';
import { openBrowser } from '../../tests/support/browser/open.ts';
import { until } from '../../tests/support/browser/until.ts';
import { sampleAccount } from '../../tests/support/site/sample-account.ts';
import { makeSite } from '../../tests/support/site/site.ts';

/** A browser found, and the extension built for it. */
export interface Ready {
  name: BrowserName;
  executable: string;
  extensionDirectory: string;
}

export interface Shown {
  browser: Driver;
  usagePage: Page;
  popup: Page;
}

/** Opens the sample account's usage page and, as a tab, the popup. */
export async function openSample({ name, ...ready }: Ready, headless: boolean): Promise<Shown> {
  const { site } = makeSite(sampleAccount(Temporal.Now.instant()));
  const browser = await openBrowser(name, { ...ready, site, headless });
  try {
    const usagePage = await browser.open(usagePageAddress);
    const loading = "document.querySelector('main').innerText === 'Loading…'";
    await until(10, 'the usage page shows its figures', async () => !(await usagePage.evaluate(loading)));
    const popup = await browser.open(browser.extensionUrl('popup.html'), { width: 380, height: 600 });
    return { browser, usagePage, popup };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
