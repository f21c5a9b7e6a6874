import { describe, expect, it } from 'vitest';
import type { UseHistory } from '../../../../lib/model/forecast/credits/use-history.ts';
import { UseHistory as Schema } from '../../../../lib/model/forecast/credits/use-history.ts';
import { z } from '../../../../lib/model/schema.ts';
import { decimal, makeCredits, makeLimit, makeUsage, makeWeekly, noon } from '../../../support/make.ts';
import { bought, lookAt, spend, usesOf } from './make-known.ts';

/** All of one kind that was used, in the hours from noon on. */
function sumOf({ hours }: UseHistory, column: 1 | 2 | 3): number {
  const firstHour = noon.epochMilliseconds / 3_600_000;
  return hours.reduce((sum, entry) => sum + (entry[0] >= firstHour ? entry[column] : 0), 0);
}

const used = (short: number, long: number) =>
  makeUsage({
    limits: [
      makeLimit({ usedPercent: short, resetsAt: noon.add({ hours: 5 }) }),
      makeWeekly({ usedPercent: long, resetsAt: noon.add({ hours: 168 }) }),
    ],
  });

describe('the history of use', () => {
  it('spreads a rise over the time in which nobody looked', () => {
    const uses = usesOf(lookAt(0, { usage: used(0, 0) }), lookAt(4, { usage: used(40, 8) }));
    expect(uses.hours.map(([, short, long]) => [short, long])).toEqual([
      [10, 2],
      [10, 2],
      [10, 2],
      [10, 2],
    ]);
  });

  it('knows from its first look what a window has used since its start', () => {
    const limits = [makeWeekly({ usedPercent: 42, resetsAt: noon.add({ hours: 84 }) })];
    const uses = usesOf(lookAt(0, { usage: makeUsage({ limits }) }));
    expect(uses.since).toEqual(noon.subtract({ hours: 84 }));
    expect(uses.hours.reduce((sum, [, , long]) => sum + long, 0)).toBeCloseTo(42, 3);
  });

  it('does not count what a percent that falls by a point gains again', () => {
    const uses = usesOf(
      lookAt(0, { usage: used(0, 0) }),
      lookAt(1, { usage: used(10, 2) }),
      lookAt(2, { usage: used(9, 2) }),
      lookAt(3, { usage: used(10, 2) }),
    );
    expect(sumOf(uses, 1)).toBeCloseTo(10, 3);
  });

  it('puts credits that turn out to have been spent before in the hours of then', () => {
    const wasOpen = [spend(0, 1, 5), spend(3, 4, 2)];
    const hidden = [{ ...spend(0, 1, -755), kind: 'purchase' as const }, spend(0, 1, 760)];
    const uses = usesOf(
      lookAt(0),
      lookAt(1, { open: [spend(0, 1, 5)] }),
      lookAt(4, { open: wasOpen }),
      lookAt(30, { wasOpen, settled: hidden, open: [spend(3, 4, 2), spend(29, 30, 1)] }),
    );
    expect(uses.hours.find(([hour]) => hour === noon.epochMilliseconds / 3_600_000)?.[3]).toBeCloseTo(760, 3);
    expect(sumOf(uses, 3)).toBeCloseTo(763, 3);
  });

  it('counts credits once, though their movement is open, grows and is settled', () => {
    const uses = usesOf(
      lookAt(0),
      lookAt(1, { open: [spend(0, 1, 5)] }),
      lookAt(2, { open: [spend(0, 2, 12)] }),
      lookAt(3, { settled: [spend(0, 2, 12)], open: [spend(2, 3, 3)] }),
    );
    expect(sumOf(uses, 3)).toBeCloseTo(15, 3);
    expect(uses.debits).toBe(3);
  });

  it('remembers when a limit was used up, and who paid then', () => {
    const credits = makeCredits({ balance: decimal(100), has: true });
    const full = { ...used(100, 20), credits };
    const uses = usesOf(lookAt(0, { usage: used(90, 18) }), lookAt(1, { usage: full }), lookAt(3, { usage: full }));
    expect(uses.hidden).toEqual([{ from: noon.add({ hours: 1 }), to: noon.add({ hours: 3 }), why: 'on-credits' }]);
  });

  it('knows that a window was used up until its end, so that nothing of it was unseen', () => {
    const fiveHours = (usedPercent: number, hours: number) =>
      makeUsage({ limits: [makeLimit({ usedPercent, resetsAt: noon.add({ hours }) })] });
    const looks = [lookAt(1, { usage: fiveHours(100, 5) }), lookAt(7, { usage: fiveHours(3, 11) })];
    expect(usesOf(...looks).hidden).toEqual([
      { from: noon.add({ hours: 1 }), to: noon.add({ hours: 5 }), why: 'blocked' },
    ]);
  });

  it('knows that credits paid when they fell, also where the look before had seen none', () => {
    const none = { ...used(100, 20), credits: makeCredits({ balance: decimal(0), has: false }) };
    const some = { ...used(100, 20), credits: makeCredits({ balance: decimal(480), has: true }) };
    const spent = { settled: [bought(2, 500)], open: [spend(2, 3, 20)] };
    expect(usesOf(lookAt(0, { usage: none }), lookAt(3, { usage: some, ...spent })).hidden).toMatchObject([
      { why: 'on-credits' },
    ]);
    expect(usesOf(lookAt(0, { usage: none }), lookAt(3, { usage: none })).hidden).toMatchObject([{ why: 'blocked' }]);
  });

  it('compares the limits only while both have room: a full one shows no rise', () => {
    const uses = usesOf(
      lookAt(0, { usage: used(90, 18) }),
      lookAt(1, { usage: used(100, 20) }),
      lookAt(2, { usage: used(100, 25) }),
    );
    expect(uses.together).toMatchObject({ short: 10, long: 2 });
  });

  it('says since when the balance is below the minimum and nothing is bought', () => {
    const topUp = {
      kind: 'top-up',
      enabled: true,
      minimum: decimal(250),
      target: decimal(500),
      monthlyLimit: null,
      immediatePurchase: null,
    } as const;
    const at = (balance: number) => ({
      topUp,
      usage: makeUsage({ credits: makeCredits({ balance: decimal(balance) }) }),
    });
    expect(usesOf(lookAt(0, at(300))).belowSince).toBeNull();
    expect(usesOf(lookAt(0, at(300)), lookAt(1, at(200)), lookAt(2, at(150))).belowSince).toEqual(
      noon.add({ hours: 1 }),
    );
  });

  it('begins anew with another plan, whose percents are others', () => {
    const uses = usesOf(
      lookAt(0, { usage: used(0, 0) }),
      lookAt(1, { usage: used(50, 9) }),
      lookAt(2, { usage: { ...used(0, 0), planType: 'pro' } }),
    );
    expect(sumOf(uses, 1)).toBe(0);
  });

  it('counts settled purchases by hand, those of sixty days ago less, and keeps them with another plan', () => {
    const uses = usesOf(
      lookAt(0),
      lookAt(1, { settled: [bought(1, 500)], open: [bought(1, 250)] }),
      lookAt(1 + 60 * 24, { settled: [bought(1 + 60 * 24, 250)], usage: { ...makeUsage(), planType: 'pro' } }),
    );
    expect(uses.byHand?.times).toBeCloseTo(1 + 1 / Math.E, 3);
    expect(uses.byHand?.credits).toBeCloseTo(250 + 500 / Math.E, 3);
    expect(usesOf(lookAt(0), lookAt(1, { settled: [spend(0, 1, 5)] })).byHand).toBeUndefined();
  });

  it('is read back from the store as it was', () => {
    const uses = usesOf(lookAt(0), lookAt(1, { open: [spend(0, 1, 5)], settled: [bought(1, 500)] }));
    expect(z.decode(Schema, z.encode(Schema, uses))).toEqual(uses);
  });
});
