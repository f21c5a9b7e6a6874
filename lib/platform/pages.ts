import { browser } from 'wxt/browser';

/** Opens the settings, or goes to them where they are open. The popup closes, as it does for any other page. */
export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}

/** Opens the history in a tab of its own. */
export async function openHistory(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html') });
  window.close();
}
