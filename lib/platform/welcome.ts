import { browser } from 'wxt/browser';
import { storedSettings } from './settings.ts';

/** Opens the welcome page once, after the installation; not for whom it has welcomed on another computer. */
export function welcomeAfterInstallation(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== 'install' || (await storedSettings()).welcomed) return;
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
