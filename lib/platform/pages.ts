import { browser } from 'wxt/browser';

/** Opens the settings, or goes to them where they are open. The popup closes, as it does for any other page. */
export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}
