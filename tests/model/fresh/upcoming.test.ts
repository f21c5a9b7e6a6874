import { describe, expect, test } from 'vitest';
import { unstretched } from '../../../lib/model/forecast/stretch.ts';
import type { WindowForecast } from '../../../lib/model/forecast/window.ts';
import { earliestExhaustion, moneyMoments, timingOf } from '../../../lib/model/fresh/upcoming.ts';
import { mainMeter } from '../../../lib/model/limit.ts';
import { decimal, makeAccount, makeLimit, makeUsage, makeWeekly, noon } from '../../support/make.ts';
import { makeForecast } from '../../support/make-forecast.ts';

const at = (minutes: number) => noon.add({ minutes });

function forecast(probability: number): WindowForecast {
  const when = { p10: at(10), p50: at(50), p90: at(90) };
  return {
    p10: 50,
    p50: 70,
    p90: 90,
    exhaustion: { probability, amongOthers: probability, when },
    stretch: unstretched,
    inDoubt: false,
    evenPercent: 40,
    asInTheLastHour: null,
    asInTheLastDay: null,
  };
}

describe('A limit is worth looking after from the moment by which it is used up one time in fifty:', () => {
  test.each([
    [1, 10],
    [0.2, 10],
    [0.1, 20],
    [0.04, 50],
    [0.025, 80],
    [0.02, 90],
  ])('with a probability of %d before the reset, that is %i minutes ahead', (probability, minutes) => {
    expect(earliestExhaustion(forecast(probability))).toEqual(at(minutes));
  });

  test('less probable than that, it is not', () => {
    expect(earliestExhaustion(forecast(0.019))).toBeNull();
    expect(earliestExhaustion({ refused: 'too-early' })).toBeNull();
  });
});

const when = { p10: at(60), p50: at(90), p90: at(120) };
const within = { hours24: 1, days7: 1, days30: 1 };
const nextSwitch = {
  already: false,
  to: 'credits' as const,
  probability: within,
  through: [],
  when,
  until: null,
  cost: null,
  isOwnRate: true,
};

test('The timing holds the last reading, the last use, and what is forecast', () => {
  const limit = (meter: string, window: WindowForecast) => ({
    meter,
    lengthSeconds: 18_000,
    window,
    record: { made: 0, held: 0 },
  });
  const limits = [limit(mainMeter, forecast(0.1)), limit('codex_bengalfox', forecast(0.04))];
  const { credits } = makeForecast({}, { switch: nextSwitch, topUp: { refused: 'top-up-not-known' } });
  const timing = timingOf(makeAccount({ forecast: { limits, credits } }), [at(-9), at(-1), at(-3)]);
  expect(timing.lastRead).toEqual(noon);
  expect(timing.lastUse).toEqual(at(-1));
  expect(timing.upcoming).toEqual([at(20), at(60)]);
});

test('A reset is worth a look only of a limit of which something is used', () => {
  const limits = [
    makeLimit({ resetsAt: at(90) }),
    makeLimit({ meter: 'other', usedPercent: 0, resetsAt: at(60) }),
    makeWeekly({ idle: true }),
  ];
  const usage = { at: noon, source: 'answer' as const, figures: makeUsage({ limits }), problems: [] };
  expect(timingOf(makeAccount({ usage }), []).resets).toEqual([at(90)]);
  expect(timingOf(null, [])).toEqual({ lastRead: null, lastUse: null, upcoming: [], resets: [] });
});

describe('Of money, worth looking after are', () => {
  const topUp = {
    enabled: true,
    minimum: decimal(250),
    target: decimal(1000),
    atOnce: null,
    belowSince: null,
    next: { probability: within, when: { ...when, p10: at(200) }, purchase: null },
    days30: { refused: 'too-few-debits' },
    month: { refused: 'too-few-debits' },
    cap: null,
    strands: [],
    overbuys: null,
  } as const;
  const credits = (change: object) =>
    makeForecast({}, { switch: nextSwitch, topUp: { ...topUp, strands: [] }, ...change }).credits;

  test.each<[string, object, Temporal.Instant[]]>([
    ['the first moments at which the plan may give way and a charge may come', {}, [at(60), at(200)]],
    ['no switch that has come', { switch: { ...nextSwitch, already: true } }, [at(200)]],
    ['no charge while auto top-up is off', { topUp: { ...topUp, strands: [], enabled: false } }, [at(60)]],
    ['nothing that is not forecast', { switch: { refused: 'no-limits' }, topUp: { refused: 'top-up-not-known' } }, []],
  ])('%s', (_, change, moments) => {
    expect(moneyMoments(credits(change))).toEqual(moments);
  });
});
