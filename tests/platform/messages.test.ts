import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clock } from '../../lib/platform/clock.ts';
import { onMessageFrom, onReadNow } from '../../lib/platform/messages.ts';
import { noon } from '../support/make.ts';

const site = 'https://chatgpt.com';
const fromSite = { id: 'test-extension-id', frameId: 0, tab: { id: 7 }, url: `${site}/codex` };
const noonMs = noon.epochMilliseconds;
const message = { type: 'answer-seen', seen: 'anything', atMs: noonMs };

type Listener = (message: unknown, sender: unknown, answer: (value: unknown) => void) => unknown;
let listener: Listener;

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(clock, 'now').mockReturnValue(noon);
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((added) => {
    listener = added as Listener;
  });
});

describe('What a page shows', () => {
  const take = vi.fn(async (_message: unknown, _sight: unknown) => true);

  beforeEach(() => {
    take.mockClear();
    onMessageFrom(site, take);
  });

  const told = (said: unknown, sender: object = fromSite) =>
    new Promise((resolve) => {
      if (
        listener(said, { ...sender, ...('id' in sender && { id: sender.id && browser.runtime.id }) }, resolve) !== true
      )
        resolve('no answer');
    });

  test('is taken with tab and time, and acknowledged once it is kept', async () => {
    expect(await told(message)).toBe(true);
    expect(take).toHaveBeenCalledExactlyOnceWith(message, { tab: 7, at: noon });
  });

  test('is not acknowledged when it could not be kept', async () => {
    take.mockRejectedValueOnce(new Error('disk full'));
    expect(await told(message)).toBe(false);
  });

  test('counts from when it was seen, also when it arrives late, and never from the future', async () => {
    await told({ ...message, atMs: noonMs - 20_000 });
    expect(take.mock.lastCall?.[1]).toEqual({ tab: 7, at: noon.subtract({ seconds: 20 }) });
    await told({ ...message, atMs: noonMs + 9_000_000 });
    expect(take.mock.lastCall?.[1]).toEqual({ tab: 7, at: noon });
  });

  test.each([noonMs - 3_600_001, undefined, 'noon', 1.5])(
    'is dropped, and not asked for again, when seen at %j',
    async (atMs) => {
      expect(await told({ ...message, atMs })).toBe(true);
      expect(take).not.toHaveBeenCalled();
    },
  );

  test.each([
    ['another extension', { ...fromSite, id: '' }],
    ['a frame', { ...fromSite, frameId: 3 }],
    ['another site', { ...fromSite, url: 'https://chatgpt.com.example/' }],
    ['a page of our own', { ...fromSite, url: 'chrome-extension://test-extension-id/popup.html' }],
  ])('is not taken from %s', async (_, sender) => {
    expect(await told(message, sender)).toBe('no answer');
    expect(take).not.toHaveBeenCalled();
  });

  test.each([null, 'answer-seen', {}, { type: 'read-now' }])('is not %j', async (said) => {
    expect(await told(said)).toBe('no answer');
    expect(take).not.toHaveBeenCalled();
  });
});

describe('Read now', () => {
  const take = vi.fn();
  const own = () => ({ id: browser.runtime.id, url: browser.runtime.getURL('/popup.html') });

  beforeEach(() => {
    take.mockClear();
    onReadNow(take);
  });

  test('is taken from a page of our own', () => {
    listener({ type: 'read-now' }, own(), () => {});
    expect(take).toHaveBeenCalledOnce();
  });

  test.each([
    ['our own script in a page', () => ({ ...fromSite, id: browser.runtime.id })],
    ['another extension', () => ({ ...own(), id: 'another' })],
    ['nobody in particular', () => ({ id: browser.runtime.id })],
  ])('is not taken from %s', (_, sender) => {
    listener({ type: 'read-now' }, sender(), () => {});
    expect(take).not.toHaveBeenCalled();
  });

  test('is nothing else', () => {
    for (const said of [null, 'read-now', { type: 'answer-seen' }]) listener(said, own(), () => {});
    expect(take).not.toHaveBeenCalled();
  });
});
