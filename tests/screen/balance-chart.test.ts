import { describe, expect, test } from 'vitest';
import type { CreditsForecast } from '../../lib/model/forecast/credits/credits.ts';
import type { TopUpForecast } from '../../lib/model/forecast/credits/top-up.ts';
import type { AccountSummary } from '../../lib/model/summary.ts';
import { balanceChart } from '../../lib/screen/balance-chart.ts';
import * as ahead from '../gallery/ahead.ts';
import { decimal, makeAccount, makeCredits, makeUsage, noon } from '../support/make.ts';
import { makeForecast, makeSpend } from '../support/make-forecast.ts';

const hourMs = 3_600_000;
const range = (p10: number, p50: number, p90: number) => ({ p10, p50, p90 });
const someSpend = makeSpend(range(0, 20, 60), range(90, 190, 330), range(400, 800, 1300));
const muchSpend = makeSpend(range(60, 110, 180), range(450, 720, 1100), range(1400, 2600, 3900));
const balances: AccountSummary['balances'] = [
  { at: noon.subtract({ hours: 100 }), balance: decimal(500) },
  { at: noon.subtract({ hours: 10 }), balance: decimal(500) },
  { at: noon.subtract({ hours: 9 }), balance: decimal(412) },
];

function chartOf(credits: Partial<CreditsForecast>, account: Partial<AccountSummary> = {}) {
  const figures = makeUsage({ credits: makeCredits({ balance: decimal(412) }) });
  const usage = { at: noon, source: 'answer' as const, figures, problems: [] };
  const forecast = makeForecast({}, { spend: someSpend, ...credits });
  return balanceChart(makeAccount({ usage, forecast, balances, ...account }), noon);
}
const inHours = (points: readonly { atMs: number }[] = []) =>
  points.map(({ atMs, ...point }) => [(atMs - noon.epochMilliseconds) / hourMs, ...Object.values(point)]);

describe('There is no chart', () => {
  test.each<[string, Partial<CreditsForecast>, Partial<AccountSummary>]>([
    ['while the balance rests and nothing will be bought', {}, { balances: [] }],
    ['while the next purchase is too far away to be in it', { topUp: ahead.noCharge }, { balances: [] }],
    ['where what will be spent is not forecast', { spend: { refused: 'too-little-history' } }, {}],
    ['before anything is forecast', {}, { forecast: null }],
  ])('%s', (_, credits, account) => {
    expect(chartOf(credits, account)).toBeNull();
  });
});

describe('The chart of the balance', () => {
  test('goes back three days and ahead four', () => {
    const chart = chartOf({});
    expect(inHours(chart?.past)).toEqual([
      [-72, 500],
      [-10, 500],
      [-9, 412],
      [0, 412],
    ]);
    expect(((chart?.untilMs ?? 0) - noon.epochMilliseconds) / hourMs).toBe(96);
    expect(chart).toMatchObject({ levels: null, purchase: null });
  });

  test('shows what will be left in the likeliest case, and in nine of ten', () => {
    const chart = chartOf({});
    // A day takes 0 to 60, likely 20; seven days 90 to 330, likely 190; of their last six, half have passed after four.
    expect(inHours(chart?.expected)).toEqual([
      [0, 412],
      [24, 392],
      [96, 412 - 20 - 85],
    ]);
    expect(inHours(chart?.band).at(-1)).toEqual([96, 412 - 60 - 135, 412 - 45]);
  });

  test('falls while credits pay and rests while the plan does', () => {
    const after = { 1: range(80, 100, 120), 16: range(80, 100, 120) };
    const spend = makeSpend(range(120, 150, 200), range(120, 150, 200), range(120, 150, 200), after);
    expect(inHours(chartOf({ spend })?.expected)).toEqual([
      [0, 412],
      [1, 312],
      [16, 312],
      [24, 262],
      [96, 262],
    ]);
    expect(inHours(chartOf({ spend })?.band).slice(0, 3)).toEqual([
      [0, 412, 412],
      [1, 292, 332],
      [16, 292, 332],
    ]);
  });

  test('never shows less than nothing', () => {
    const chart = chartOf({ spend: muchSpend });
    expect(Math.min(...(chart?.band ?? []).map(({ least }) => least))).toBe(0);
    expect(Math.min(...(chart?.expected ?? []).map(({ credits }) => credits))).toBe(0);
  });

  test('falls to the minimum where a purchase is expected, and rises to the target at once', () => {
    const chart = chartOf({ topUp: ahead.chargeTomorrow, spend: muchSpend });
    expect(inHours(chart?.expected).slice(0, 4)).toEqual([
      [0, 412],
      [24, 302],
      [30, 250],
      [30, 1000],
    ]);
    expect(chart?.levels).toEqual({ minimum: 250, target: 1000 });
    expect(inHours(chart?.band).at(-1)?.[0]).toBe(30);
    expect(Math.min(...(chart?.band ?? []).map(({ least }) => least))).toBe(250);
  });

  const even = (day: number, days7: number) => {
    const within = (credits: number) => range(credits, credits, credits);
    return makeSpend(within(day), within(days7), within(days7));
  };

  test('falls to the minimum again where as much is spent as was bought, and rises once more', () => {
    // Ten credits an hour for a day, then twenty; 750 are bought at a time.
    const chart = chartOf({ topUp: ahead.chargeTomorrow, spend: even(240, 240 + 144 * 20) });
    expect(inHours(chart?.expected)).toEqual([
      [0, 412],
      [24, 250],
      [30, 250],
      [30, 1000],
      [67.5, 250],
      [67.5, 1000],
      [96, 430],
    ]);
    expect(inHours(chart?.further)).toEqual([[67.5, 1000]]);
  });

  test('is not drawn full of purchases where the target is no higher than the minimum, or hardly', () => {
    const bought = (target: string) => {
      const topUp = { ...ahead.chargeTomorrow, target: decimal(target) };
      return chartOf({ topUp, spend: even(240, 3120) })?.further.length;
    };
    expect(bought('250')).toBe(0);
    expect(bought('250.1')).toBeLessThan(50);
  });

  test('stays at the minimum where auto top-up is on, though no purchase is expected so soon', () => {
    const chart = chartOf({ topUp: ahead.noCharge, spend: even(240, 3120) });
    expect(chart?.expected.at(-1)?.credits).toBe(250);
    expect(chart?.band.at(-1)?.least).toBe(250);
  });

  test.each<[string, Partial<TopUpForecast>]>([
    ['for days', { next: { refused: 'top-up-not-buying' } }],
    ['though the balance is below the minimum', { minimum: decimal(500) }],
  ])('falls to nothing where auto top-up has bought nothing %s', (_, change) => {
    const chart = chartOf({ topUp: { ...ahead.noCharge, ...change }, spend: even(240, 3120) });
    expect(chart?.expected.at(-1)?.credits).toBe(0);
    expect(chart?.band.at(-1)?.least).toBe(0);
  });

  test('reaches as far as the purchase, if it comes within seven days', () => {
    const { next } = ahead.chargeTomorrow;
    const when = { p10: noon.add({ hours: 70 }), p50: noon.add({ hours: 118 }), p90: noon.add({ hours: 220 }) };
    const chart = chartOf({ topUp: { ...ahead.chargeTomorrow, next: { ...next, when } } }, { balances: [] });
    expect(((chart?.untilMs ?? 0) - noon.epochMilliseconds) / hourMs).toBe(118 + 24);
    expect(inHours(chart?.past)).toEqual([[0, 412]]);
  });

  test('shows no purchase while auto top-up is off', () => {
    const chart = chartOf({ topUp: { ...ahead.chargeTomorrow, enabled: false } });
    expect(chart).toMatchObject({ levels: null, purchase: null });
  });
});
