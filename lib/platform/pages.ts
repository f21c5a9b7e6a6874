import { browser } from 'wxt/browser';

/** Opens one of Spillway's own pages, or another address, in a new tab. */
export async function openTab(address: string): Promise<void> {
  await browser.tabs.create({ url: address });
}

/** The address of one of Spillway's own pages; null where this version has no such page. */
export async function ownPage(path: string): Promise<string | null> {
  // Asked of the package itself; no request leaves the browser.
  const url = new URL(path, browser.runtime.getURL('/')).href;
  const isThere = await fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
  return isThere ? url : null;
}

/** Opens the settings, or goes to them where they are open. The popup closes, as it does for any other page. */
export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}
