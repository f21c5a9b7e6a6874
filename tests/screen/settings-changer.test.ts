import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Settings, settingsOf } from '../../lib/model/settings.ts';
import { storedSettings } from '../../lib/platform/settings.ts';
import { settingsChanger } from '../../lib/screen/settings-changer.ts';
import { speakEnglish } from '../support/texts.ts';

test('A choice that cannot be kept is told with its reason and taken back, until one can be kept', async () => {
  fakeBrowser.reset();
  speakEnglish();
  const settings = signal<Settings | null>(settingsOf({ keepFresh: true }));
  const trouble = signal<string | null>(null);
  const change = settingsChanger(settings, trouble);

  vi.spyOn(browser.storage.sync, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
  await change({ keepFresh: true });
  expect(trouble.value).toContain('QUOTA_BYTES quota exceeded');
  expect(settings.value?.keepFresh).toBe(false);

  await change({ keepFresh: true });
  expect(trouble.value).toBeNull();
  expect((await storedSettings()).keepFresh).toBe(true);
});
