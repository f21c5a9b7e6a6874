import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, storedSettings, watchSettings } from '../../lib/platform/settings.ts';

beforeEach(() => fakeBrowser.reset());

test('Until something is chosen, nothing is asked for by itself', async () => {
  expect(await storedSettings()).toEqual({ keepFresh: false });
});

test('A choice is kept where it follows the user, and whoever watches hears of it', async () => {
  const heard = vi.fn();
  const stop = watchSettings(heard);
  await changeSettings({ keepFresh: true });
  expect(await storedSettings()).toEqual({ keepFresh: true });
  expect(await browser.storage.sync.get('settings')).toEqual({ settings: { keepFresh: true } });
  expect(heard).toHaveBeenCalledExactlyOnceWith({ keepFresh: true });
  stop();
});

test.each([[null], ['yes'], [{ keepFresh: 'yes' }], [{ keepFresh: 1, other: 2 }]])(
  '%j is no choice',
  async (stored) => {
    await browser.storage.sync.set({ settings: stored });
    expect(await storedSettings()).toEqual({ keepFresh: false });
  },
);
