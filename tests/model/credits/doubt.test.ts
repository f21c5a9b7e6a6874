import { describe, expect, test } from 'vitest';
import { decimal, makeTopUp } from '../../support/make.ts';
import { fiveHoursUsedUp, follow, reading, readings, told, weekly } from './readings.ts';

const usedUp = { limits: [fiveHoursUsedUp, weekly] };

describe('A balance that is back at what it was, hardly after its change, is in doubt', () => {
  const spent = readings(usedUp, [0, 500], [8, 483.4204], [9, 500]);

  test('and unexplained until the next reading', () => {
    expect(told(...spent)).toEqual([
      ['spend', '-16.5796'],
      ['unexplained', '16.5796'],
    ]);
    expect(follow(spent).settled).toEqual([]);
  });

  test.each([
    ['the same as before it', 483.4204, '-16.5796'],
    ['lower still', 480, '-20'],
  ])('when the next is %s, it was an older answer and nothing has happened', (_, next, change) => {
    expect(told(...spent, reading(20, next, usedUp))).toEqual([['spend', change]]);
  });

  test.each([
    ['the same again', [500], []],
    ['a little lower', [495], [['spend', '-5']]],
  ] as const)('when the next is %s, it came back', (_, next, more) => {
    expect(told(...spent, ...next.map((balance) => reading(20, balance, usedUp)))).toEqual([
      ['spend', '-16.5796'],
      ['refund', '16.5796'],
      ...more,
    ]);
  });

  test('also after a rise: a purchase is not taken back by an older answer', () => {
    const bought = readings(
      { ...usedUp, topUp: makeTopUp({ minimum: decimal(250), target: decimal(1000) }) },
      [0, 240],
      [9, 1000],
      [10, 240],
      [20, 990],
    );
    expect(told(...bought)).toEqual([
      ['auto-top-up', '760'],
      ['spend', '-10'],
    ]);
  });

  test('a reading without a balance settles nothing', () => {
    expect(told(...spent, reading(15, null, usedUp), reading(20, 483.4204, usedUp))).toEqual([['spend', '-16.5796']]);
  });
});

describe('A balance that the page had rounded to hundredths, read exactly', () => {
  test.each([
    ['above', '412.5028', '-87.4972'],
    ['below', '412.4972', '-87.5028'],
  ])('corrects the spend before it when it lies %s', (_, exact, change) => {
    expect(told(...readings(usedUp, [0, 500], [10, '412.5'], [200, exact]))).toEqual([['spend', change]]);
  });

  test.each([
    ['by more than rounding makes', '412.5051', ['unexplained', '0.0051']],
    ['from a figure that was exact', '412.5028', ['unexplained', '0.0001']],
  ])('does not when it changes %s', (_, exact, rise) => {
    const before = rise[1] === '0.0001' ? '412.5027' : '412.5';
    expect(told(...readings(usedUp, [0, 500], [10, before], [200, exact])).at(-1)).toEqual(rise);
  });

  test('makes no spend of nothing', () => {
    const movements = told(...readings({ limits: [fiveHoursUsedUp] }, [0, '100.005'], [10, 100], [20, '100.005']));
    expect(movements.map(([, change]) => change)).toEqual(['-0.005', '0.005']);
  });

  test('leaves an amount that was bought as it is', () => {
    expect(told(...readings(usedUp, [0, '40'], [10, '540'], [20, '539.997']))).toEqual([
      ['purchase', '500'],
      ['spend', '-0.003'],
    ]);
  });
});
