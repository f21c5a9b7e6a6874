import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background/index.ts';
import { changeSettings } from '../../lib/platform/settings.ts';
import { keptChoice, show, shown } from '../../lib/platform/shown.ts';
import { Database } from '../../lib/store/database.ts';
import { speakEnglish } from '../support/texts.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  const event = { addListener: () => {} };
  Object.assign(browser.permissions, { contains: async () => true, onAdded: event, onRemoved: event });
  Object.assign(browser.notifications, {
    getPermissionLevel: async () => 'granted',
    onPermissionLevelChanged: event,
    getAll: async () => ({}),
  });
  for (const said of ['setBadgeText', 'setBadgeBackgroundColor', 'setBadgeTextColor', 'setTitle'])
    Object.assign(browser.action, { [said]: async () => {} });
  speakEnglish();
});

afterEach(() => vi.restoreAllMocks());

/** From now on the disk takes nothing more; gives how to make room again. */
function fillDisk(): () => void {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The disk is full', 'QuotaExceededError');
  });
  return () => put.mockRestore();
}

const ofPopup = () => ({ id: browser.runtime.id, url: browser.runtime.getURL('/popup.html') });
const ring = (name: string) =>
  fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: 0, persistAcrossSessions: false });
const site = { id: browser.runtime.id, frameId: 0, tab: { id: 1 }, url: 'https://chatgpt.com/codex' };
const told = (message: unknown, sender: object) =>
  new Promise((answer) => void fakeBrowser.runtime.onMessage.trigger(message, sender, answer));
const usualUsage = { plan_type: 'plus', account_id: 'a' };
/** A page shows usage; gives whether it was kept. */
const seen = (atMs: number, usage: object = usualUsage) => {
  const text = JSON.stringify(usage);
  return told({ type: 'answer-seen', seen: { path: '/backend-api/wham/usage', account: null, text }, atMs }, site);
};
const trouble = async () => (await shown())?.trouble;

test('The background says what keeps it from reading, and goes on saying so until something can be kept', async () => {
  background.main();
  await vi.waitFor(async () => expect(await trouble()).toBeNull());
  const makeRoom = fillDisk();
  await fakeBrowser.runtime.onMessage.trigger({ type: 'read-now' }, ofPopup(), () => {});
  await vi.waitFor(async () => expect(await trouble()).toBe('QuotaExceededError'));
  const left = vi.spyOn(browser.storage.local, 'set');
  await ring('time-alone-changes-what-is-shown');
  await vi.waitFor(() => expect(left).toHaveBeenCalled());
  expect(await trouble()).toBe('QuotaExceededError');
  makeRoom();
  await ring('time-alone-changes-what-is-shown');
  await vi.waitFor(async () => expect(await trouble()).toBeNull());
});

describe('The background, which waits twenty seconds for the store to be opened,', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    return () => void vi.useRealTimers();
  });

  test('says so where the browser does not answer at all', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockReturnValue({} as IDBOpenDBRequest);
    background.main();
    await vi.advanceTimersByTimeAsync(19_999);
    expect(await shown()).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(await trouble()).toBe('TimeoutError');
  });

  test('says nothing where it has', async () => {
    background.main();
    await vi.waitFor(async () => expect(await trouble()).toBeNull());
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await trouble()).toBeNull();
  });
});

test('The background leaves for the popup what it may do, before the popup could ask', async () => {
  Object.assign(browser.permissions, { contains: async () => false });
  background.main();
  await vi.waitFor(async () => expect((await shown())?.allowed).toEqual({ read: false, notify: true }));
});

describe('An account that was chosen in the popup', () => {
  const of = (account_id: string) => ({ ...usualUsage, account_id });
  const readLast = (account: string) =>
    vi.waitFor(async () => expect((await shown())?.summary.accounts[0]?.account).toBe(account));
  const chosen = { account: 'b', over: 'a' };

  beforeEach(async () => {
    background.main();
    const now = Date.now();
    await seen(now - 20, of('b'));
    await seen(now - 10, of('a'));
    await readLast('a');
    await show({ chosen });
  });

  test('stays chosen while the site is read with the same account, and is forgotten once with another', async () => {
    await seen(Date.now() - 1, { ...of('a'), plan_type: 'pro' });
    await vi.waitFor(async () => expect((await shown())?.summary.accounts[0]?.usage.figures.planType).toBe('pro'));
    expect(await keptChoice()).toEqual(chosen);
    await seen(Date.now(), of('b'));
    await readLast('b');
    await vi.waitFor(async () => expect(await keptChoice()).toBeNull());
  });

  test('stays chosen while a background begins that can read the last summary only once it has made it anew', async () => {
    await new Database().summary.clear();
    const painted = vi.spyOn(browser.storage.local, 'set');
    background.main();
    await vi.waitFor(() => expect(painted.mock.calls.filter(([left]) => 'summary' in left)).toHaveLength(2));
    expect(await keptChoice()).toEqual(chosen);
  });

  test('is forgotten with its figures', async () => {
    expect(await told({ type: 'delete-account', account: 'b' }, ofPopup())).toBe(true);
    expect(await keptChoice()).toBeNull();
  });

  test('is forgotten when it is hidden', async () => {
    await changeSettings({ accounts: { b: { name: null, hidden: true } } });
    await vi.waitFor(async () => expect(await keptChoice()).toBeNull());
  });
});

describe('A browser that keeps nothing for the popup', () => {
  beforeEach(() => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new DOMException('No room', 'QuotaExceededError'));
  });

  test('has figures kept and warnings said all the same, and the button says what is wrong', async () => {
    const titles: string[] = [];
    Object.assign(browser.action, { setTitle: async ({ title }: { title: string }) => void titles.push(title) });
    const said = vi.spyOn(browser.notifications, 'create');
    background.main();
    const low = { used_percent: 97, limit_window_seconds: 18_000, reset_at: Date.now() / 1000 + 7_200 };
    const usage = { plan_type: 'plus', account_id: 'a', rate_limit: { primary_window: low } };
    expect(await seen(Date.now(), usage)).toBe(true);
    await vi.waitFor(() => expect(said).toHaveBeenCalled());
    expect(titles.at(-1)).toContain('QuotaExceededError');
  });

  test('has figures deleted, and says so', async () => {
    background.main();
    await seen(Date.now());
    expect(await told({ type: 'delete-everything' }, ofPopup())).toBe(true);
    expect(await new Database().readings.count()).toBe(0);
  });

  test('is read when the user wants it', async () => {
    const asked = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('', { status: 503 }));
    background.main();
    await fakeBrowser.runtime.onMessage.trigger({ type: 'read-now' }, ofPopup(), () => {});
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  });
});

describe('A notification', () => {
  const low = { used_percent: 97, limit_window_seconds: 18_000, reset_at: Date.now() / 1000 + 7_200 };
  const warned = { ...usualUsage, rate_limit: { primary_window: low } };

  test('that cannot be shown leaves the next look at what is due planned', async () => {
    vi.spyOn(browser.notifications, 'create').mockRejectedValue(new Error('no notification service'));
    background.main();
    await vi.waitFor(async () => expect(await trouble()).toBeNull());
    const planned = vi.spyOn(browser.alarms, 'clear');
    await seen(Date.now(), warned);
    await vi.waitFor(() => expect(planned).toHaveBeenCalledWith('something-may-be-worth-a-warning'));
  });

  test('has History show the account that it is about when it is clicked', async () => {
    const said = vi.spyOn(browser.notifications, 'create');
    const opened = vi.spyOn(browser.tabs, 'create');
    background.main();
    await seen(Date.now() - 10, { ...warned, account_id: 'b' });
    await vi.waitFor(() => expect(said).toHaveBeenCalled());
    await seen(Date.now(), usualUsage);
    await vi.waitFor(async () => expect((await shown())?.summary.accounts[0]?.account).toBe('a'));
    await fakeBrowser.notifications.onClicked.trigger(String(said.mock.calls[0]?.[0]));
    await vi.waitFor(() => expect(opened).toHaveBeenCalled());
    expect(await keptChoice()).toEqual({ account: 'b', over: 'a' });
  });

  test('opens a page when it is clicked, though the store cannot be read', async () => {
    const opened = vi.spyOn(browser.tabs, 'create');
    background.main();
    await vi.waitFor(async () => expect(await trouble()).toBeNull());
    vi.spyOn(IDBObjectStore.prototype, 'index').mockImplementation(() => {
      throw new DOMException('The disk is broken', 'UnknownError');
    });
    await fakeBrowser.notifications.onClicked.trigger('a|key');
    await vi.waitFor(() => expect(opened).toHaveBeenCalled());
  });
});

describe('What the user deletes while it is on its way', () => {
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
      return json(JSON.stringify(usualUsage));
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
