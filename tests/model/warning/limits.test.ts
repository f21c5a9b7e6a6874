import { describe, expect, test } from 'vitest';
import type { AccountForecast } from '../../../lib/model/account/forecast.ts';
import type { SwitchForecast } from '../../../lib/model/forecast/credits/switch.ts';
import { unstretched } from '../../../lib/model/forecast/stretch.ts';
import type { WindowForecast } from '../../../lib/model/forecast/window.ts';
import { makeLimit, makeWeekly, noon } from '../../support/make.ts';
import { makeKnowledge, reasons, type Situation, stagesSaid, watched } from '../../support/warnings.ts';
import { noWatch, watchAfter } from '../../support/watch.ts';

const at = (minutes: number) => noon.add({ minutes });

/** A reading with so much left of the five-hour limit, so many minutes after noon. */
const left = (percent: number, minutes = 0, resetsAt = noon.add({ hours: 2 })): Situation => ({
  readAt: at(minutes),
  usage: { limits: [makeLimit({ usedPercent: 100 - percent, resetsAt })] },
});

describe('A limit that is low', () => {
  test.each([
    [21, []],
    [20, [80]],
    [20.5, []],
    [6, [80]],
    [5, [95]],
    [0.5, [95]],
    [0, [95]],
  ])('with %d %% left is said at the lowest level it has reached', (percent, stages) => {
    expect(stagesSaid('limit-low', [left(percent)])).toEqual([stages]);
  });

  test('is said once for each level', () => {
    const course = [30, 20, 19, 18, 5, 4, 1].map((percent, index) => left(percent, 10 * index));
    expect(stagesSaid('limit-low', course)).toEqual([[], [80], [], [], [95], [], []]);
  });

  test('is said again in the next window', () => {
    const next = noon.add({ hours: 7 });
    const course = [left(10), left(100, 121, next), left(15, 300, next), left(12, 310, next)];
    expect(stagesSaid('limit-low', course)).toEqual([[80], [], [80], []]);
  });

  test('is said again in the next window also when its reset is announced some minutes early', () => {
    expect(stagesSaid('limit-low', [left(10), left(8, 240, noon.add({ minutes: 7 * 60 - 10 }))])).toEqual([[80], [80]]);
  });

  test('is said again in the next window even when no reading showed it with room', () => {
    expect(stagesSaid('limit-low', [left(10), left(8, 240, noon.add({ hours: 7 }))])).toEqual([[80], [80]]);
  });

  test('is not said again because its announced reset moves by some minutes', () => {
    const course = [left(10), left(10, 5, noon.add({ minutes: 132 })), left(9, 10, noon.add({ minutes: 110 }))];
    expect(stagesSaid('limit-low', course)).toEqual([[80], [], []]);
  });

  test.each([
    [25, []],
    [26, [80]],
  ])('is said again in its window only after it has recovered by a margin: to %d %% and back', (percent, stages) => {
    expect(stagesSaid('limit-low', [left(20), left(percent, 10), left(19, 20)])).toEqual([[80], [], stages]);
  });

  test('is not said while its window is in doubt', () => {
    const certain = makeKnowledge(left(50)).history;
    const [tracked] = certain?.limits ?? [];
    if (!tracked) throw new Error('a limit is tracked');
    const { state } = tracked.history;
    const inDoubt = { ...tracked, history: { ...tracked.history, doubt: { since: noon, state } } };
    const situation = { ...left(3), history: { limits: [inDoubt] } };
    expect(stagesSaid('limit-low', [situation])).toEqual([[]]);
    expect(reasons('limit-low', situation)).toEqual(['nothing-known']);
  });

  test('is not said of figures older than an hour, nor once its reset has passed', () => {
    expect(stagesSaid('limit-low', [{ ...left(3), now: at(61) }])).toEqual([[]]);
    expect(reasons('limit-low', { ...left(3), now: at(61) })).toEqual(['too-old']);
    expect(reasons('limit-low', { ...left(3), now: at(121) })).toEqual(['not-due']);
  });

  test('at the first look is said as long as there is something left to act on', () => {
    expect(stagesSaid('limit-low', [left(3)], noWatch)).toEqual([[95]]);
    expect(stagesSaid('limit-low', [left(0), left(0, 10)], noWatch)).toEqual([[], []]);
  });

  test('goes by the levels that the user has set', () => {
    const choices = { limitLevels: [50, 10] };
    const course = [50, 20, 10].map((percent, index) => ({ ...left(percent, index), choices }));
    expect(stagesSaid('limit-low', course)).toEqual([[50], [], [90]]);
  });

  test.each([
    ['a week', 604_800, [[], [70], [], [95]]],
    ['more than a day', 86_401, [[], [70], [], [95]]],
    ['a day', 86_400, [[50], [], [], [90]]],
    ['unknown length', null, [[50], [], [], [90]]],
  ])('goes for limits of %s by the levels of long limits where the user has set some', (_, lengthSeconds, said) => {
    const choices = { limitLevels: [50, 10], longLimitLevels: [30, 5] };
    const course = [50, 30, 20, 5].map((percent, index) => {
      const limit = makeLimit({ usedPercent: 100 - percent, resetsAt: noon.add({ hours: 2 }), lengthSeconds });
      return { ...left(percent, index), usage: { limits: [limit] }, choices };
    });
    expect(stagesSaid('limit-low', course)).toEqual(said);
  });
});

const forecast = (overrides: Partial<WindowForecast['exhaustion']>, inDoubt = false): AccountForecast['limits'] => [
  {
    meter: 'codex',
    lengthSeconds: 18_000,
    window: {
      p10: 80,
      p50: 95,
      p90: 100,
      exhaustion: {
        probability: 0.6,
        amongOthers: 0.6,
        when: { p10: at(60), p50: at(90), p90: at(110) },
        ...overrides,
      },
      stretch: unstretched,
      inDoubt,
      evenPercent: 50,
      asInTheLastHour: null,
      asInTheLastDay: null,
    },
    record: { made: 0, held: 0 },
  },
];
const willRunOut = (probability: number, minutes = 0): Situation => ({
  ...left(40, minutes),
  limits: forecast({ probability }),
});

test('A limit that is low says around when it runs out where that is likely, and else nothing of it', () => {
  const textsOf = (probability: number) => {
    const low = { ...left(15), limits: forecast({ probability }) };
    const { said } = watchAfter(watched, makeKnowledge(low));
    return said.flatMap(({ rule, says }) => (rule === 'limit-low' ? (says?.body ?? []) : []));
  };
  expect(textsOf(0.6)).toContainEqual({ text: 'warnRunsOutAround', values: [{ is: 'moment', at: at(90) }] });
  expect(textsOf(0.59).map(({ text }) => text)).not.toContain('warnRunsOutAround');
});

/** The texts that say when a limit runs out. */
const hourTexts: ReadonlySet<string> = new Set(['warnRunOutBody', 'warnSwitchSoon']);

describe('A limit that will run out', () => {
  test.each([
    [0.59, []],
    [0.6, [1]],
    [0.95, [1]],
  ])('is said from a probability of 60 %% on: %d', (probability, stages) => {
    expect(stagesSaid('limit-will-run-out', [willRunOut(probability)])).toEqual([stages]);
  });

  test.each([
    [0.31, []],
    [0.29, [1]],
  ])('is said again only after the probability has halved: %d', (probability, stages) => {
    const course = [willRunOut(0.7), willRunOut(probability, 5), willRunOut(0.7, 10)];
    expect(stagesSaid('limit-will-run-out', course)).toEqual([[1], [], stages]);
  });

  test.each([
    [40, [1]],
    [41, []],
  ])('is not said when less than twice the reading interval is left: %d minutes apart', (minutes, stages) => {
    const soon = { ...left(40, minutes), limits: forecast({ when: { p10: at(90), p50: at(120), p90: at(120) } }) };
    expect(stagesSaid('limit-will-run-out', [left(41), soon])).toEqual([[], stages]);
  });

  test.each([
    ['the five-hour limit', 18_000, 75],
    ['another limit', 604_800, 90],
  ])(
    'is said for the hour for which the switch to credits is announced, where that is through %s',
    (_, length, minutes) => {
      const change: SwitchForecast = {
        already: false,
        to: 'credits',
        probability: { hours24: 0.7, days7: 0.9 },
        through: [{ lengthSeconds: length, share: 1 }],
        when: { p10: at(60), p50: at(75), p90: at(110) },
        until: null,
        cost: null,
        isOwnRate: true,
      };
      const { said } = watchAfter(watched, makeKnowledge({ ...willRunOut(0.7), credits: { switch: change } }));
      const moments = said.flatMap(({ rule, says }) =>
        says
          ? [says.title, ...says.body].flatMap(({ text, values }) => (hourTexts.has(text) ? [rule, values] : []))
          : [],
      );
      const moment = (after: number) => expect.arrayContaining([{ is: 'moment', at: at(after) }]);
      expect(moments).toEqual(['limit-will-run-out', moment(minutes), 'switch-to-credits', moment(75)]);
    },
  );

  test('is not said of a window in doubt, or of a single model', () => {
    expect(stagesSaid('limit-will-run-out', [{ ...left(40), limits: forecast({}, true) }])).toEqual([[]]);
    const [spark] = forecast({});
    const limits = spark ? [{ ...spark, meter: 'spark' }] : [];
    const usage = { limits: [makeLimit({ meter: 'spark' })] };
    expect(stagesSaid('limit-will-run-out', [{ usage, limits }])).toEqual([[]]);
  });
});

describe('A limit that was restored', () => {
  const choices = { rules: { 'limit-restored': true } };
  const over = {
    meter: 'codex',
    lengthSeconds: 18_000,
    start: noon.subtract({ minutes: 301 }),
    resetsAt: noon.subtract({ minutes: 1 }),
    end: noon.subtract({ minutes: 1 }),
    ended: 'as-announced' as const,
    usedPercent: 100,
    lastSeenAt: noon.subtract({ hours: 2 }),
    usedUpAt: noon.subtract({ hours: 3 }),
    forecasts: [],
  };
  const restored = (minutes: number, overrides: Partial<typeof over> = {}): Situation => ({
    ...left(100, minutes, noon.add({ hours: 4 })),
    pastWindows: [{ ...over, ...overrides }],
    choices,
  });

  test('is said after a second reading, some minutes later, and once', () => {
    const course = [restored(0), restored(4), restored(5), restored(10)];
    expect(stagesSaid('limit-restored', course)).toEqual([[], [], [1], []]);
  });

  test('is not said when it had not been used up, or unless the user wishes it', () => {
    const notUsedUp = [0, 10].map((minutes) => ({ ...restored(minutes), pastWindows: [{ ...over, usedUpAt: null }] }));
    expect(stagesSaid('limit-restored', notUsedUp)).toEqual([[], []]);
    const unasked = [0, 10].map((minutes) => ({ ...restored(minutes), choices: {} }));
    expect(stagesSaid('limit-restored', unasked)).toEqual([[], []]);
  });
});

describe('Use it or lose it', () => {
  const choices = { rules: { 'use-it-or-lose-it': true } };
  const week = (percentLeft: number, hours: number, now = noon): Situation => ({
    usage: { limits: [makeWeekly({ usedPercent: 100 - percentLeft, resetsAt: noon.add({ minutes: 60 * hours }) })] },
    now,
    choices,
  });

  test.each([
    [49, 90, []],
    [48, 59, []],
    [48, 60, [1]],
    [24, 39, []],
    [24, 40, [2]],
    [6, 19, []],
    [6, 20, [3]],
  ])('%d hours before the week’s reset with %d %% left', (hours, percent, stages) => {
    expect(stagesSaid('use-it-or-lose-it', [week(percent, hours)])).toEqual([stages]);
  });

  test('is said once for each stage', () => {
    const course = [48, 40, 24, 20].map((hours) => week(80, hours));
    expect(stagesSaid('use-it-or-lose-it', course)).toEqual([[1], [], [2], []]);
  });
});
