import { until } from './browser/until.ts';
import { openedStore } from './opened-store.ts';
import type { Stage } from './story.ts';

const api = '(globalThis.browser ?? globalThis.chrome)';

/** What Spillway itself has asked the site for so far, as "GET path?query". */
export function ownRequests({ site }: Stage): string[] {
  return site.log
    .filter(({ fromExtension }) => fromExtension)
    .map(({ method, url }) => `${method} ${url.pathname}${url.search}`);
}

/** Waits until the last round has ended, so far as the store knows. */
export function untilAtRest({ stored }: Stage): Promise<unknown> {
  return until(20, 'the round has ended', async () => {
    const rows = (await stored()).session as { round?: { isUnderWay: boolean } | null }[] | undefined;
    return rows?.every(({ round }) => !round?.isUnderWay);
  });
}

/** How many requests Spillway counts against the day. */
export async function requestsCounted({ stored }: Stage): Promise<number> {
  const rows = (await stored()).session as { requests?: [hour: number, count: number][] }[] | undefined;
  return rows?.flatMap(({ requests = [] }) => requests).reduce((sum, [, count]) => sum + count, 0) ?? 0;
}

/** Makes it count so many requests in this hour. */
export function spendRequests({ inPopup }: Stage, count: number): Promise<void> {
  return inPopup(`(async () => {${openedStore}
    const table = db.transaction('session', 'readwrite').objectStore('session');
    const row = await done(table.get('reading'));
    await done(table.put({ ...row, requests: [[Math.floor(Date.now() / 3_600_000), ${count}]] }));
    db.close();
  })()`);
}

/** Presses the button in the popup. */
export function pressReadNow({ inPopup }: Stage): Promise<void> {
  return inPopup(`document.querySelector('.read-now').click()`);
}

/** Asks for a reading three times at once, as three popups could before any of them shows that one is under way. */
export function askThreeTimes({ inPopup }: Stage): Promise<void> {
  return inPopup(`void [1, 2, 3].map(() => ${api}.runtime.sendMessage({ type: 'read-now' }).catch(() => {}))`);
}

/** Switches Keep fresh on or off, as the options do. */
export function setKeepFresh({ inPopup }: Stage, keepFresh: boolean): Promise<void> {
  return inPopup(`${api}.storage.sync.set({ settings: { keepFresh: ${keepFresh} } })`);
}

/** What the popup says is in the way of reading. */
export function trouble({ inPopup }: Stage): Promise<string> {
  return inPopup(`document.querySelector('.reading-trouble').textContent`);
}

/** Lets the alarm for the next reading ring now, whenever it was due, and also where there is none. */
export function ring({ inPopup }: Stage): Promise<void> {
  return inPopup(`(async () => {
    const { periodInMinutes } = (await ${api}.alarms.get('the-next-reading-is-due')) ?? {};
    await ${api}.alarms.create('the-next-reading-is-due', { when: Date.now(), ...(periodInMinutes && { periodInMinutes }) });
  })()`);
}

/** When the alarm for the next reading is due, in minutes from now; null: there is none. */
export function minutesToAlarm({ inPopup }: Stage): Promise<number | null> {
  return inPopup(`${api}.alarms.get('the-next-reading-is-due').then((alarm) => {
    return alarm ? (alarm.scheduledTime - Date.now()) / 60_000 : null;
  })`);
}

/** Makes everything that Spillway keeps so many minutes older, as if that time had passed, asleep. */
export function letPass({ inPopup }: Stage, minutes: number): Promise<void> {
  return inPopup(`(async () => {${openedStore}
    const earlier = (value) => {
      if (Number.isInteger(value) && value > 1.5e12 && value < 2.5e12) return value - ${minutes} * 60_000;
      if (Array.isArray(value)) return value.map(earlier);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, earlier(inner)]));
    };
    const change = db.transaction([...db.objectStoreNames], 'readwrite');
    for (const name of db.objectStoreNames) {
      const table = change.objectStore(name);
      for (const row of await done(table.getAll())) table.put(earlier(row));
    }
    await new Promise((resolve) => { change.oncomplete = resolve; });
    db.close();
  })()`);
}

/** Everything that the extension has stored anywhere, as one text. */
export async function everythingStored({ inPopup, stored }: Stage): Promise<string> {
  const areas = await inPopup(`Promise.all(['local', 'sync', 'session'].map((area) => ${api}.storage[area].get()))`);
  const others = await inPopup(`Promise.all([
    indexedDB.databases().then((all) => all.map(({ name }) => name)),
    caches.keys(),
    Object.entries(localStorage),
    Object.entries(sessionStorage),
  ])`);
  return JSON.stringify([await stored(), areas, others]);
}
