import { type Browser, browser } from 'wxt/browser';
import { longestUnderWayMs } from '../model/under-way.ts';
import { clock } from './clock.ts';
import { isOwnPage } from './pages.ts';

/** What the relay says to the background, with the time at which it was seen. */
export type Message =
  | { type: 'answer-seen'; seen: unknown; atMs: number }
  | { type: 'page-seen'; seen: unknown; atMs: number }
  | { type: 'site-opened'; atMs: number };

/** When and where what a message tells was seen. */
export interface Sight {
  tab: number;
  at: Temporal.Instant;
}

const readNow = { type: 'read-now' };

/** Sends a message to the background, and gives whether that has kept what it says; false when nobody took it. */
export async function send(message: Message): Promise<boolean> {
  return (await browser.runtime.sendMessage(message).catch(() => false)) === true;
}

/** Asks the background to read the site now. */
export function sendReadNow(): void {
  browser.runtime.sendMessage(readNow).catch(() => {});
}

/**
 * Calls `take` with each message from Spillway's own script in the top frame of a
 * tab on `origin`, and answers whether it was kept. Its contents still come from the page and are not to be trusted.
 */
export function onMessageFrom(origin: string, take: (message: Message, sight: Sight) => Promise<boolean>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, answer: (isKept: boolean) => void) => {
    const tab = tabOf(sender, origin);
    if (tab === null || !isMessage(message)) return;
    const at = sightAt(message.atMs);
    // What took too long to arrive, or does not say when it was seen, would only be asked for again.
    if (at === null) answer(true);
    else take(message, { tab, at }).then(answer, () => answer(false));
    return true;
  });
}

/** Calls `take` when one of Spillway's own pages, and nobody else, asks to read the site now. */
export function onReadNow(take: () => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (isOwnPage(sender) && typeOf(message) === readNow.type) take();
  });
}

function tabOf({ id, frameId, tab, url }: Browser.runtime.MessageSender, origin: string): number | null {
  const isOurs = id === browser.runtime.id && frameId === 0 && url !== undefined && new URL(url).origin === origin;
  return isOurs ? (tab?.id ?? null) : null;
}

/** No later than now, even when the clock was set back in between; null when that is no use. */
function sightAt(atMs: unknown): Temporal.Instant | null {
  const now = clock.now().epochMilliseconds;
  if (!Number.isSafeInteger(atMs)) return null;
  const at = Math.min(Number(atMs), now);
  return at < now - longestUnderWayMs ? null : Temporal.Instant.fromEpochMilliseconds(at);
}

function isMessage(message: unknown): message is Message {
  return ['answer-seen', 'page-seen', 'site-opened'].includes(String(typeOf(message)));
}

function typeOf(message: unknown): unknown {
  return (message as { type?: unknown } | null)?.type;
}
