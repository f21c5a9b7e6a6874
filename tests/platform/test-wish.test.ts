import { beforeEach, expect, test, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onTestWish, sendTestWish } from '../../lib/platform/messages.ts';

beforeEach(() => fakeBrowser.reset());

type Listener = (message: unknown, sender: Browser.runtime.MessageSender) => void;

/** Calls what listens to messages as if `sender` had sent one. */
function heardFrom(sender: Browser.runtime.MessageSender, message: unknown): boolean {
  const listen = vi.spyOn(browser.runtime.onMessage, 'addListener');
  const take = vi.fn();
  onTestWish(take);
  const listener = listen.mock.calls.at(-1)?.[0] as Listener;
  listener(message, sender);
  return take.mock.calls.length > 0;
}

test('Only Spillway’s own pages can wish a test notification', () => {
  const send = vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(undefined);
  sendTestWish();
  const [wish] = send.mock.calls[0] ?? [];
  const own = { id: browser.runtime.id, url: browser.runtime.getURL('/options.html' as '/') };
  expect(heardFrom(own, wish)).toBe(true);
  expect(heardFrom({ ...own, url: 'https://chatgpt.com/' }, wish)).toBe(false);
  expect(heardFrom({ ...own, id: 'another' }, wish)).toBe(false);
  expect(heardFrom(own, { type: 'read-now' })).toBe(false);
});
