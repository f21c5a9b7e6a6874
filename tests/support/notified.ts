import type { Stage } from './story.ts';

/** A notification that the browser was asked to show. */
export interface Notified {
  id: string;
  title: string;
  message: string;
}

/**
 * Writes down, from now on, every notification that the running background has shown: browsers give back the ids of
 * what they show, but not its words.
 */
export function listen({ driver }: Stage): Promise<void> {
  return driver.inBackground(`(() => {
    const { notifications } = background.browser ?? background.chrome;
    background.notified = [];
    background.create ??= notifications.create;
    notifications.create = async (id, options) => {
      const shown = await background.create.call(notifications, id, options);
      background.notified.push({ id, title: options.title, message: options.message });
      return shown;
    };
  })()`);
}

/** What was shown since `listen`. */
export function notified({ driver }: Stage): Promise<Notified[]> {
  return driver.inBackground('background.notified');
}

/** The ids of what the browser shows now; Chromium alone tells them without a screen. */
export function shownIds({ inPopup }: Stage): Promise<string[]> {
  return inPopup('chrome.notifications.getAll().then((all) => Object.keys(all))');
}

/** Takes away whatever is shown. */
export function clearNotifications({ inPopup }: Stage): Promise<void> {
  return inPopup(`(async () => {
    const { notifications } = globalThis.browser ?? globalThis.chrome;
    for (const id of Object.keys(await notifications.getAll())) await notifications.clear(id);
  })()`);
}
