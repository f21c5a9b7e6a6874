import { describe, expect, test } from 'vitest';
import { entrySigns } from '../../../lib/model/credits/grant-signs.ts';
import type { Sign } from '../../../lib/model/credits/sign.ts';
import { decimal, makeCredits, makeLimit, makeUsage, makeWeekly, noon } from '../../support/make.ts';
import {
  fiveHours,
  fiveHoursUsedUp,
  follow,
  paid,
  planHadRoom,
  reading,
  readings,
  throughFiveHours,
  told,
  weekly,
} from './readings.ts';

const usedUp = { limits: [fiveHoursUsedUp, weekly] };
const atNoon = (minutes: number) => noon.add({ minutes });

describe('A fall of the balance was spent', () => {
  test('through the limit that was used up (2995.4510 → 2951.9045, openai/codex #41628)', () => {
    expect(follow(readings(usedUp, [0, '2995.4510'], [1, '2995.4510'], [2, '2951.9045'])).movements).toEqual([
      { kind: 'spend', after: atNoon(1), by: atNoon(2), change: '-43.5465', through: throughFiveHours },
    ]);
  });

  test.each([
    ['at the reading before only', usedUp, {}],
    ['at the reading after only', {}, usedUp],
  ])('through a limit that was used up %s', (_, before, after) => {
    expect(follow([reading(0, 500, before), reading(10, 490, after)]).movements).toMatchObject([
      { kind: 'spend', change: '-10', through: throughFiveHours },
    ]);
  });

  // Debits come late: after an hour nobody can tell, and only after six it was surely the work of since.
  test.each([
    [59, { kind: 'limit' }],
    [61, { kind: 'unknown' }],
    [359, { kind: 'unknown' }],
    [361, planHadRoom],
  ])('through a limit that was used up until its reset %i minutes before the debit: %j', (minutes, through) => {
    const full = makeWeekly({ usedPercent: 100, resetsAt: noon });
    const fresh = { limits: [makeWeekly({ usedPercent: 1, resetsAt: noon.add({ hours: 168 }) })] };
    const since = readings(fresh, [0, 500], [minutes, 500], [minutes + 1, 460]);
    expect(follow([reading(-10, 500, { limits: [full] }), ...since]).movements).toMatchObject([{ through }]);
  });

  test('through the limit that resets last, when two were used up', () => {
    const both = { limits: [fiveHoursUsedUp, makeWeekly({ usedPercent: 100 })] };
    expect(follow(readings(both, [0, 500], [1, 490])).movements).toMatchObject([
      { through: { kind: 'limit', lengthSeconds: 604_800 } },
    ]);
  });

  test("through a single model's limit, when only that was used up", () => {
    const spark = makeLimit({ meter: 'codex_bengalfox', usedPercent: 100, resetsAt: atNoon(300) });
    expect(follow(readings({ limits: [fiveHours, spark] }, [0, 500], [1, 490])).movements).toMatchObject([
      { through: { kind: 'limit', meter: 'codex_bengalfox' } },
    ]);
  });

  test('and is flagged when every limit certainly had room, from an hour before on (openai/codex #44679)', () => {
    expect(follow(readings({}, [0, 500], [60, 500], [70, 480])).movements).toMatchObject([{ through: planHadRoom }]);
    expect(follow(readings({}, [0, 500], [59, 500], [70, 480])).movements).toMatchObject([
      { through: { kind: 'unknown' } },
    ]);
  });

  test.each([
    [
      'a window reset in between',
      [makeLimit({ resetsAt: atNoon(65) }), weekly],
      [makeLimit({ resetsAt: atNoon(365) }), weekly],
    ],
    [
      'the percent fell, so a window was another',
      [makeLimit({ usedPercent: 90, resetsAt: atNoon(200) }), weekly],
      [makeLimit({ usedPercent: 2, resetsAt: atNoon(365) }), weekly],
    ],
    ['a limit is new', [weekly], [fiveHours, weekly]],
    ['no reset is known', [makeLimit({ resetsAt: null })], [makeLimit({ resetsAt: null })]],
    ['no limit was read', [], []],
  ])('and it is not known through what, when %s', (_, before, after) => {
    const seen = [
      ...readings({ limits: before }, [-60, 500], [0, 500], [61, 500]),
      reading(70, 480, { limits: after }),
    ];
    expect(follow(seen).movements).toMatchObject([{ kind: 'spend', through: { kind: 'unknown' } }]);
  });

  test('nor when the site refused a model, which credits may have paid for', () => {
    const seen = readings({}, [0, 500], [60, 500], [70, 480]).map((one) => ({
      ...one,
      usage: { ...one.usage, blockedModels: ['gpt-6-astra'] },
    }));
    expect(follow(seen).movements).toMatchObject([{ through: { kind: 'unknown' } }]);
  });

  test('through a limit only until it was seen to have room again, however late its reset was announced', () => {
    const seen = [reading(0, 500, usedUp), ...readings({}, [10, 500], [71, 500], [72, 480])];
    expect(follow(seen).movements).toMatchObject([{ through: { kind: 'unknown' } }]);
  });

  test('through no limit where credits are all there is', () => {
    const workspace = { planType: 'business', limits: [] };
    expect(follow(readings(workspace, [0, 500], [1, 490])).movements).toMatchObject([
      { through: { kind: 'no-limit' } },
    ]);
  });
});

describe('A balance that is not shown', () => {
  test('is no movement, and the last one known is remembered (1006.94 → null, openai/codex #19242)', () => {
    const { movements } = follow(readings(usedUp, [0, '1006.94'], [10, null], [20, null], [30, '1000.94']));
    expect(movements).toEqual([
      { kind: 'spend', after: noon, by: atNoon(30), change: '-6', through: throughFiveHours },
    ]);
  });

  test('a limit used up meanwhile is not forgotten', () => {
    const seen = [reading(0, 500), reading(10, null, usedUp), reading(300, null), reading(310, 480)];
    expect(follow(seen).movements).toMatchObject([{ after: noon, through: throughFiveHours }]);
  });

  test('unlimited credits are no balance', () => {
    const unlimited = makeUsage({
      credits: makeCredits({ balance: reading(0, 0).usage.credits.balance, unlimited: true }),
    });
    expect(told(reading(0, 500), { ...reading(1, null), usage: unlimited }, reading(2, 500))).toEqual([]);
  });
});

describe('Spends of one spell are one movement', () => {
  test('debits through the same limit with less than an hour of quiet between them', () => {
    expect(follow(readings(usedUp, [0, 500], [5, 490], [60, 490], [65, 480], [66, 475.5])).movements).toEqual([
      { kind: 'spend', after: noon, by: atNoon(66), change: '-24.5', through: throughFiveHours },
    ]);
  });

  test('up to the five hours that the shortest limit lasts', () => {
    const usedUp = { limits: [makeWeekly({ usedPercent: 100 })] };
    expect(told(...readings(usedUp, [0, 500], [290, 490], [300, 480]))).toEqual([['spend', '-20']]);
  });

  test.each([
    ['after more than an hour of quiet', readings(usedUp, [0, 500], [5, 490], [66, 490], [70, 480])],
    [
      'beyond the five hours of the shortest limit',
      readings({ limits: [makeWeekly({ usedPercent: 100 })] }, [0, 500], [290, 490], [301, 480]),
    ],
    [
      'through another limit',
      [
        ...readings(usedUp, [0, 500], [5, 490]),
        reading(6, 480, { limits: [fiveHours, makeWeekly({ usedPercent: 100 })] }),
      ],
    ],
  ])('but not %s', (_, seen) => {
    expect(told(...seen)).toEqual([
      ['spend', '-10'],
      ['spend', '-10'],
    ]);
  });

  test('what is settled does not change any more, and what is open stands in the ledger', () => {
    const { ledger, settled } = follow(readings(usedUp, [0, 500], [5, 490], [10, 480], [90, 480], [91, 470]));
    expect(settled).toMatchObject([{ change: '-20' }]);
    expect(ledger?.open).toMatchObject([{ change: '-10' }]);
  });

  test('a spend stays open where payments are listed, one of which may have been made in it; an entry of the user opens nothing', () => {
    const on = Temporal.PlainDate.from('2026-09-21');
    const entries = entrySigns([{ id: 'mine', kind: 'purchase', credits: decimal(500), on, expiresOn: null }]);
    const spends = (signs: Sign[]) => follow(readings({ ...usedUp, signs }, [0, 500], [10, 480], [90, 480], [91, 470]));
    expect(spends(paid()).settled).toEqual([]);
    expect(spends(entries).settled).toMatchObject([{ change: '-20' }]);
  });
});

describe('A fall that may not have been spent', () => {
  test('all of a balance at one stroke while the plan had room: unexplained (654 → 0, openai/codex #43223)', () => {
    expect(told(...readings({}, [0, 654], [60, 654], [70, 0]))).toEqual([['unexplained', '-654']]);
  });

  test('also while the plan may have been used up (500 bought, 20.21 listed, balance 0: openai/codex #35047)', () => {
    expect(told(...readings({}, [0, 479.79], [50, 0]))).toEqual([['unexplained', '-479.79']]);
  });

  test('more than twice what anybody was seen to spend in the time, while no limit was used up: unexplained', () => {
    const seen = (to: number) => told(...readings({}, [0, 2000], [60, 2000], [95, to])).map(([kind]) => kind);
    expect(seen(756.4)).toEqual(['unexplained']);
    expect(seen(1621)).toEqual(['spend']);
  });

  test.each([
    ['no more than one debit', readings({}, [0, 50], [60, 50], [70, 0])],
    ['something is left', readings({}, [0, 154], [60, 154], [70, 1])],
    ['a limit was used up', readings(usedUp, [0, 654], [60, 654], [70, 0])],
    ['the plan may have been used up, and something is left', readings({}, [0, 454], [50, 1])],
  ])('but spent, when it is that and %s', (_, seen) => {
    expect(told(...seen).map(([kind]) => kind)).toEqual(['spend']);
  });
});
