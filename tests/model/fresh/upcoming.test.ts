import { describe, expect, test } from 'vitest';
import type { WindowForecast } from '../../../lib/model/forecast/window.ts';
import { earliestExhaustion, outlookOf } from '../../../lib/model/fresh/upcoming.ts';
import { makeAccount, makeLimit, makeUsage, makeWeekly, noon } from '../../support/make.ts';
import { historyOf } from '../forecast/make-history.ts';

const at = (minutes: number) => noon.add({ minutes });

function forecast(probability: number): WindowForecast {
  const when = { p10: at(10), p50: at(50), p90: at(90) };
  return {
    p10: 50,
    p50: 70,
    p90: 90,
    exhaustion: { probability, when },
    inDoubt: false,
    evenPercent: 40,
    asInTheLastHour: null,
    asInTheLastDay: null,
  };
}

describe('A limit is worth looking after from the moment by which it is used up one time in ten:', () => {
  test.each([
    [1, 10],
    [0.5, 20],
    [0.2, 50],
    [0.125, 80],
    [0.1, 90],
  ])('with a probability of %d before the reset, that is %i minutes ahead', (probability, minutes) => {
    expect(earliestExhaustion(forecast(probability))).toEqual(at(minutes));
  });

  test('less probable than that, it is not', () => {
    expect(earliestExhaustion(forecast(0.09))).toBeNull();
    expect(earliestExhaustion({ refused: 'too-early' })).toBeNull();
  });
});

test('The outlook holds the last reading, the last use, and what is forecast', () => {
  const history = historyOf([
    [-60, { usedPercent: 10, resetsAt: at(120) }],
    [-1, { usedPercent: 90, resetsAt: at(120) }],
    [0, { usedPercent: 90, resetsAt: at(120) }],
  ]);
  const outlook = outlookOf(makeAccount(), [history], [at(33)], noon);
  expect(outlook.lastRead).toEqual(noon);
  expect(outlook.lastUse).toEqual(at(-1));
  expect(outlook.upcoming).toContainEqual(at(33));
  expect(outlook.upcoming).toHaveLength(2);
});

test('A reset is worth a look only of a limit of which something is used', () => {
  const limits = [
    makeLimit({ resetsAt: at(90) }),
    makeLimit({ meter: 'other', usedPercent: 0, resetsAt: at(60) }),
    makeWeekly({ idle: true }),
  ];
  const usage = { at: noon, source: 'answer' as const, figures: makeUsage({ limits }), problems: [] };
  expect(outlookOf(makeAccount({ usage }), [], [], noon).resets).toEqual([at(90)]);
  expect(outlookOf(null, [], [], noon)).toEqual({ lastRead: null, lastUse: null, upcoming: [], resets: [] });
});
