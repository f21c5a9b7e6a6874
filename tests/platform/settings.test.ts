import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settingsOf } from '../../lib/model/settings.ts';
import { changeSettings, storedSettings, watchSettings } from '../../lib/platform/settings.ts';
import { show } from '../../lib/platform/shown.ts';

beforeEach(() => fakeBrowser.reset());

test('Until something is chosen, nothing is asked for by itself', async () => {
  expect(await storedSettings()).toEqual(settingsOf(undefined));
});

test('A choice is kept where it follows the user, and whoever watches hears of it', async () => {
  const heard = vi.fn();
  const stop = watchSettings(heard);
  await changeSettings({ keepFresh: true });
  expect((await storedSettings()).keepFresh).toBe(true);
  expect(await browser.storage.sync.get('settings')).toEqual({ settings: { version: 1, keepFresh: true } });
  expect(heard).toHaveBeenCalledExactlyOnceWith({ ...settingsOf(undefined), keepFresh: true });
  stop();
});

test('Choices made at once are all kept', async () => {
  await Promise.all([
    changeSettings({ keepFresh: true }),
    changeSettings({ display: { limitsAs: 'used' } }),
    changeSettings({ display: { creditsAs: 'money' } }),
  ]);
  const { keepFresh, display } = await storedSettings();
  expect([keepFresh, display.limitsAs, display.creditsAs]).toEqual([true, 'used', 'money']);
});

describe('Where the browser does not give the choices that it keeps', () => {
  beforeEach(() => {
    vi.spyOn(browser.storage.sync, 'get').mockRejectedValue(new Error('An unexpected error occurred'));
    return () => vi.restoreAllMocks();
  });

  test('those hold that the popup was last shown with', async () => {
    const settings = settingsOf({ keepFresh: true });
    await show({ settings });
    expect(await storedSettings()).toEqual(settings);
  });

  test('or as if nothing was ever chosen, where there are none', async () => {
    expect(await storedSettings()).toEqual(settingsOf(undefined));
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('An unexpected error occurred'));
    expect(await storedSettings()).toEqual(settingsOf(undefined));
  });

  test('none is changed: it would be written without the others', async () => {
    await expect(changeSettings({ keepFresh: true })).rejects.toThrow('unexpected');
  });
});

test('A choice that the browser has no room for is not made, and said not to be', async () => {
  await changeSettings({ keepFresh: true });
  vi.spyOn(browser.storage.sync, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES_PER_ITEM quota exceeded'));
  await expect(changeSettings({ keepFresh: false })).rejects.toThrow('quota');
  expect((await storedSettings()).keepFresh).toBe(true);
});
