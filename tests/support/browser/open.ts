import { openChromium } from './chromium.ts';
import type { BrowserName, Driver, Launch } from './driver.ts';
import { openFirefox } from './firefox.ts';

const openers = { chromium: openChromium, firefox: openFirefox } satisfies Record<
  BrowserName,
  (launch: Launch) => Promise<Driver>
>;

/** Starts a browser with the extension and the stand-in for chatgpt.com. */
export function openBrowser(name: BrowserName, launch: Launch): Promise<Driver> {
  return openers[name](launch);
}
