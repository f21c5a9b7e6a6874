import { describe, expect, test } from 'vitest';
import { requestsAfter, requestsLeft } from '../../lib/model/fresh/budget.ts';
import type { RoundOutcome } from '../../lib/model/fresh/reading-state.ts';
import { neverTried } from '../../lib/model/fresh/rounds.ts';
import {
  beginRound,
  endRound,
  keepFreshness,
  nextRound,
  noteOpened,
  storedFreshness,
} from '../../lib/store/freshness.ts';
import { beginFurther } from '../../lib/store/further.ts';
import { storedSummary } from '../../lib/store/summary.ts';
import { storedTiming } from '../../lib/store/timing.ts';
import { decimal, makeLimit, makeTopUp, makeUsage, noon } from '../support/make.ts';
import { allReadings, emptyStore, makeSeen, record, recordProblem } from '../support/store.ts';

const at = (minutes: number) => noon.add({ minutes });
const ending = (outcome: RoundOutcome) => ({ outcome, inVain: [] });
const endAt = (now: Temporal.Instant) => ({ now, chance: 0 });

describe('A round', () => {
  test('is begun by one of all who try at once', async () => {
    const db = emptyStore();
    const begun = await Promise.all([1, 2, 3, 4].map(() => beginRound(db, 'timetable', noon)));
    expect(begun.filter((moment) => moment !== null)).toEqual([noon]);
  });

  test('is not begun again by a background that was stopped and started, until it must be dead', async () => {
    const db = emptyStore();
    await beginRound(db, 'timetable', noon);
    expect(await beginRound(db, 'timetable', at(1))).toBeNull();
    expect(await nextRound(db, at(1))).toEqual(at(2));
    expect(await beginRound(db, 'timetable', at(2))).toEqual(at(2));
  });

  test('that ended is followed by the next in its time', async () => {
    const db = emptyStore();
    await beginRound(db, 'timetable', noon);
    await record(db, makeSeen({ tab: null }));
    await endRound(db, noon, ending({ kind: 'ok' }), endAt(noon));
    expect(await beginRound(db, 'timetable', at(14))).toBeNull();
    expect(await beginRound(db, 'timetable', at(15))).toEqual(at(15));
  });

  test('that began between two milliseconds ends all the same', async () => {
    const db = emptyStore();
    const begunAt = noon.add({ microseconds: 300 });
    await beginRound(db, 'click', begunAt);
    await endRound(db, begunAt, ending({ kind: 'ok' }), endAt(at(0)));
    expect((await storedFreshness(db)).round).toEqual({ begunAt: noon, isUnderWay: false });
  });

  test('that failed leaves why, beside the time the site last showed nobody signed in', async () => {
    const db = emptyStore();
    await recordProblem(db, {
      kind: 'usage',
      at: noon,
      problem: { kind: 'problem', reason: 'signed-out', sample: '' },
    });
    await beginRound(db, 'click', noon);
    await endRound(db, noon, ending({ kind: 'refused' }), endAt(noon));
    expect((await storedFreshness(db)).state).toEqual({
      kind: 'refused',
      since: noon,
      failedAt: noon,
      failures: 1,
      pausedUntil: at(60),
    });
    expect((await storedSummary(db)).signedOutAt).toEqual(noon);
  });

  test('while signed out, waits until the site was opened', async () => {
    const db = emptyStore();
    await beginRound(db, 'timetable', noon);
    await endRound(db, noon, ending({ kind: 'signed-out' }), endAt(noon));
    expect(await nextRound(db, at(600))).toBeNull();
    await noteOpened(db);
    expect(await nextRound(db, at(600))).toEqual(at(600));
  });

  test('starts anew where what was stored cannot be read', async () => {
    const db = emptyStore();
    await db.table('session').put({ id: 'reading', state: { kind: 'of another version' } });
    expect(await storedFreshness(db)).toEqual(neverTried);
    expect(await beginRound(db, 'timetable', noon)).toEqual(noon);
  });
});

describe('The next reading is planned from', () => {
  test('the account that was read last, also when a page was', async () => {
    const db = emptyStore();
    await record(db, makeSeen({ said: 'account-1', at: at(-50) }));
    await record(db, makeSeen({ said: 'account-2', at: at(-3) }));
    expect((await storedTiming(db)).lastRead).toEqual(at(-3));
    expect(await nextRound(db, noon)).toEqual(at(12));
  });

  test('what is forecast from the readings of the last day', async () => {
    const db = emptyStore();
    const used = (usedPercent: number) => makeUsage({ limits: [makeLimit({ usedPercent, resetsAt: at(120) })] });
    await record(db, makeSeen({ at: at(-60), figures: used(20) }));
    await record(db, makeSeen({ at: at(-5), figures: used(90) }));
    await record(db, makeSeen({ at: noon, figures: used(95) }));
    const { lastUse, upcoming, resets } = await storedTiming(db);
    expect(lastUse).toEqual(noon);
    expect(upcoming).toHaveLength(1);
    expect(resets).toEqual([at(120)]);
    expect(noon.until((await nextRound(db, noon)) ?? noon).total('minutes')).toBeLessThan(10);
  });
});

describe('Figures that Spillway asked for itself', () => {
  test('belong to the account they were asked for, and leave the others as they are', async () => {
    const db = emptyStore();
    await record(db, makeSeen({ said: 'account-2', at: at(-90) }));
    const summary = await record(db, makeSeen({ tab: null, said: 'user-1', asked: 'account-1' }));
    expect(summary.accounts.map(({ account, usage }) => [account, usage.at])).toEqual([
      ['account-1', noon],
      ['account-2', at(-90)],
    ]);
  });

  test('and are not kept where nothing tells whose they are', async () => {
    const db = emptyStore();
    await record(db, makeSeen({ said: 'account-1', tab: 3 }));
    await record(db, makeSeen({ tab: null, said: null, figures: makeTopUp() }));
    expect(await allReadings(db)).toHaveLength(1);
    expect(await db.waiting.count()).toBe(0);
  });
});

describe('What is asked', () => {
  test('counts against the day before it is asked, so that a background that is stopped costs no more', async () => {
    const db = emptyStore();
    await beginRound(db, 'timetable', noon);
    await beginFurther(db, 'account-1', noon);
    expect(requestsLeft((await storedFreshness(db)).requests, noon)).toBe(149 - 6);
  });

  test('is no more than usage once the day is used up, and only for whoever presses the button', async () => {
    const db = emptyStore();
    await keepFreshness(db, { ...neverTried, requests: requestsAfter([], 149, noon) });
    expect(await beginRound(db, 'timetable', at(30))).toBeNull();
    expect(await nextRound(db, at(30))).toEqual(at(25 * 60));
    expect(await beginRound(db, 'click', at(30))).toEqual(at(30));
    expect((await beginFurther(db, 'account-1', at(30))).kinds).toEqual([]);
  });
});

describe('Besides usage, a round asks for', () => {
  test('everything at first that it can, and what a page has shown of that account not again', async () => {
    const db = emptyStore();
    await record(db, makeSeen({ said: 'account-1' }));
    expect((await beginFurther(db, 'account-1', at(1))).kinds).toEqual([
      'top-up',
      'reset-credits',
      'credit-events',
      'transactions',
    ]);
    await record(db, makeSeen({ said: null, figures: makeTopUp() }));
    expect((await beginFurther(db, 'account-1', at(1))).kinds).not.toContain('top-up');
    expect((await beginFurther(db, 'account-2', at(1))).kinds).toContain('top-up');
  });

  test('nothing again that was asked for in vain', async () => {
    const db = emptyStore();
    await beginRound(db, 'timetable', noon);
    await endRound(db, noon, { outcome: { kind: 'ok' }, inVain: [['transactions', 'no-figures']] }, endAt(noon));
    expect((await beginFurther(db, 'account-1', at(60))).kinds).not.toContain('transactions');
  });

  test('the price in the country in which a page has shown one', async () => {
    const db = emptyStore();
    const figures = {
      kind: 'price' as const,
      country: 'BR',
      currency: 'BRL',
      amountPerCredit: decimal('0.22'),
      minorUnitExponent: 2,
    };
    await record(db, makeSeen({ said: 'account-1' }));
    await record(db, makeSeen({ said: null, figures, at: noon }));
    expect(await beginFurther(db, 'account-1', noon.add({ hours: 169 }))).toMatchObject({ country: 'BR' });
  });
});
