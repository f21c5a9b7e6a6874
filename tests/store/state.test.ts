import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Figures } from '../../lib/model/reading.ts';
import { know } from '../../lib/store/accounts.ts';
import { catchUp } from '../../lib/store/catch-up.ts';
import type { Database } from '../../lib/store/database.ts';
import { forgetState } from '../../lib/store/state.ts';
import { decimal, makeCredits, makeLimit, makeTopUp, makeUsage, makeWeekly, noon } from '../support/make.ts';
import { emptyStore, makeSeen, record, refreshSummary, usual } from '../support/store.ts';

const account = 'account-1';
const at = (minutes: number) => noon.add({ minutes });

/** Everything that follows from the readings of an account. */
async function derived(db: Database) {
  const state = await db.states.get(account);
  return {
    state: state?.state.history,
    pastWindows: await db.pastWindows.toArray(),
    movements: await db.movements.toArray(),
  };
}

async function rebuilt(db: Database, atOnce?: number) {
  await db.transaction('rw', db.tables, async () => forgetState(db, account));
  await catchUp(db, usual, atOnce);
  return derived(db);
}

interface Arrival {
  minute: number;
  figures: Figures;
}

/** Any readings of usage, settings and payments over some days, of which some come late and many say the same. */
const anyArrivals = fc
  .array(
    fc.record({
      gap: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 900 })),
      lateness: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 2500 })),
      used: fc.constantFrom(0, 10, 50, 100),
      weekly: fc.constantFrom(20, 30),
      balance: fc.constantFrom(null, 1000, 960, 240, 100),
      kind: fc.constantFrom<Figures['kind'][]>('usage', 'usage', 'usage', 'top-up', 'transactions'),
      isAgain: fc.boolean(),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((steps) => {
    let minute = 0;
    let last: Figures | null = null;
    return steps
      .map(({ gap, lateness, isAgain, ...step }) => {
        minute += gap;
        last = isAgain && last ? last : figuresOf(step, minute);
        return { minute, arrivesAt: minute + lateness, figures: last };
      })
      .toSorted((a, b) => a.arrivesAt - b.arrivesAt)
      .map(({ minute, figures }): Arrival => ({ minute, figures }));
  });

function figuresOf(
  { kind, used, weekly, balance }: { kind: Figures['kind']; used: number; weekly: number; balance: number | null },
  minute: number,
): Figures {
  if (kind === 'top-up') return makeTopUp({ enabled: used > 10 });
  if (kind === 'transactions') {
    // Between half an hour and two days ago, for what a rise from 240 to 1000 costs, from 100, and for another purchase.
    const payment = { currency: 'USD', status: 'paid', type: null };
    const paid = [3040, 3600, 2000].map((amount, index) => ({
      ...payment,
      at: at(minute - 28 * (used + 1) - index * weekly),
      amount,
    }));
    return { kind, transactions: paid };
  }
  const reset = (Math.floor(minute / 300) + 1) * 300;
  const limits = [makeLimit({ usedPercent: used, resetsAt: at(reset) }), makeWeekly({ usedPercent: weekly })];
  return makeUsage({ limits, credits: makeCredits({ balance: balance === null ? null : decimal(balance) }) });
}

describe('What follows from readings', () => {
  property.prop([anyArrivals], { numRuns: 40 })(
    'is the same carried on with each as made anew from all, in whatever order they come',
    async (arrivals) => {
      const db = emptyStore();
      for (const { minute, figures } of arrivals) await record(db, makeSeen({ at: at(minute), figures }));
      const carriedOn = await derived(db);
      expect(await rebuilt(db)).toEqual(carriedOn);
      expect(await rebuilt(db, 2)).toEqual(carriedOn);
    },
  );

  property.prop([anyArrivals, fc.array(fc.constantFrom(0, 0, 0, 90, 1500, -200), { minLength: 25, maxLength: 25 })], {
    numRuns: 40,
  })('is the same also where the clock was ahead or behind, and was set right', async (arrivals, aheadMinutes) => {
    const db = emptyStore();
    for (const [index, { minute, figures }] of arrivals.entries()) {
      const now = at(minute + (aheadMinutes[index] ?? 0));
      await record(db, makeSeen({ at: now, figures }), now);
      const carriedOn = await derived(db);
      expect(await rebuilt(db)).toEqual(carriedOn);
    }
  });

  test('is the same also where a stretch goes on at the very moment of an answer of another kind', async () => {
    const db = emptyStore();
    const usage = usageOf(20);
    for (const [minute, figures] of [
      [1, usage],
      [2, makeTopUp()],
      [2, usage],
    ] as const)
      await record(db, makeSeen({ at: at(minute), figures }));
    const carriedOn = await derived(db);
    expect(await rebuilt(db)).toEqual(carriedOn);
  });

  test('is worked out anew from the last day that a late reading does not touch, not from the first', async () => {
    const db = emptyStore();
    const looks = Array.from({ length: 12 }, (_, day) => day * 1440);
    for (const minute of looks) await record(db, makeSeen({ at: at(minute), figures: usageOf(minute / 1440) }));
    // Had it gone back to the first reading, this one would be missing from what follows.
    await db.readings
      .where('[account+kind+firstAt]')
      .equals([account, 'usage', at(0).epochMilliseconds])
      .delete();
    await record(db, makeSeen({ at: at(9.5 * 1440), figures: usageOf(9.2) }));
    expect((await db.movements.toArray()).map(({ change }) => change)).toEqual([
      ...Array(9).fill('-1'),
      '-0.2',
      '-0.8',
    ]);
    expect(await db.checkpoints.count()).toBeLessThanOrEqual(8);
  });

  test('is worked out anew when the user assumes something else', async () => {
    const db = emptyStore();
    await record(db, makeSeen({ figures: usageOf(0) }));
    const { accounts } = await refreshSummary(db, noon, { ...usual, validMonths: 6 });
    expect(accounts[0]?.holding?.grants).toMatchObject([{ expires: { by: Temporal.PlainDate.from('2027-03-21') } }]);
  });

  test('takes in what the user entered', async () => {
    const db = emptyStore();
    await db.entries.add({
      account,
      id: 'e1',
      kind: 'purchase',
      credits: decimal(400),
      on: '2026-03-01',
      expiresOn: null,
    });
    const { accounts } = await record(db, makeSeen({ figures: usageOf(0) }));
    expect(accounts[0]?.holding?.grants).toMatchObject([
      { source: 'entered', left: '400', expires: { by: Temporal.PlainDate.from('2027-03-01') } },
      { source: 'first-reading', left: '600' },
    ]);
  });

  test('moves with the readings when two ids turn out to be one account', async () => {
    const db = emptyStore();
    await record(db, makeSeen({ said: 'user-1', figures: usageOf(0) }));
    await record(db, makeSeen({ said: 'user-1', at: at(5), figures: usageOf(7) }));
    await db.transaction('rw', db.tables, async () => {
      await know(db, account, ['user-1']);
    });
    const { accounts } = await record(db, makeSeen({ at: at(9), figures: usageOf(9) }));
    expect(accounts.map(({ account }) => account)).toEqual([account]);
    expect((await derived(db)).state?.upTo).toBe(at(9).epochMilliseconds);
    expect(await db.states.get('user-1')).toBeUndefined();
  });
});

/** A balance of 1,000 less what was spent. */
function usageOf(spent: number): Figures {
  return makeUsage({
    credits: makeCredits({ balance: decimal(1000 - spent) }),
    limits: [makeWeekly({ resetsAt: at(90_000) })],
  });
}
