import { browser } from 'wxt/browser';

// Firefox, and Chrome under "site access", let the user withdraw it at any time.

/** Whether the user lets Spillway see the pages of `origin`. */
export function hasSiteAccess(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`${origin}/*`] });
}

/** Asks the user for it; only from within a click. */
export function askForSiteAccess(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [`${origin}/*`] });
}

/** Calls `take` each time the user gives or withdraws access to any site. */
export function onSiteAccessChange(take: () => void): void {
  browser.permissions.onAdded.addListener(take);
  browser.permissions.onRemoved.addListener(take);
}
