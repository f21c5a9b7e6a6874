import { browser } from 'wxt/browser';
import { openTab, ownPage } from './pages.ts';
import { storedSettings } from './settings.ts';

/** Opens the welcome page once, after the installation; not for whom it has welcomed on another computer. */
export function welcomeAfterInstallation(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== 'install' || (await storedSettings()).welcomed) return;
    await openTab(ownPage('welcome.html'));
  });
}
