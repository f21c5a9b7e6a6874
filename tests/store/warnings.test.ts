import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { type Assumed, assumedBy } from '../../lib/model/account/terms.ts';
import { type Settings, settingsOf } from '../../lib/model/settings.ts';
import { type Change, changed } from '../../lib/model/settings-change.ts';
import { know } from '../../lib/store/accounts.ts';
import { Database } from '../../lib/store/database.ts';
import { deliverDecided, markDelivered, markShown, type Outlet, warningsIn } from '../../lib/store/delivery.ts';
import * as stored from '../../lib/store/record.ts';
import { refreshSummary } from '../../lib/store/summary.ts';
import { lastDecision } from '../../lib/store/warnings.ts';
import { makeLimit, makeTopUp, makeUsage, noon } from '../support/make.ts';
import { FakeNotifications, Mortality, makeMortal } from '../support/mortal.ts';
import { emptyStore, keptWarnings, makeSeen, usual } from '../support/store.ts';

const at = (minutes: number) => noon.add({ minutes });
const zone = 'Europe/Berlin';

const left = (percent: number, minutes: number) =>
  makeSeen({ at: at(minutes), figures: makeUsage({ limits: [makeLimit({ usedPercent: 100 - percent })] }) });

const record = (db: Database, seen: stored.SeenFigures, assumed: Assumed) =>
  stored.record(db, seen, () => seen.at, assumed);

/** A browser: its disk and its notifications, which stay, and one background after another. */
class FakeBrowser {
  readonly memory = { indexedDB: new IDBFactory(), IDBKeyRange };
  readonly notifications = new FakeNotifications();
  settings: Settings;

  constructor(choices: Change<Settings['warnings']> = {}) {
    this.settings = changed(settingsOf({}), { warnings: choices });
  }

  background(mortality = new Mortality()) {
    const db = makeMortal(new Database(this.memory), mortality);
    const outlet = this.notifications.outlet(mortality);
    const assumed = assumedBy(this.settings, zone);
    const deliver = (now: Temporal.Instant) => deliverDecided(db, outlet, { now, zone, settings: this.settings });
    return {
      db,
      deliver,
      start: async (now: Temporal.Instant) => {
        await markShown(db, outlet, now);
        await refreshSummary(db, now, assumed);
        await deliver(now);
      },
      read: async (seen: ReturnType<typeof makeSeen>) => {
        await record(db, seen, assumed);
        await deliver(seen.at);
      },
      refresh: (now: Temporal.Instant) => refreshSummary(db, now, assumed),
    };
  }
}

describe('What a reading is worth a warning for', () => {
  test('is decided with it, delivered, and kept with when, what and from which figures', async () => {
    const chrome = new FakeBrowser();
    const { read, db } = chrome.background();
    await read(left(30, 0));
    await read(left(15, 5));
    expect(chrome.notifications.said()).toEqual(['limit-low 80']);
    const [warning] = await keptWarnings(db, 'account-1');
    expect(warning).toMatchObject({ rule: 'limit-low', status: 'delivered', decidedAt: at(5), readAt: at(5) });
    expect(warning?.says?.title.text).toBe('warnLimitLow');
  });

  test('is told with a reason for each rule', async () => {
    const { read, db } = new FakeBrowser().background();
    await read(left(15, 0));
    const reasons = await lastDecision(db, 'account-1');
    expect(reasons?.at).toEqual(at(0));
    expect(new Set(reasons?.because.map(({ rule }) => rule)).size).toBe(15);
    expect(reasons?.because.find(({ rule }) => rule === 'limit-low')).toMatchObject({ why: 'said' });
    expect(reasons?.because.find(({ rule }) => rule === 'use-it-or-lose-it')?.why).not.toBe('said');
  });

  test('is found although a row of the past, or of what could not be read, is of another version', async () => {
    const { read, db } = new FakeBrowser().background();
    await read(left(30, 0));
    const strange = { account: 'account-1', number: 0, kind: 'of another version', at: 'then' };
    await db.table('movements').put({ ...strange, by: at(0).epochMilliseconds });
    await db.table('pastWindows').put({ ...strange, end: at(0).epochMilliseconds });
    await db.table('unreadable').put(strange);
    await read(left(15, 5));
    expect((await keptWarnings(db, 'account-1')).map(({ rule }) => rule)).toEqual(['limit-low']);
  });

  test('is one notification when it is several things', async () => {
    const chrome = new FakeBrowser();
    const limits = [makeLimit({ usedPercent: 90 }), makeLimit({ meter: 'spark', usedPercent: 99 })];
    await chrome.background().read(makeSeen({ figures: makeUsage({ limits }) }));
    expect(chrome.notifications.shownEver).toHaveLength(1);
    expect(chrome.notifications.said()).toEqual(['limit-low 80', 'limit-low 95']);
  });

  test('is heard once, whatever context decides or delivers at the same time', async () => {
    const chrome = new FakeBrowser();
    await chrome.background().read(left(30, 0));
    const [one, other] = [chrome.background(), chrome.background()];
    await Promise.all([one.read(left(15, 5)), other.read(left(15, 5)), one.refresh(at(5)), other.start(at(5))]);
    const keys = chrome.notifications.shownEver.map(({ id }) => id);
    expect(new Set(keys).size).toBe(1);
    expect(await keptWarnings(one.db, 'account-1')).toHaveLength(1);
  });

  test('belongs to the account that an alias turns out to be', async () => {
    const chrome = new FakeBrowser();
    const { read, db } = chrome.background();
    await read({ ...left(15, 0), said: 'user-1' });
    await know(db, 'account-1', ['user-1']);
    await read(left(14, 5));
    expect(chrome.notifications.said()).toEqual(['limit-low 80']);
    expect(await keptWarnings(db, 'account-1')).toHaveLength(1);
  });

  test('is not said of an account that the user hid by its alias, in the very transaction that learns whose it is', async () => {
    const db = emptyStore();
    const assumed = assumedBy(settingsOf({ accounts: { 'user-1': { hidden: true } } }), 'UTC');
    await record(db, { ...left(30, 0), said: 'user-1' }, assumed);
    await record(db, { ...left(15, 5), user: 'user-1' }, assumed);
    expect(await keptWarnings(db, 'account-1')).toEqual([]);
  });

  test('is not said again when an alias was about to say it too', async () => {
    const chrome = new FakeBrowser();
    const { read, db, deliver } = chrome.background();
    await read(left(15, 0));
    await record(db, { ...left(15, 1), said: 'user-1' }, usual);
    await know(db, 'account-1', ['user-1']);
    await deliver(at(2));
    expect(chrome.notifications.said()).toEqual(['limit-low 80']);
    expect(await keptWarnings(db, 'account-1')).toMatchObject([{ status: 'delivered' }]);
  });

  test('is not said again when it was said of an alias before', async () => {
    const chrome = new FakeBrowser();
    const { read, db, deliver } = chrome.background();
    await read({ ...left(15, 0), said: 'user-1' });
    await record(db, left(15, 1), usual);
    await know(db, 'account-1', ['user-1']);
    await deliver(at(2));
    await read(left(14, 3));
    expect(chrome.notifications.said()).toEqual(['limit-low 80']);
  });

  test('is marked as said when an alias turns out to be the account while it is being shown', async () => {
    const chrome = new FakeBrowser();
    const { db, start } = chrome.background();
    await record(db, { ...left(15, 0), said: 'user-1' }, usual);
    const [decided] = await keptWarnings(db, 'user-1');
    await know(db, 'account-1', ['user-1']);
    await markDelivered(db, decided?.notification ?? '', at(0));
    await start(at(1));
    expect(chrome.notifications.said()).toEqual([]);
    expect(await keptWarnings(db, 'account-1')).toMatchObject([{ status: 'delivered' }]);
  });

  test('can be a change of auto top-up’s settings, told from the readings kept', async () => {
    const chrome = new FakeBrowser();
    const { read } = chrome.background();
    const figures = (enabled: boolean, minutes: number) =>
      makeSeen({ at: at(minutes), figures: makeTopUp({ enabled }) });
    for (const seen of [left(80, 0), figures(false, 1), figures(false, 9), figures(true, 10), figures(true, 20)])
      await read(seen);
    expect(chrome.notifications.said()).toEqual(['top-up-settings-changed 1']);
  });
});

test('A notification that cannot be shown keeps no other from being shown, and stays decided', async () => {
  const chrome = new FakeBrowser();
  const { db, deliver } = chrome.background();
  for (const said of ['a', 'b']) await record(db, { ...left(15, 0), said }, usual);
  const working = chrome.notifications.outlet();
  const show: Outlet['show'] = async (id, warnings) => {
    if (id.startsWith('a|')) throw new Error('no such currency');
    await working.show(id, warnings);
  };
  const delivering = { now: at(1), zone, settings: chrome.settings };
  await expect(deliverDecided(db, { ...working, show }, delivering)).rejects.toThrow('currency');
  expect(chrome.notifications.shownEver.map(({ warnings }) => warnings.map(({ account }) => account))).toEqual([['b']]);
  await deliver(at(2));
  expect(chrome.notifications.said()).toEqual(['limit-low 80', 'limit-low 80']);
});

describe('In quiet hours', () => {
  // 13:50 to 14:30 in Berlin is 11:50 to 12:30 in UTC.
  const quietHours = { from: Temporal.PlainTime.from('13:50'), to: Temporal.PlainTime.from('14:30') };

  test('nothing is said, and what is still true is said when they end', async () => {
    const chrome = new FakeBrowser({ quietHours });
    const { read, refresh, deliver } = chrome.background();
    await read(left(15, 0));
    expect(chrome.notifications.said()).toEqual([]);
    await refresh(at(30));
    await deliver(at(30));
    expect(chrome.notifications.said()).toEqual(['limit-low 80']);
  });

  test('what is no longer true when they end is dropped', async () => {
    const chrome = new FakeBrowser({ quietHours });
    const { read, db, start } = chrome.background();
    await read(left(15, 0));
    await start(at(121));
    expect(chrome.notifications.said()).toEqual([]);
    expect((await keptWarnings(db, 'account-1')).map(({ status }) => status)).toEqual(['dropped']);
  });

  test('what was decided just before them and not delivered waits too', async () => {
    const chrome = new FakeBrowser();
    const { db } = chrome.background();
    await record(db, left(30, -20), assumedBy(chrome.settings, zone));
    await record(db, left(15, -15), assumedBy(chrome.settings, zone));
    chrome.settings = changed(chrome.settings, { warnings: { quietHours } });
    const quiet = chrome.background();
    await quiet.deliver(at(0));
    await quiet.refresh(at(0));
    expect((await keptWarnings(db, 'account-1')).map(({ status }) => status)).toEqual(['waiting']);
    expect(chrome.notifications.said()).toEqual([]);
    await quiet.read(left(14, 31));
    expect(chrome.notifications.said()).toEqual(['limit-low 80']);
  });
});

describe('A background that is stopped', () => {
  const course = [left(30, 0), left(15, 5), left(3, 10)];

  /** Reads the course; where the background is stopped, the next one starts, and the page shows the same again. */
  async function live(mortality: Mortality): Promise<FakeBrowser> {
    const chrome = new FakeBrowser();
    let background = chrome.background(mortality);
    for (const seen of course) {
      try {
        await background.read(seen);
      } catch (error) {
        if (!mortality.isDead) throw error;
        background.db.close();
        background = chrome.background();
        await background.start(seen.at.add({ minutes: 1 }));
        await background.read({ ...seen, at: seen.at.add({ minutes: 2 }) });
      }
    }
    return chrome;
  }

  test('at any of its steps loses no warning and says none twice', async () => {
    const whole = new Mortality();
    await live(whole);
    expect(whole.steps).toBeGreaterThan(50);
    for (const when of ['before', 'after'] as const)
      for (let step = 1; step <= whole.steps; step++) {
        const mortality = new Mortality(step, when);
        const chrome = await live(mortality);
        expect([step, when, mortality.isDead, ...chrome.notifications.said()]).toEqual([
          step,
          when,
          true,
          'limit-low 80',
          'limit-low 95',
        ]);
      }
  });

  test('after it was shown leaves it to the next one to mark', async () => {
    const chrome = new FakeBrowser();
    const { db, start } = chrome.background();
    await record(db, left(30, 0), assumedBy(chrome.settings, zone));
    await record(db, left(15, 5), assumedBy(chrome.settings, zone));
    const [decided] = await keptWarnings(db, 'account-1');
    const id = decided?.notification ?? '';
    await chrome.notifications.outlet().show(id, await warningsIn(db, id));
    // By now it is no longer true: said is said.
    await start(at(130));
    expect((await keptWarnings(db, 'account-1')).map(({ status }) => status)).toEqual(['delivered']);
    expect(chrome.notifications.shownEver).toHaveLength(1);
  });

  test('after it was shown is followed by one that only marks it, also where nothing started anew', async () => {
    const chrome = new FakeBrowser();
    const { db, deliver } = chrome.background();
    await record(db, left(15, 0), assumedBy(chrome.settings, zone));
    const [decided] = await keptWarnings(db, 'account-1');
    await chrome.notifications.outlet().show(decided?.notification ?? '', []);
    await deliver(at(1));
    expect(chrome.notifications.shownEver).toHaveLength(1);
    expect((await keptWarnings(db, 'account-1')).map(({ status }) => status)).toEqual(['delivered']);
  });

  test('after it was shown, and the user has put that away, leaves nothing to say', async () => {
    const chrome = new FakeBrowser();
    const { db, start } = chrome.background();
    await record(db, left(15, 0), assumedBy(chrome.settings, zone));
    const [decided] = await keptWarnings(db, 'account-1');
    await markDelivered(db, decided?.notification ?? '', at(1));
    await start(at(2));
    expect(chrome.notifications.shownEver).toEqual([]);
    expect((await keptWarnings(db, 'account-1')).map(({ status }) => status)).toEqual(['delivered']);
  });

  test('before it was shown, when it is no longer true at the next start, says nothing', async () => {
    const chrome = new FakeBrowser();
    const { db, start } = chrome.background();
    await record(db, left(15, 0), assumedBy(chrome.settings, zone));
    await start(at(130));
    expect(chrome.notifications.said()).toEqual([]);
    expect((await keptWarnings(db, 'account-1')).map(({ status }) => status)).toEqual(['dropped']);
  });

  test('marking twice changes nothing', async () => {
    const chrome = new FakeBrowser();
    const { db, read } = chrome.background();
    await read(left(15, 0));
    const [said] = await keptWarnings(db, 'account-1');
    await markDelivered(db, said?.notification ?? '', at(60));
    expect(await keptWarnings(db, 'account-1')).toEqual([said]);
  });
});
