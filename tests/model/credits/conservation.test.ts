import { fc, test as property } from '@fast-check/vitest';
import { expect } from 'vitest';
import { compare, plus, sum, zero } from '../../../lib/model/credits/amount.ts';
import { Ledger } from '../../../lib/model/credits/ledger.ts';
import { z } from '../../../lib/model/schema.ts';
import { anyReadings } from './any-readings.ts';
import { follow, reading } from './readings.ts';

property.prop([anyReadings])(
  'the first balance and all movements since are the balance, at every reading that has one',
  (seen) => {
    for (let count = 1; count <= seen.length; count++) {
      const { ledger, movements } = follow(seen.slice(0, count));
      const shown = seen.slice(0, count).findLast(({ usage }) => usage.credits.balance !== null)?.usage.credits.balance;
      const start = ledger?.opening?.balance ?? zero;
      expect(plus(start, sum(movements.map(({ change }) => change)))).toBe(shown ?? zero);
    }
  },
);

property.prop([anyReadings])('every movement has the sign of its kind, a size, and its place in time', (seen) => {
  const { movements } = follow(seen);
  const rises = ['purchase', 'auto-top-up', 'grant'];
  const falls = ['spend', 'expiry'];
  for (const [i, { kind, change, after, by }] of movements.entries()) {
    const sign = compare(change, zero);
    expect(sign).not.toBe(0);
    if (rises.includes(kind)) expect(sign).toBe(1);
    if (falls.includes(kind)) expect(sign).toBe(-1);
    expect(Temporal.Instant.compare(after, by)).toBeLessThanOrEqual(0);
    const next = movements[i + 1];
    if (next && next.after !== after) expect(Temporal.Instant.compare(by, next.by)).toBeLessThanOrEqual(0);
  }
});

property.prop([anyReadings, fc.nat({ max: 25 })])(
  'a ledger that was stored and read again goes on as if it had not been',
  (seen, cut) => {
    const first = follow(seen.slice(0, cut));
    const ledger = z.nullable(Ledger);
    const stored = JSON.stringify(z.encode(ledger, first.ledger));
    const resumed = follow(seen.slice(cut), { ...first, ledger: z.decode(ledger, JSON.parse(stored)) });
    const atOnce = follow(seen);
    expect(JSON.stringify(resumed.movements)).toBe(JSON.stringify(atOnce.movements));
    expect(z.encode(ledger, resumed.ledger)).toEqual(z.encode(ledger, atOnce.ledger));
  },
);

property.prop([anyReadings, fc.integer({ min: 1, max: 9 })])(
  'readings that say the same as those around them change nothing',
  (seen, extra) => {
    const repeated = seen.flatMap((one, i) => {
      const next = seen[i + 1];
      if (!next) return [one];
      const seconds = Math.floor((next.at.since(one.at).total('seconds') * extra) / 10);
      return [one, { ...one, at: one.at.add({ seconds }) }, ...(i % 2 ? [] : [{ ...one, at: next.at }])];
    });
    const kept = repeated.filter((one, i) => {
      const [before, after] = [repeated[i - 1], repeated[i + 1]];
      return !(before?.usage === one.usage && after?.usage === one.usage);
    });
    expect(JSON.stringify(follow(kept).movements)).toBe(JSON.stringify(follow(repeated).movements));
  },
);

property.prop([anyReadings, fc.nat({ max: 25 })])('a reading earlier than the last is left out', (seen, index) => {
  const late = seen[index];
  const { ledger } = follow(seen);
  fc.pre(late !== undefined && ledger !== null && Temporal.Instant.compare(late.at, ledger.watch.at) < 0);
  if (late) expect(follow([...seen, late])).toEqual(follow(seen));
});

property.prop([fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 400, maxLength: 400 })], { numRuns: 5 })(
  'a ledger does not grow with its readings',
  (balances) => {
    const { ledger } = follow(balances.map((balance, i) => reading(i * 30, balance)));
    expect(JSON.stringify(ledger).length).toBeLessThan(3000);
  },
);
