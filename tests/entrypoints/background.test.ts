import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background/index.ts';
import { shown } from '../../lib/platform/shown.ts';
import { Database } from '../../lib/store/database.ts';

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

describe('What the user deletes while it is on its way', () => {
  const usage = JSON.stringify({ plan_type: 'plus', account_id: 'a' });
  const site = { id: browser.runtime.id, frameId: 0, tab: { id: 1 }, url: 'https://chatgpt.com/codex' };
  const told = (message: unknown, sender: object) =>
    new Promise((answer) => void fakeBrowser.runtime.onMessage.trigger(message, sender, answer));
  const seen = (atMs: number) =>
    told({ type: 'answer-seen', seen: { path: '/backend-api/wham/usage', account: null, text: usage }, atMs }, site);
  const accounts = async () => (await shown())?.summary.accounts.map(({ account }) => account);

  test('stays deleted when a page saw it before, and is kept when one sees it afterwards', async () => {
    background.main();
    const before = Date.now();
    expect(await seen(before)).toBe(true);
    await vi.waitFor(async () => expect(await accounts()).toEqual(['a']));
    expect(await told({ type: 'delete-everything' }, ofPopup())).toBe(true);
    expect(await seen(before)).toBe(true);
    await ring('time-alone-changes-what-is-shown');
    expect(await accounts()).toEqual([]);
    expect(await seen(Date.now() + 1)).toBe(true);
    await vi.waitFor(async () => expect(await accounts()).toEqual(['a']));
  });

  test('stays deleted when Spillway had asked for it before', async () => {
    const asked = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<void>();
    const askedFurther = Promise.withResolvers<void>();
    const json = (body: string) => new Response(body, { headers: { 'content-type': 'application/json' } });
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (address) => {
      if (String(address).endsWith('/api/auth/session')) return json('{"accessToken":"t","account":{"id":"a"}}');
      if (!String(address).endsWith('/usage')) askedFurther.resolve();
      asked.resolve();
      await answered.promise;
      return json(usage);
    });
    background.main();
    await told({ type: 'delete-everything' }, ofPopup());
    await fakeBrowser.runtime.onMessage.trigger({ type: 'read-now' }, ofPopup(), () => {});
    await asked.promise;
    await told({ type: 'delete-everything' }, ofPopup());
    answered.resolve();
    // Usage is kept, or not, before anything else is asked for.
    await askedFurther.promise;
    expect(await new Database().readings.count()).toBe(0);
  });
});
