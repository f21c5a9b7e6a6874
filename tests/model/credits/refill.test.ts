import { describe, expect, test } from 'vitest';
import { decimal, makeTopUp, makeWeekly, noon } from '../../support/make.ts';
import { fiveHoursUsedUp, paid, reading, readings, told, weekly } from './readings.ts';

const topUp = makeTopUp({ minimum: decimal(250), target: decimal(1000) });
const off = makeTopUp({ enabled: false });
const usedUp = { limits: [fiveHoursUsedUp, weekly] };

describe('A rise is an automatic top-up', () => {
  const on = { topUp, ...usedUp };

  test.each([
    ['from below the minimum to the target', [240.5, 1000], [['auto-top-up', '759.5']]],
    [
      'from just above it, which one late debit explains',
      [251, 1000],
      [
        ['auto-top-up', '750'],
        ['spend', '-1'],
      ],
    ],
    ['rounded up to a whole credit', [240.5, 1000.5], [['auto-top-up', '760']]],
    ['from a balance below zero', [-1883, 1000], [['auto-top-up', '2883']]],
    ['from nothing, though the amount is also one that is sold', [0, 1000], [['auto-top-up', '1000']]],
    [
      'with some spent since',
      [240, 957.5],
      [
        ['auto-top-up', '760'],
        ['spend', '-42.5'],
      ],
    ],
    [
      'with some spent before',
      [290, 1000],
      [
        ['auto-top-up', '750'],
        ['spend', '-40'],
      ],
    ],
    [
      'bought twice',
      [240, 1760],
      [
        ['auto-top-up', '760'],
        ['auto-top-up', '760'],
      ],
    ],
  ] as const)('when it is on: %s', (_, [from, to], expected) => {
    expect(told(...readings(on, [0, from], [10, to]))).toEqual(expected);
  });

  test('that ends at the target, however much was spent before it in however short a time', () => {
    expect(told(...readings(on, [0, 978.5], [5, 1000]))).toEqual([
      ['auto-top-up', '750'],
      ['spend', '-728.5'],
    ]);
  });

  test.each([
    ['a hundredth below it, as the page rounds', '999.99', 'auto-top-up'],
    ['two hundredths below it, is nothing sure', '999.98', 'unexplained'],
    ['a credit above it, as purchases are rounded', '1001', 'auto-top-up'],
    ['more than that above it, is nothing sure', '1001.01', 'unexplained'],
  ])('that ends at the target: %s', (_, to, kind) => {
    expect(told(...readings(on, [0, 978.5], [5, to]))[0]?.[0]).toBe(kind);
  });

  test('that ends at the target is nothing sure where the same had just fallen, as after a refill it may', () => {
    expect(told(...readings(on, [0, 1000], [60, 880], [120, 1000]))).toEqual([
      ['spend', '-120'],
      ['unexplained', '120'],
    ]);
  });

  test('that ends at the target is not one while the plan had room, when nothing was spent down to the minimum', () => {
    expect(told(...readings({ topUp }, [0, 978.5], [70, 978.5], [90, 1000])).map(([kind]) => kind)).toEqual([
      'unexplained',
    ]);
  });

  test('bought twice, each rounded up to a whole credit', () => {
    expect(told(...readings(on, [0, -1.06], [10, 2002.94]))).toEqual([
      ['auto-top-up', '1001.06'],
      ['auto-top-up', '1002.94'],
    ]);
  });

  test('with as much spent beside it as the time allows: 4 credits a minute', () => {
    expect(told(...readings(on, [0, 480.5], [119, 700.25]))).toEqual([['unexplained', '219.75']]);
    expect(told(...readings(on, [0, 480.5], [121, 700.25]))).toEqual([
      ['auto-top-up', '750'],
      ['spend', '-530.25'],
    ]);
  });

  test('but nothing was spent beside it while the plan had room', () => {
    expect(told(...readings({ topUp }, [0, 480.5], [60, 480.5], [181, 700.25]))).toEqual([['unexplained', '219.75']]);
  });

  test('two purchases are not told from one by hand when more than a late debit was spent', () => {
    expect(told(...readings(on, [0, 900.5], [300, 1380.25]))).toEqual([['unexplained', '479.75']]);
  });

  test('two purchases from near the minimum are, to where no purchase by hand leads: made as far below it as they show', () => {
    const settings = makeTopUp({ minimum: decimal(250), target: decimal(750) });
    expect(told(...readings({ topUp: settings, ...usedUp }, [0, 285.04], [90, 1442.41]))).toEqual([
      ['auto-top-up', '692.41'],
      ['auto-top-up', '692.41'],
      ['spend', '-227.45'],
    ]);
    expect(told(...readings({ topUp: settings, ...usedUp }, [0, 285.04], [90, 1500.04]))).toEqual([
      ['unexplained', '1215'],
    ]);
  });

  test('two purchases are not where the balance would have had to be far below nothing: a large one by hand', () => {
    expect(told(...readings(on, [0, 251], [120, 4770.5]))).toEqual([
      ['purchase', '4625'],
      ['spend', '-105.5'],
    ]);
  });

  test('two purchases are, from anywhere, when two payments were made meanwhile', () => {
    const signs = [
      ...paid({ at: noon.add({ minutes: 30 }), amount: 3750 }),
      ...paid({ at: noon.add({ minutes: 31 }), amount: 3750 }),
    ];
    expect(told(...readings({ ...on, signs }, [0, 900.5], [300, 1380.25])).map(([kind]) => kind)).toEqual([
      'auto-top-up',
      'auto-top-up',
      'spend',
    ]);
  });

  test('two purchases are not when one payment was made meanwhile, and a purchase by hand leads there', () => {
    const signs = paid({ at: noon.add({ minutes: 30 }), amount: 3750 });
    const kinds = told(...readings({ ...on, signs }, [0, 900.5], [300, 1380.25])).map(([kind]) => kind);
    expect(kinds.filter((kind) => kind === 'auto-top-up')).toEqual([]);
  });

  test('two purchases are not for two payments of which one is too small', () => {
    const signs = [3750, 600].flatMap((amount) => paid({ at: noon.add({ minutes: 30 }), amount }));
    const kinds = told(...readings({ ...on, signs }, [0, 900.5], [300, 1380.25])).map(([kind]) => kind);
    expect(kinds.filter((kind) => kind === 'auto-top-up')).toEqual([]);
  });

  test('two purchases need the balance to have been at the minimum: 500 at once is one by hand', () => {
    const settings = makeTopUp({ minimum: decimal(125), target: decimal(375) });
    expect(told(...readings({ topUp: settings, ...usedUp }, [0, 190.9118], [10, 690.9118]))).toEqual([
      ['purchase', '500'],
    ]);
  });

  test('also a small one, with the most of it spent beside, where it is an eighth of what was bought', () => {
    const small = { topUp: makeTopUp({ minimum: decimal(125), target: decimal(250) }), ...usedUp };
    expect(told(...readings(small, [0, 160.05], [60, 234.57]))).toEqual([
      ['auto-top-up', '125'],
      ['spend', '-50.48'],
    ]);
    expect(told(...readings(small, [0, 215.5], [600, 231.5])).map(([kind]) => kind)).toEqual(['auto-top-up', 'spend']);
    expect(told(...readings(small, [0, 215.5], [600, 230.5]))).toEqual([['unexplained', '15']]);
  });

  test('settings that the site does not allow explain nothing', () => {
    const odd = makeTopUp({ minimum: decimal(500), target: decimal(400) });
    expect(told(...readings({ topUp: odd }, [0, 350], [10, 400]))).toEqual([['unexplained', '50']]);
  });

  test('also after a fall that ends at the target', () => {
    const settings = makeTopUp({ minimum: decimal(125), target: decimal(375) });
    expect(told(...readings({ topUp: settings, ...usedUp }, [0, 500.5], [120, 375]))).toEqual([
      ['auto-top-up', '250'],
      ['spend', '-375.5'],
    ]);
    expect(told(...readings({ topUp: settings }, [0, 782.5964], [60, 782.5964], [90, 375]))).toEqual([
      ['unexplained', '-657.5964'],
      ['auto-top-up', '250'],
    ]);
  });

  test('but a small fall to the target, or one to near it, was spent', () => {
    const settings = makeTopUp({ minimum: decimal(125), target: decimal(375) });
    expect(told(...readings({ topUp: settings, ...usedUp }, [0, 400], [30, 375]))).toEqual([['spend', '-25']]);
    expect(told(...readings({ topUp: settings, ...usedUp }, [0, 500], [30, 375.2]))).toEqual([['spend', '-124.8']]);
  });

  test('a small rise far from minimum and target is none', () => {
    expect(told(...readings(on, [0, 900], [600, 910]))).toEqual([['unexplained', '10']]);
  });

  test('the same rise is none when it is off, or not known', () => {
    expect(told(...readings(usedUp, [0, 240.5], [10, 1000]))).toEqual([['unexplained', '759.5']]);
    expect(told(...readings({ topUp: off }, [0, 240.5], [10, 1000]))).toEqual([['unexplained', '759.5']]);
  });

  test('by the settings before as well as after, since they may have changed in between', () => {
    const higher = makeTopUp({ target: decimal(2000) });
    expect(told(reading(0, 240, { topUp }), reading(10, 1000, { topUp: higher }))).toEqual([['auto-top-up', '760']]);
    expect(told(reading(0, 240, { topUp }), reading(10, 2000, { topUp: higher }))).toEqual([['auto-top-up', '1760']]);
  });

  test('settings last seen hold on until others are', () => {
    expect(told(reading(0, 300, { topUp }), reading(10, 240), reading(20, 1000))).toContainEqual([
      'auto-top-up',
      '760',
    ]);
  });

  test('at once on being switched on, in whatever amount, when the site says so (500 at a target of 250, #46608)', () => {
    const settings = makeTopUp({ minimum: decimal(125), target: decimal(250), immediatePurchase: 'succeeded' });
    expect(told(reading(0, 36, { topUp: off }), reading(10, 536, { topUp: settings }))).toEqual([
      ['auto-top-up', '500'],
    ]);
    expect(told(...readings({ topUp: settings }, [0, 36], [10, 536]))).toEqual([['purchase', '500']]);
  });

  test('at once on its settings being saved anew while it was on, when the site says so', () => {
    const before = makeTopUp({ minimum: decimal(125), target: decimal(250) });
    const settings = { ...before, immediatePurchase: 'succeeded' };
    expect(told(reading(0, 36, { topUp: before }), reading(10, 536, { topUp: settings }))).toEqual([
      ['auto-top-up', '500'],
    ]);
  });

  test('but no small rise is, even then', () => {
    const settings = makeTopUp({ immediatePurchase: 'succeeded' });
    expect(told(reading(0, 300, { topUp: off }), reading(10, 320, { topUp: settings }))).toEqual([
      ['unexplained', '20'],
    ]);
  });

  test('each of 36, while credits are being spent (openai/codex #31987)', () => {
    const figures = Array.from({ length: 36 }, (_, i) => [
      [20 * i, 985 - i],
      [20 * i + 10, 249.5 - i],
    ]).flat() as [number, number][];
    const kinds = told(...readings({ topUp, limits: [makeWeekly({ usedPercent: 100 })] }, ...figures)).map(
      ([kind]) => kind,
    );
    expect(kinds.filter((kind) => kind === 'auto-top-up')).toHaveLength(35);
    expect(kinds).not.toContain('unexplained');
  });

  test('not when the payment known for the time is of another size', () => {
    const signs = paid({ amount: 1400 });
    expect(told(...readings({ ...on, signs }, [0, 480.5], [121, 950.25]))).toEqual([
      ['purchase', '500'],
      ['spend', '-30.25'],
    ]);
  });

  test('when a payment for it was made meanwhile, however fast credits were spent beside it; also one known later', () => {
    const settings = makeTopUp({ minimum: decimal(125), target: decimal(1125) });
    const signs = paid({ at: noon.add({ minutes: 5 }), amount: 4073 });
    const seen = [reading(0, 237.867, { topUp: settings, ...usedUp }), reading(12, 1106.28, usedUp)];
    const topUp = ['auto-top-up', '1000'];
    expect(told(...seen)).toEqual([['unexplained', '868.413']]);
    expect(told(...seen.map((one) => ({ ...one, signs })))[0]).toEqual(topUp);
    expect(told(...seen, reading(30, 1090, usedUp), reading(60, 1090, { ...usedUp, signs }))[0]).toEqual(topUp);
  });

  test('also when an older payment is of another size, which was for credits that came before', () => {
    const settings = makeTopUp({ minimum: decimal(500), target: decimal(1000) });
    const signs = paid({ at: noon.subtract({ hours: 20 }), amount: 2616 });
    expect(told(...readings({ topUp: settings, ...usedUp, signs }, [0, 680.5526], [315, 948.9182])).at(0)).toEqual([
      'auto-top-up',
      '500',
    ]);
  });
});
