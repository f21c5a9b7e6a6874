import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { balancesBack } from '../../../lib/model/account/balances.ts';
import { minus, sum } from '../../../lib/model/credits/amount.ts';
import type { Movement } from '../../../lib/model/credits/movement.ts';
import { decimal, noon } from '../../support/make.ts';

const ago = (hours: number) => noon.subtract({ minutes: Math.round(hours * 60) });
const moved = (after: number, by: number, change: number): Movement => ({
  kind: 'unexplained',
  after: ago(after),
  by: ago(by),
  change: decimal(change),
});
const last = { at: noon, balance: decimal(400) };
const since = ago(72);
const plain = (movements: Movement[]) =>
  balancesBack(last, movements, since).map(({ at, balance }) => [at.until(noon).total('hours'), Number(balance)]);

describe('The balance of late', () => {
  test('without movements is only what it is', () => {
    expect(plain([])).toEqual([[0, 400]]);
  });

  test('is reckoned back from the last one, even between what began and ended a movement', () => {
    expect(plain([moved(30, 20, -100), moved(2, 1, -50)])).toEqual([
      [30, 550],
      [20, 450],
      [2, 450],
      [1, 400],
      [0, 400],
    ]);
  });

  test('changes at once where one change was several movements', () => {
    expect(plain([moved(2, 1, -50), moved(2, 1, 300)])).toEqual([
      [2, 150],
      [1, 100],
      [1, 400],
      [0, 400],
    ]);
  });

  test('says nothing of movements that were over before', () => {
    expect(plain([moved(90, 73, -100), moved(80, 60, -10)])).toEqual([
      [80, 410],
      [60, 400],
      [0, 400],
    ]);
  });

  prop.prop([
    fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: -500, max: 500 })), { maxLength: 60 }),
  ])('goes forward in time, begins at what was there before the movements it shows, and stays small', (steps) => {
    let hours = 70;
    const movements = steps.map(([length, change]) => {
      const after = hours;
      hours -= length / 60;
      return moved(after, hours, change);
    });
    const points = balancesBack(last, movements, since);
    expect(points.length).toBeLessThanOrEqual(41);
    expect(points.map(({ at }) => at.epochMilliseconds)).toEqual(
      points.map(({ at }) => at.epochMilliseconds).toSorted((a, b) => a - b),
    );
    const shown = movements.slice(-20);
    expect(points[0]?.balance).toBe(minus(last.balance, sum(shown.map(({ change }) => change))));
    expect(points.at(-1)).toEqual(last);
  });
});
