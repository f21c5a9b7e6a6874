import { browser } from 'wxt/browser';

/** A desktop notification. */
export interface Notification {
  title: string;
  message: string;
  /** Whose figures these are, where there are several accounts; null: there is one. */
  context: string | null;
}

/** Shows a notification; one that is shown under the same id is replaced. */
export async function showNotification(id: string, { title, message, context }: Notification): Promise<void> {
  // Only what both browsers know: Firefox refuses buttons, requireInteraction and silent.
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message,
    ...(context === null ? {} : { contextMessage: context }),
  });
}

/** The ids of the notifications that the browser still shows. */
export async function shownNotifications(): Promise<ReadonlySet<string>> {
  return new Set(Object.keys(await browser.notifications.getAll()));
}

/** Calls `take` with the id of each notification that is clicked, which is then gone. */
export function onNotificationClick(take: (id: string) => void): void {
  browser.notifications.onClicked.addListener((id) => {
    void browser.notifications.clear(id);
    take(id);
  });
}

/** Calls `take` with the id of each notification that the user puts away; Firefox says so of all that are gone. */
export function onNotificationDismissal(take: (id: string) => void): void {
  browser.notifications.onClosed.addListener((id, isByUser) => {
    if (isByUser) take(id);
  });
}

/** Whether browser and system let notifications through; Firefox does not say, so there it counts as allowed. */
export async function mayNotify(): Promise<boolean> {
  const { getPermissionLevel } = browser.notifications as Partial<typeof browser.notifications>;
  return getPermissionLevel === undefined || (await browser.notifications.getPermissionLevel()) === 'granted';
}

/** Calls `take` each time the browser begins or ceases to let notifications through; Firefox does not say. */
export function onNotificationPermissionChange(take: () => void): void {
  const { onPermissionLevelChanged } = browser.notifications as Partial<typeof browser.notifications>;
  onPermissionLevelChanged?.addListener(take);
}

/** Runs one delivery after another, in whatever contexts they are; one that is stopped lets the next one go on. */
export async function oneDeliveryAtATime(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('delivery', work);
}
