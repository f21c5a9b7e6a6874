import { fc, test as property } from '@fast-check/vitest';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import type { Figures, Reading } from '../../lib/model/reading.ts';
import * as stored from '../../lib/store/record.ts';
import { storedSummary } from '../../lib/store/summary.ts';
import { makeLimit, makeTopUp, makeUsage, noon } from '../support/make.ts';
import {
  allReadings,
  emptyStore,
  makeSeen,
  outline,
  record,
  recordProblem,
  refreshSummary,
  usual,
} from '../support/store.ts';

const used = (usedPercent: number) => makeUsage({ limits: [makeLimit({ usedPercent })] });
const at = (minutes: number) => noon.add({ minutes });
const usedPercentOf = (figures: Figures) => (figures.kind === 'usage' ? figures.limits[0]?.usedPercent : figures.kind);

describe('Equal readings in a row become one', () => {
  test('with the first and the last time they were seen', async () => {
    const db = emptyStore();
    for (const minutes of [0, 5, 10]) await record(db, makeSeen({ at: at(minutes), figures: used(40) }));
    await record(db, makeSeen({ at: at(15), figures: used(41) }));
    expect(await outline(db, usedPercentOf)).toEqual(['account-1 0–10 40', 'account-1 15–15 41']);
  });

  test('but not across another one in between', async () => {
    const db = emptyStore();
    for (const [minutes, percent] of [
      [0, 40],
      [5, 0],
      [10, 40],
    ] as const)
      await record(db, makeSeen({ at: at(minutes), figures: used(percent) }));
    expect(await outline(db, usedPercentOf)).toEqual(['account-1 0–0 40', 'account-1 5–5 0', 'account-1 10–10 40']);
  });

  test('the same answer from two tabs is one reading', async () => {
    const db = emptyStore();
    await Promise.all([1, 2].map((tab) => record(db, makeSeen({ tab, figures: used(40) }))));
    expect(await outline(db, usedPercentOf)).toEqual(['account-1 0–0 40']);
  });

  test('one that arrives late stands where its time belongs', async () => {
    const db = emptyStore();
    for (const [minutes, percent] of [
      [10, 42],
      [0, 40],
      [5, 42],
    ] as const)
      await record(db, makeSeen({ at: at(minutes), figures: used(percent) }));
    expect(await outline(db, usedPercentOf)).toEqual(['account-1 0–0 40', 'account-1 5–10 42']);
  });

  test('one that arrives late in the middle of an unchanged stretch divides it at the moments that are sure', async () => {
    const db = emptyStore();
    for (const [minutes, percent] of [
      [0, 40],
      [10, 40],
      [5, 0],
    ] as const)
      await record(db, makeSeen({ at: at(minutes), figures: used(percent) }));
    expect(await outline(db, usedPercentOf)).toEqual(['account-1 0–0 40', 'account-1 5–5 0', 'account-1 10–10 40']);
  });

  const arrivals = fc.uniqueArray(fc.record({ minutes: fc.nat({ max: 30 }), percent: fc.constantFrom(10, 20) }), {
    selector: ({ minutes }) => minutes,
    minLength: 1,
    maxLength: 12,
  });

  property.prop([arrivals], { numRuns: 60 })('in whatever order they arrive, and however often', async (arrived) => {
    const db = emptyStore();
    for (const { minutes, percent } of [...arrived, ...arrived]) {
      await record(db, makeSeen({ at: at(minutes), figures: used(percent) }));
    }
    const kept = await allReadings(db);
    const truth = new Map(arrived.map(({ minutes, percent }) => [at(minutes).epochMilliseconds, percent]));
    for (const [index, reading] of kept.entries()) {
      const next = kept[index + 1];
      for (const edge of [reading.firstAt, reading.lastAt])
        expect(truth.get(edge.epochMilliseconds)).toBe(usedPercentOf(reading.figures));
      if (next) {
        expect(Temporal.Instant.compare(reading.lastAt, next.firstAt)).toBe(-1);
        expect(usedPercentOf(reading.figures)).not.toBe(usedPercentOf(next.figures));
      }
    }
    const latest = [...truth.entries()].toSorted(([a], [b]) => b - a)[0];
    expect((await storedSummary(db)).accounts[0]?.usage.at.epochMilliseconds).toBe(latest?.[0]);
    expect(usedPercentOf(kept.at(-1)?.figures as Figures)).toBe(latest?.[1]);
  });
});

describe('Of contradictory answers of one moment', () => {
  const keptOf = async (sights: readonly (readonly [minutes: number, percent: number])[]) => {
    const db = emptyStore();
    for (const [minutes, percent] of sights) await record(db, makeSeen({ at: at(minutes), figures: used(percent) }));
    return outline(db, usedPercentOf);
  };

  test('each is kept, in the order in which they came', async () => {
    const sights = [
      [0, 40],
      [0, 0],
    ] as const;
    expect(await keptOf(sights)).toEqual(['account-1 0–0 40', 'account-1 0–0 0']);
  });

  test('the one with which a stretch began is not lost to another that comes late', async () => {
    const sights = [
      [0, 40],
      [10, 40],
      [0, 0],
    ] as const;
    expect(await keptOf(sights)).toEqual(['account-1 0–0 40', 'account-1 0–0 0', 'account-1 10–10 40']);
  });

  const sights = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.constantFrom(10, 20, 30)), { minLength: 1, maxLength: 12 });

  property.prop([sights], { numRuns: 60 })(
    'none is kept twice and none reaches over another, in whatever order and however often',
    async (seen) => {
      const db = emptyStore();
      for (const [minutes, percent] of [...seen, ...seen])
        await record(db, makeSeen({ at: at(minutes), figures: used(percent) }));
      const kept = await allReadings(db);
      const ends = kept.flatMap(({ firstAt, lastAt, figures }) =>
        [firstAt, lastAt].map((end) => `${end.since(noon).total('minutes')} ${usedPercentOf(figures)}`),
      );
      expect(new Set(ends).difference(new Set(seen.map((sight) => sight.join(' '))))).toEqual(new Set());
      for (const [index, { firstAt }] of kept.slice(1).entries())
        expect(Temporal.Instant.compare(kept[index]?.lastAt ?? noon, firstAt)).toBeLessThan(1);
      for (const [minutes, percent] of seen) {
        const same = kept.filter((row) => usedPercentOf(row.figures) === percent && holds(row, at(minutes)));
        expect(same.length).toBeLessThan(2);
      }
    },
  );

  const holds = ({ firstAt, lastAt }: Reading, moment: Temporal.Instant) =>
    Temporal.Instant.compare(firstAt, moment) <= 0 && Temporal.Instant.compare(moment, lastAt) <= 0;
});

describe('Figures belong to the account', () => {
  const uuid = '11111111-2222-3333-4444-555555555555';
  const accountsOf = async (db: ReturnType<typeof emptyStore>) => (await allReadings(db)).map(({ account }) => account);

  test('that the answer names, before the one it was asked for', async () => {
    const db = emptyStore();
    await record(db, makeSeen({ said: 'account-1', asked: 'account-2' }));
    expect(await accountsOf(db)).toEqual(['account-1']);
  });

  test('that it was asked for, where the answer names none', async () => {
    const db = emptyStore();
    await record(db, makeSeen({ said: null, asked: uuid, figures: makeTopUp() }));
    expect(await accountsOf(db)).toEqual([uuid]);
  });

  test('last read in that tab, where neither says', async () => {
    const db = emptyStore();
    await record(db, makeSeen({ tab: 1, said: 'account-1' }));
    await record(db, makeSeen({ tab: 2, said: 'account-2' }));
    await record(db, makeSeen({ tab: 1, said: null, figures: makeTopUp() }));
    expect(await outline(db, ({ kind }) => kind)).toEqual([
      'account-1 0–0 top-up',
      'account-1 0–0 usage',
      'account-2 0–0 usage',
    ]);
  });

  test('that its tab shows later; until then they wait, and keep their own time', async () => {
    const db = emptyStore();
    await record(db, makeSeen({ tab: 7, said: null, figures: makeTopUp() }));
    expect(await allReadings(db)).toEqual([]);
    await record(db, makeSeen({ tab: 8, said: 'account-8', at: at(1) }));
    await record(db, makeSeen({ tab: 7, said: 'account-7', at: at(2) }));
    expect(await outline(db, ({ kind }) => kind)).toEqual([
      'account-7 0–0 top-up',
      'account-7 2–2 usage',
      'account-8 1–1 usage',
    ]);
    expect(await db.waiting.count()).toBe(0);
  });

  test.each(['personal', 'default', ''])('and not to one that %j would name', async (asked) => {
    const db = emptyStore();
    await record(db, makeSeen({ said: null, asked, figures: makeTopUp() }));
    expect(await allReadings(db)).toEqual([]);
  });

  test('that nobody names, when usage is all there is: it is kept apart', async () => {
    const db = emptyStore();
    await record(db, makeSeen({ said: null }));
    expect(await accountsOf(db)).toEqual(['unnamed']);
  });

  test('of the person, whose user id stands for the account it is asked for', async () => {
    const db = emptyStore();
    await record(db, makeSeen({ said: 'user-1', asked: uuid }));
    await record(db, makeSeen({ said: 'user-1', at: at(1), figures: used(50) }));
    expect(await accountsOf(db)).toEqual([uuid, uuid]);
  });

  test('of the person, also for what came before the user id was known to be an alias', async () => {
    const db = emptyStore();
    await record(db, makeSeen({ said: 'user-1', tab: 1, figures: used(40) }));
    await record(db, makeSeen({ said: uuid, user: 'user-1', tab: 2, at: at(1), figures: used(50) }));
    await record(db, makeSeen({ said: null, tab: 1, at: at(2), figures: makeTopUp() }));
    expect(await accountsOf(db)).toEqual([uuid, uuid, uuid]);
    expect((await storedSummary(db)).accounts.map(({ account }) => account)).toEqual([uuid]);
  });

  test('of the person, among what was read under the other id in the meantime', async () => {
    const db = emptyStore();
    for (const [minutes, percent, said] of [
      [0, 10, 'user-1'],
      [10, 10, 'user-1'],
      [5, 20, uuid],
      [7, 10, uuid],
      [12, 10, uuid],
    ] as const)
      await record(db, makeSeen({ said, at: at(minutes), figures: used(percent) }));
    await record(db, makeSeen({ said: uuid, user: 'user-1', at: at(15), figures: used(30) }));
    expect(await outline(db, usedPercentOf)).toEqual([
      `${uuid} 0–0 10`,
      `${uuid} 5–5 20`,
      `${uuid} 7–12 10`,
      `${uuid} 15–15 30`,
    ]);
  });

  test('of a workspace, which is never mixed with the person’s own', async () => {
    const db = emptyStore();
    await record(db, makeSeen({ said: 'user-1', figures: used(40) }));
    const ofWorkspace = makeUsage({ planType: 'team', limits: [makeLimit({ usedPercent: 50 })] });
    await record(db, makeSeen({ said: uuid, user: 'user-1', at: at(1), figures: ofWorkspace }));
    await record(db, makeSeen({ said: 'user-1', asked: uuid, at: at(2), figures: ofWorkspace }));
    expect(await outline(db, usedPercentOf)).toEqual([`${uuid} 1–2 50`, 'user-1 0–0 40']);
  });

  test('and after a restart of the browser no longer to that of a tab with the same number', async () => {
    const db = emptyStore();
    await record(db, makeSeen({ tab: 1, said: 'account-1' }));
    await stored.forgetTabs(db);
    await record(db, makeSeen({ tab: 1, said: null, figures: makeTopUp() }));
    expect(await outline(db, ({ kind }) => kind)).toEqual(['account-1 0–0 usage']);
  });
});

describe('The summary', () => {
  test('holds the last usage and top-up settings of each account, the one read last first', async () => {
    const db = emptyStore();
    await record(db, makeSeen({ said: 'a', at: at(0), figures: used(10) }));
    await record(db, makeSeen({ said: 'b', at: at(1), figures: used(20) }));
    await record(db, makeSeen({ said: null, asked: 'a', at: at(2), figures: makeTopUp() }));
    const { accounts } = await storedSummary(db);
    expect(accounts.map(({ account, topUp }) => [account, topUp?.figures.enabled])).toEqual([
      ['b', undefined],
      ['a', true],
    ]);
  });

  test('made anew from what is kept is the one that was kept along the way', async () => {
    const db = emptyStore();
    await record(db, makeSeen({ said: 'a', figures: used(10) }));
    await recordProblem(db, {
      kind: 'top-up',
      at: at(1),
      problem: { kind: 'problem', reason: 'not-json', sample: 'x' },
    });
    await recordProblem(db, {
      kind: 'usage',
      at: at(2),
      problem: { kind: 'problem', reason: 'signed-out', sample: '' },
    });
    const along = await db.summary.get('now');
    await db.summary.clear();
    await refreshSummary(db, at(2));
    expect(along).toBeDefined();
    expect(await db.summary.get('now')).toEqual(along);
  });

  test('is of the moment at which it is made, however long ago what came was seen', async () => {
    const db = emptyStore();
    await record(db, makeSeen({ at: at(50), figures: used(50) }));
    const summary = await record(db, makeSeen({ at: at(0), figures: used(10) }), at(51));
    expect(await refreshSummary(db, at(51))).toEqual(summary);
  });

  test('is of the moment at which it is made, also where that had to wait', async () => {
    const db = emptyStore();
    let now = at(0);
    const { promise: isFree, resolve: free } = Promise.withResolvers<void>();
    const busy = db.transaction('rw', db.tables, async () => Dexie.waitFor(isFree));
    const made = stored.record(db, makeSeen({ figures: used(50) }), () => now, usual);
    now = at(51);
    free();
    await Promise.all([busy, made]);
    expect(await db.warningChecks.get('account-1')).toMatchObject({ at: at(51).epochMilliseconds });
  });

  test('that was stored in a form of another version is as good as none, and no error', async () => {
    const db = emptyStore();
    await db.table('summary').put({ id: 'now', accounts: 'all' });
    expect((await storedSummary(db)).accounts).toEqual([]);
  });

  test('tells of the last reading that can be read, whatever stands behind it', async () => {
    const db = emptyStore();
    await record(db, makeSeen({ figures: used(40) }));
    await record(db, makeSeen({ at: at(1), figures: used(50) }));
    const last = await db.readings.toCollection().last();
    await db.table('readings').update(last?.id, { source: 'of another version' });
    const { accounts } = await refreshSummary(db, at(2));
    expect(accounts[0]?.usage).toMatchObject({ at: at(0), figures: used(40) });
  });

  test('tells of the last answer that could not be read, and when last nobody was signed in, whatever arrives late', async () => {
    const db = emptyStore();
    for (const minutes of [5, 3])
      for (const reason of ['not-json', 'signed-out'] as const)
        await recordProblem(db, {
          kind: 'usage',
          at: at(minutes),
          problem: { kind: 'problem', reason, sample: String(minutes) },
        });
    const { unreadable, signedOutAt } = await storedSummary(db);
    expect(unreadable).toMatchObject([{ at: at(5), problem: { sample: '5' } }]);
    expect(signedOutAt).toEqual(at(5));
  });

  test('of a signed-out page is no unreadable answer', async () => {
    const db = emptyStore();
    const summary = await recordProblem(db, {
      kind: 'usage',
      at: noon,
      problem: { kind: 'problem', reason: 'signed-out', sample: '' },
    });
    expect(summary.unreadable).toEqual([]);
    expect(summary.signedOutAt).toEqual(noon);
  });
});

test('a reading that cannot be stored leaves everything as it was', async () => {
  const db = emptyStore();
  await record(db, makeSeen({ figures: used(40) }));
  const before = [await db.readings.toArray(), await db.summary.toArray()];
  db.summary.hook('updating', () => {
    throw new DOMException('The disk is full', 'QuotaExceededError');
  });
  db.summary.hook('creating', () => {
    throw new DOMException('The disk is full', 'QuotaExceededError');
  });
  await expect(record(db, makeSeen({ at: at(5), figures: used(50) }))).rejects.toThrow();
  expect([await db.readings.toArray(), await db.summary.toArray()]).toEqual(before);
});

test('What is sent again because nobody said that it was kept, is kept once', async () => {
  const db = emptyStore();
  const sent = [used(10), used(10), used(20), used(10)];
  for (const [index, figures] of sent.entries()) await record(db, makeSeen({ figures, at: at(index === 2 ? 1 : 0) }));
  expect(await outline(db, usedPercentOf)).toEqual(['account-1 0–0 10', 'account-1 1–1 20']);
});

test('and so is what waits for its account', async () => {
  const db = emptyStore();
  const settings = makeSeen({ said: null, figures: makeTopUp(), at: noon });
  await record(db, settings);
  await record(db, settings);
  await record(db, makeSeen({ at: noon }));
  expect(await outline(db, ({ kind }) => kind)).toEqual(['account-1 0–0 top-up', 'account-1 0–0 usage']);
});

test('What waits in a form of another version loses only itself', async () => {
  const db = emptyStore();
  await record(db, makeSeen({ said: null, figures: makeTopUp() }));
  await record(db, makeSeen({ said: null, figures: makeTopUp({ enabled: false }), at: at(1) }));
  await db.table('waiting').update(1, { figures: { kind: 'top-up', enabled: 'of course' } });
  await record(db, makeSeen({ at: at(2) }));
  expect(await outline(db, ({ kind }) => kind)).toEqual(['account-1 1–1 top-up', 'account-1 2–2 usage']);
  expect(await db.waiting.count()).toBe(0);
});
