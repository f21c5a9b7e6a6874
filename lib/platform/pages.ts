import { type Browser, browser } from 'wxt/browser';

/** Opens one of Spillway's own pages, or another address, in a new tab. */
export async function openTab(address: string): Promise<void> {
  await browser.tabs.create({ url: address });
}

/** The address of one of Spillway's own pages. */
export function ownPage(path: string): string {
  return new URL(path, browser.runtime.getURL('/')).href;
}

/** Whether a message comes from one of Spillway's own pages, and not from a script in one of the site's. */
export function isOwnPage({ id, url }: Browser.runtime.MessageSender): boolean {
  return id === browser.runtime.id && url?.startsWith(ownPage('')) === true;
}

/** Opens the settings, or goes to them where they are open. The popup closes, as it does for any other page. */
export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}

/** Opens the history in a tab of its own, at one of its parts or at its beginning. */
export async function openHistory(part?: 'warnings'): Promise<void> {
  await openTab(ownPage(part ? `dashboard.html#${part}` : 'dashboard.html'));
  window.close();
}
