import { type Browser, browser } from 'wxt/browser';

/** What the relay says to the background; nothing is answered. */
export type Message = { type: 'answer-seen'; seen: unknown } | { type: 'page-seen'; seen: unknown };

const testWish = { type: 'test-notification' };

/** Asks the background for a test notification. */
export function sendTestWish(): void {
  browser.runtime.sendMessage(testWish).catch(() => {});
}

/** Calls `take` when one of Spillway's own pages, and nobody else, wishes a test notification. */
export function onTestWish(take: () => void): void {
  browser.runtime.onMessage.addListener((message: unknown, { id, url }) => {
    const isOurs = id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('/')) === true;
    if (isOurs && (message as { type?: unknown } | null)?.type === testWish.type) take();
  });
}

/** Sends a message to the background; lost without an error when nobody is there to take it. */
export function send(message: Message): void {
  browser.runtime.sendMessage(message).catch(() => {});
}

/**
 * Calls `take` with each message from Spillway's own script in the top frame of a
 * tab on `origin`. Its contents still come from the page and are not to be trusted.
 */
export function onMessageFrom(origin: string, take: (message: Message, tab: number) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const tab = tabOf(sender, origin);
    if (tab !== null && isMessage(message)) take(message, tab);
  });
}

function tabOf({ id, frameId, tab, url }: Browser.runtime.MessageSender, origin: string): number | null {
  const isOurs = id === browser.runtime.id && frameId === 0 && url !== undefined && new URL(url).origin === origin;
  return isOurs ? (tab?.id ?? null) : null;
}

function isMessage(message: unknown): message is Message {
  const type = (message as Partial<Message> | null)?.type;
  return type === 'answer-seen' || type === 'page-seen';
}
