import { beforeEach, expect, test } from 'vitest';
import type { TopUpForecast } from '../../lib/model/forecast/credits/top-up.ts';
import { whatIfLines } from '../../lib/screen/credits/what-if.ts';
import { formatAt } from '../../lib/screen/format.ts';
import { chargeTomorrow } from '../gallery/ahead.ts';
import { decimal, noon } from '../support/make.ts';
import { makeForecast } from '../support/make-forecast.ts';
import { speakEnglish } from '../support/texts.ts';

beforeEach(speakEnglish);

const linesOf = (topUp: Partial<TopUpForecast>) => {
  const { credits } = makeForecast({}, { topUp: { ...chargeTomorrow, ...topUp } });
  return Object.fromEntries(
    credits ? whatIfLines(credits, formatAt(noon, 'UTC')).map(({ key, value }) => [key, value]) : [],
  );
};

test('Credits that nobody will have spent are told as such', () => {
  const overbuys = { unspent: { p10: 41, p50: 90, p90: 160 }, lowerTarget: null };
  expect(linesOf({ strands: [{ id: 'grant', credits: 125.2 }], overbuys })).toMatchObject({
    ifStranded: '125 credits',
    ifOverbuys: '41–160 credits',
  });
});

test('Of a lower target is said what it is: one of which half of all cases leave nothing', () => {
  const overbuys = { unspent: { p10: 0, p50: 90, p90: 160 }, lowerTarget: decimal(910) };
  expect(linesOf({ overbuys }).ifOverbuys).toBe('0–160 credits; with a target of 910, none in half of all cases');
});

test('Where there is no maximum, that is said, and not that it stops nothing', () => {
  expect(linesOf({ cap: null }).ifCap).toBe('no maximum');
  expect(linesOf({ cap: null, next: { refused: 'too-little-history' } }).ifCap).toBe('known after a day of figures');
});

test('Auto top-up that is off buys nothing, whatever it would buy if it were on', () => {
  const atOnce = { credits: decimal(880), price: { amount: decimal('35.20'), currency: 'USD' } };
  const on = { atOnce, strands: [{ id: 'grant', credits: 125.2 }] };
  const { ifSpent, ifExpires, ...ofTopUp } = linesOf({ ...on, enabled: false });
  expect(new Set(Object.values(ofTopUp))).toEqual(new Set(['none']));
  expect(Object.keys(ofTopUp)).toHaveLength(8);
  expect(linesOf(on)).toMatchObject({
    ifSpent,
    ifExpires,
    ifAtOnce: '880 credits, US$35.20',
    ifProbability: '100%',
    ifDays30: '1–3, together US$30–91',
  });
});
