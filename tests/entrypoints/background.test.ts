import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background/index.ts';
import { shown } from '../../lib/platform/shown.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  Dexie.dependencies.indexedDB = indexedDB;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  const event = { addListener: () => {} };
  Object.assign(browser.permissions, { contains: async () => true, onAdded: event, onRemoved: event });
  Object.assign(browser.notifications, { getPermissionLevel: async () => 'granted', getAll: async () => ({}) });
  for (const said of ['setBadgeText', 'setBadgeBackgroundColor', 'setBadgeTextColor', 'setTitle'])
    Object.assign(browser.action, { [said]: async () => {} });
  Object.assign(browser.i18n, { getMessage: (key: string) => key, getUILanguage: () => 'en' });
});

afterEach(() => vi.restoreAllMocks());

/** From now on the disk takes nothing more. */
function fillDisk(): void {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The disk is full', 'QuotaExceededError');
  });
}

const ofPopup = () => ({ id: browser.runtime.id, url: browser.runtime.getURL('/popup.html') });
const ring = (name: string) =>
  fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: 0, persistAcrossSessions: false });
const trouble = async () => (await shown())?.trouble;

test('The background says what keeps it from reading, and goes on saying so until something can be kept', async () => {
  background.main();
  await vi.waitFor(async () => expect(await trouble()).toBeNull());
  fillDisk();
  await fakeBrowser.runtime.onMessage.trigger({ type: 'read-now' }, ofPopup(), () => {});
  await vi.waitFor(async () => expect(await trouble()).toBe('QuotaExceededError'));
  const left = vi.spyOn(browser.storage.local, 'set');
  await ring('time-alone-changes-what-is-shown');
  await vi.waitFor(() => expect(left).toHaveBeenCalled());
  expect(await trouble()).toBe('QuotaExceededError');
  vi.restoreAllMocks();
  await ring('time-alone-changes-what-is-shown');
  await vi.waitFor(async () => expect(await trouble()).toBeNull());
});
