import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Ask, ask, onAsked } from '../../lib/platform/asks.ts';
import { decimal } from '../support/make.ts';

type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];

const own = 'extension://spillway/';
let listener: Listener;
beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.runtime, 'getURL').mockImplementation((path: string) => new URL(path, own).href);
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((added) => {
    listener = added;
  });
  // What the browser does between the two: the message goes through JSON, the answer comes when it comes.
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((message: unknown) =>
    from(`${own}options.html`, message),
  );
});

function from(url: string, message: unknown, id = browser.runtime.id): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const isTaken: unknown = listener(JSON.parse(JSON.stringify(message)), { id, url }, resolve);
    if (isTaken !== true) reject(new Error('nobody answers'));
  });
}

const day = (text: string) => Temporal.PlainDate.from(text);
const entry = {
  id: 'e1',
  kind: 'purchase' as const,
  credits: decimal('1000.5'),
  on: day('2026-03-01'),
  expiresOn: null,
};

describe('What a page asks for', () => {
  test.each<Ask>([
    { type: 'test-notification' },
    { type: 'delete-account', account: 'a' },
    { type: 'delete-everything' },
    { type: 'entries-changed', account: null, kept: [entry], removed: ['e0'] },
  ])('$type reaches the background as it was meant', async (wish) => {
    const take = vi.fn(async (_: Ask) => true);
    onAsked(take);
    expect(await ask(wish)).toBe(true);
    expect(JSON.stringify(take.mock.calls)).toBe(JSON.stringify([[wish]]));
    const [[taken] = []] = take.mock.calls;
    if (taken?.type === 'entries-changed') expect(taken.kept[0]?.on.equals(entry.on)).toBe(true);
  });

  test('could not be done when the background says so, fails, or is not there', async () => {
    onAsked(async () => false);
    expect(await ask({ type: 'delete-everything' })).toBe(false);
    onAsked(() => Promise.reject(new Error('the disk is full')));
    expect(await ask({ type: 'delete-everything' })).toBe(false);
    vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('no receiving end'));
    expect(await ask({ type: 'delete-everything' })).toBe(false);
  });

  test.each([
    ['the site', 'https://chatgpt.com/', undefined],
    ['a page whose address only begins alike', 'extension://spillway.example/', undefined],
    ['another extension', `${own}options.html`, 'another'],
  ])('is not taken from %s', async (_, url, id) => {
    const take = vi.fn(async () => true);
    onAsked(take);
    await expect(from(url, { type: 'delete-everything' }, id)).rejects.toThrow('nobody answers');
    expect(take).not.toHaveBeenCalled();
  });

  test.each(['a test', null, { type: 'delete' }, { type: 'delete-account' }])('is nothing in %j', async (message) => {
    const take = vi.fn(async () => true);
    onAsked(take);
    await expect(from(`${own}options.html`, message)).rejects.toThrow('nobody answers');
    expect(take).not.toHaveBeenCalled();
  });
});
