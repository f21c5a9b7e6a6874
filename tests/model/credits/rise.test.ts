import { describe, expect, test } from 'vitest';
import type { Sign } from '../../../lib/model/credits/sign.ts';
import { eventSigns } from '../../../lib/model/credits/site-signs.ts';
import { decimal, makeTopUp, makeWeekly, noon } from '../../support/make.ts';
import { fiveHoursUsedUp, follow, paid, reading, readings, told, weekly } from './readings.ts';

const off = makeTopUp({ enabled: false });
const usedUp = { limits: [fiveHoursUsedUp, weekly] };

const weeklyOfOctober = makeWeekly({ resetsAt: noon.add({ hours: 400 }) });
const refundOf = (credits: number, date = '2026-09-21') =>
  eventSigns({ kind: 'credit-events', events: [{ date, surface: 'cli', credits: decimal(-credits) }] });

describe('A rise is a purchase', () => {
  test.each([125, 250, 500, 2000, 7000, 7500, 25_000])('when it is an amount that is sold: %i', (credits) => {
    expect(told(...readings({}, [0, 40.5], [10, 40.5 + credits]))).toEqual([['purchase', `${credits}`]]);
  });

  test.each([499.99, 500.01])('also when a text rounded it: %d', (credits) => {
    expect(told(...readings({}, [0, 40], [10, 40 + credits]))).toEqual([['purchase', `${credits}`]]);
  });

  test('not when it is more than is sold', () => {
    expect(told(...readings({}, [0, 0], [10, 250_125]))).toEqual([['unexplained', '250125']]);
  });

  test('when a payment fits it, before tax or after', () => {
    for (const amount of [1900, 2185])
      expect(told(...readings({ signs: paid({ amount }) }, [0, 40], [10, 515]))).toEqual([
        ['purchase', '500'],
        ['spend', '-25'],
      ]);
  });

  test('when a payment fits it that became known later', () => {
    const { movements } = follow([...readings({}, [0, 40], [10, 515]), reading(20, 515, { signs: paid() })]);
    expect(movements).toMatchObject([
      { kind: 'purchase', change: '500', by: noon.add({ minutes: 10 }) },
      { kind: 'spend', change: '-25', by: noon.add({ minutes: 10 }) },
    ]);
  });

  test('when its payment became known after other movements, within two days', () => {
    const topped = readings(usedUp, [0, 12.9], [10, 2512.9], [20, 2472.2], [200, 2472.2], [201, 2440]);
    const known = (hours: number) => reading(hours * 60, 2440, { signs: paid({ amount: 10_000 }) });
    expect(told(...topped)).toEqual([
      ['unexplained', '2500'],
      ['spend', '-40.7'],
      ['spend', '-32.2'],
    ]);
    expect(told(...topped, known(24))[0]).toEqual(['purchase', '2500']);
    expect(told(...topped, reading(49 * 60, 2430), { ...known(50), usage: reading(0, 2430).usage })[0]).toEqual([
      'unexplained',
      '2500',
    ]);
  });

  test('when its payment became known after that of an earlier one, and after other movements', () => {
    const seen = readings(usedUp, [0, 12.9], [10, 2512.9], [20, 2472.2], [30, 2947.2], [200, 2947.2]);
    const first = paid({ amount: 10_000 });
    const both = [...first, ...paid({ at: noon.add({ minutes: 25 }) })];
    const later = [
      reading(210, 2947.2, { ...usedUp, signs: first }),
      reading(300, 2940, { ...usedUp, signs: first }),
      reading(400, 2940, { ...usedUp, signs: both }),
    ];
    expect(told(...seen, ...later)).toEqual([
      ['purchase', '2500'],
      ['spend', '-40.7'],
      ['purchase', '500'],
      ['spend', '-25'],
      ['spend', '-7.2'],
    ]);
  });

  test('and the payment that explained a later one does not explain an earlier one as well', () => {
    const signs = paid({ at: noon });
    const seen = [reading(0, 40), reading(10, 515, { signs: [] }), reading(20, 1015, { signs })];
    expect(told(...seen, ...readings({ signs }, [3000, 1015], [3001, 1010])).map(([kind]) => kind)).toEqual([
      'purchase',
      'spend',
      'purchase',
      'spend',
    ]);
  });

  test('up to two days after its payment (openai/codex #21973)', () => {
    const day = 24 * 60;
    expect(told(...readings({ signs: paid() }, [2 * day - 1, 40], [2 * day + 1, 515]))).toContainEqual([
      'purchase',
      '500',
    ]);
    expect(told(...readings({ signs: paid() }, [2 * day + 1, 40], [2 * day + 9, 515]))).toEqual([
      ['unexplained', '475'],
    ]);
  });

  test.each([
    ['a subscription', { type: 'subscription' }],
    ['not paid', { status: 'failed' }],
    ['too little for it', { amount: 500 }],
    ['made afterwards', { at: noon.add({ hours: 1 }) }],
  ])('but not by a payment that is %s', (_, payment) => {
    expect(told(...readings({ signs: paid(payment) }, [0, 40], [10, 515]))).toEqual([['unexplained', '475']]);
  });

  test('in another currency any amount fits', () => {
    const signs = paid({ currency: 'BRL', amount: 11_000 });
    expect(told(...readings({ signs }, [0, 40], [10, 515]))).toEqual([
      ['purchase', '500'],
      ['spend', '-25'],
    ]);
  });

  test('a payment explains one rise only', () => {
    expect(told(...readings({ signs: paid() }, [0, 40], [10, 515], [20, 990]))).toEqual([
      ['purchase', '500'],
      ['spend', '-25'],
      ['unexplained', '475'],
    ]);
  });

  test('and is forgotten once it could explain no other', () => {
    const { ledger } = follow(readings({ signs: paid() }, [0, 40], [10, 515], [9000, 515], [9001, 500]));
    expect(ledger?.usedSigns).toEqual([]);
  });

  test('also when it is that of an amount that needed none', () => {
    expect(told(...readings({ signs: paid() }, [0, 40], [10, 540], [20, 1015]))).toEqual([
      ['purchase', '500'],
      ['unexplained', '475'],
    ]);
  });

  test('with some spent since, where auto top-up was off', () => {
    expect(told(...readings({ topUp: off, ...usedUp }, [0, 40], [10, 510.5]))).toEqual([
      ['purchase', '500'],
      ['spend', '-29.5'],
    ]);
    expect(told(...readings(usedUp, [0, 40], [10, 510.5]))).toEqual([['unexplained', '470.5']]);
  });

  test('with next to nothing spent since, where auto top-up was on but could not have brought it', () => {
    const topUp = makeTopUp({ minimum: decimal(125), target: decimal(375) });
    expect(told(...readings({ topUp, ...usedUp }, [0, -1.1173], [16, 245.297]))).toEqual([
      ['purchase', '250'],
      ['spend', '-3.5857'],
    ]);
    expect(told(...readings({ topUp, ...usedUp }, [0, -1.1173], [16, 242.5]))).toEqual([['unexplained', '243.6173']]);
  });

  test('with more spent since, where auto top-up was on but out of the question', () => {
    const topUp = makeTopUp({ minimum: decimal(125), target: decimal(2125) });
    expect(told(...readings({ topUp, ...usedUp }, [0, -0.4487], [46, 940.2665]))).toEqual([
      ['purchase', '1000'],
      ['spend', '-59.2848'],
    ]);
  });

  test('when paid for meanwhile, also with more spent since than anybody was seen to spend in the time', () => {
    const rise = (at: Temporal.Instant, to: number) =>
      told(...readings({ signs: paid({ at, amount: 8000 }), ...usedUp }, [0, 8.58], [10, to]));
    const meanwhile = noon.add({ minutes: 2 });
    expect(rise(meanwhile, 1888.12)).toEqual([
      ['purchase', '2000'],
      ['spend', '-120.46'],
    ]);
    expect(rise(noon.subtract({ minutes: 1 }), 1888.12)).toEqual([['unexplained', '1879.54']]);
    expect(rise(meanwhile, 208.58)).toEqual([['unexplained', '200']]);
  });

  test('by a payment only in an amount that is sold', () => {
    expect(told(...readings({ signs: paid({ amount: 1016 }) }, [0, 316], [600, 420]))).toEqual([
      ['unexplained', '104'],
    ]);
  });

  test('not on a plan that cannot buy', () => {
    expect(told(...readings({ planType: 'free' }, [0, 40], [10, 540]))).toEqual([['unexplained', '500']]);
  });
});

describe('A rise is a grant', () => {
  test("when it is a promotion's amount and no limit made anybody buy: 2,500 credits for students", () => {
    expect(told(...readings({}, [0, 0], [10, 2500]))).toEqual([['grant', '2500']]);
  });

  test('not when a limit was used up, which is when people buy as much: unexplained', () => {
    expect(told(...readings(usedUp, [0, 0], [10, 2500]))).toEqual([['unexplained', '2500']]);
  });

  test('also then on a plan that cannot buy', () => {
    expect(told(...readings({ planType: 'free', ...usedUp }, [0, 0], [10, 2500]))).toEqual([['grant', '2500']]);
  });

  test('not when a payment fits: a purchase', () => {
    expect(told(...readings({ signs: paid({ amount: 10_000 }) }, [0, 0], [10, 2500]))).toEqual([['purchase', '2500']]);
  });

  test('not once a payment is known that was made meanwhile; an older one was for other credits', () => {
    const given = (at: Temporal.Instant) =>
      told(...readings({}, [0, 900], [10, 3400]), reading(180, 3400, { signs: paid({ at, amount: 10_000 }) }));
    expect(given(noon.add({ minutes: 5 }))).toEqual([['purchase', '2500']]);
    expect(given(noon.subtract({ minutes: 5 }))).toEqual([['grant', '2500']]);
  });

  test("when it is the user's own word, whatever was paid for", () => {
    const payment = paid({ at: noon.add({ minutes: 5 }) });
    const amount = decimal(500);
    const entered = payment.map(
      (sign): Sign => ({ ...sign, id: 'mine', kind: 'grant', toldBy: 'entry', least: amount, most: amount }),
    );
    const seen = readings({ signs: entered }, [0, 900], [10, 1400]);
    expect(told(...seen, reading(180, 1400, { signs: [...entered, ...payment] }))).toEqual([['grant', '500']]);
  });
});

describe('A rise is a refund', () => {
  test('when what fell just before comes back', () => {
    expect(told(...readings(usedUp, [0, 500], [10, 456.5], [20, 500]))).toEqual([
      ['spend', '-43.5'],
      ['refund', '43.5'],
    ]);
  });

  test('also when all had vanished', () => {
    expect(told(...readings({}, [0, 654.5], [60, 654.5], [70, 0], [80, 654.5]))).toEqual([
      ['unexplained', '-654.5'],
      ['refund', '654.5'],
    ]);
  });

  test.each([
    ['another amount', readings(usedUp, [0, 500], [10, 456.5], [20, 499])],
    ['more than a day later', readings({ limits: [makeWeekly()] }, [0, 500], [10, 457.5], [1460, 457.5], [1461, 500])],
  ])('but not %s', (_, seen) => {
    expect(told(...seen).at(-1)).toEqual(['unexplained', '42.5']);
  });

  test('when the list of spending has a line below zero of that size and day, give or take one', () => {
    for (const date of ['2026-09-20', '2026-09-21', '2026-09-22'])
      expect(told(...readings({ signs: refundOf(60, date) }, [0, 500], [10, 560]))).toEqual([['refund', '60']]);
    expect(told(...readings({ signs: refundOf(60, '2026-09-23') }, [0, 500], [10, 560]))).toEqual([
      ['unexplained', '60'],
    ]);
    expect(told(...readings({ signs: refundOf(59) }, [0, 500], [10, 560]))).toEqual([['unexplained', '60']]);
  });

  test('of which less than half was spent again before anybody looked', () => {
    const rise = (to: number) => told(...readings({ signs: refundOf(29.42), ...usedUp }, [0, 475], [10, to]));
    expect(rise(490.4)).toEqual([
      ['refund', '29.42'],
      ['spend', '-14.02'],
    ]);
    expect(rise(489.6)).toEqual([['unexplained', '14.6']]);
    expect(told(...readings({ signs: refundOf(300), ...usedUp }, [0, 475], [10, 675]))).toEqual([
      ['unexplained', '200'],
    ]);
  });

  test('each of two equal lines of a day tells one, and no line tells two', () => {
    const line = { date: '2026-09-21', surface: 'cli', credits: decimal(-60) };
    const linesOf = (count: number) =>
      eventSigns({ kind: 'credit-events', events: Array.from({ length: count }, () => line) });
    const rises = (signs: Sign[]) => told(...readings({ signs }, [0, 500], [10, 560], [200, 620]));
    expect(rises(linesOf(2))).toEqual([
      ['refund', '60'],
      ['refund', '60'],
    ]);
    expect(rises(linesOf(1))).toEqual([
      ['refund', '60'],
      ['unexplained', '60'],
    ]);
  });

  test('not by a payment that was refunded, which takes credits away', () => {
    const signs = paid({ amount: -10_702 });
    expect(told(...readings({ signs, ...usedUp }, [0, -4.5368], [10, 2442.7801]))).toEqual([
      ['unexplained', '2447.3169'],
    ]);
  });

  test('not by a line of spending', () => {
    expect(refundOf(-60)).toEqual([]);
  });

  test('and unexplained when it may as well be a purchase', () => {
    expect(told(...readings(usedUp, [0, 500], [10, 375], [20, 500]))).toEqual([
      ['spend', '-125'],
      ['unexplained', '125'],
    ]);
  });

  test('a fall is one, too, when its payment was refunded and the plan had room (464 of 500, openai/codex #46608)', () => {
    const signs = paid({ amount: -1856 });
    expect(told(...readings({ signs }, [0, 564], [60, 564], [70, 100]))).toEqual([['refund', '-464']]);
    const later = 10 * 24 * 60;
    const seen = readings({ signs, limits: [weeklyOfOctober] }, [later, 564], [later + 60, 564], [later + 70, 100]);
    expect(told(...seen)).toEqual([['refund', '-464']]);
    expect(told(...readings({ signs, ...usedUp }, [0, 564], [60, 564], [70, 100]))).toEqual([['spend', '-464']]);
  });

  test('as is one that nothing explained until the refund was known', () => {
    const known = (amount: number) =>
      told(...readings({}, [0, 564], [60, 564], [70, 100]), reading(140, 100, { signs: paid({ amount }) }));
    expect(known(-1856)).toEqual([['refund', '-464']]);
    expect(known(-400)).toEqual([['unexplained', '-464']]);
  });

  test('as is one of a payment that has explained its purchase before', () => {
    const seen = (status: string, ...figures: [number, number][]) =>
      readings({ signs: paid({ amount: 2000, status }), limits: [weeklyOfOctober] }, ...figures);
    expect(told(...seen('paid', [0, 100], [10, 600], [100, 600]), ...seen('refunded', [110, 100]))).toEqual([
      ['purchase', '500'],
      ['refund', '-500'],
    ]);
  });
});

test('what nothing explains is unexplained, with its size', () => {
  expect(told(...readings({}, [0, 500], [10, 512.345]))).toEqual([['unexplained', '12.345']]);
});
