import { beforeEach, describe, expect, test } from 'vitest';
import type { CreditsForecast } from '../../lib/model/forecast/credits/credits.ts';
import { aheadLines, isMoreLostNewestFirst, undatedText } from '../../lib/screen/credits/ahead.ts';
import { formatAt } from '../../lib/screen/format.ts';
import * as ahead from '../gallery/ahead.ts';
import { decimal, noon } from '../support/make.ts';
import { makeForecast, makeSpend } from '../support/make-forecast.ts';
import { speakEnglish } from '../support/texts.ts';

beforeEach(speakEnglish);

const format = () => formatAt(noon, 'UTC');
const empty = {
  empty: { p10: noon.add({ hours: 300 }), p50: noon.add({ hours: 400 }), p90: null },
  probability: { hours24: 0, days7: 0.02, days30: 0.55, days90: 0.8 },
};
const range = (p10: number, p50: number, p90: number) => ({ p10, p50, p90 });
const everything = {
  switch: ahead.switchTomorrow,
  spend: makeSpend(range(0, 20, 60), range(90, 190, 330), range(400, 800, 1300)),
  runway: empty,
  topUp: ahead.chargeTomorrow,
  expiry: ahead.someAtRisk,
};

function forecastOf(change: Partial<CreditsForecast> = {}): CreditsForecast {
  const { credits } = makeForecast({}, { ...everything, ...change });
  if (credits === null) throw new Error('there is a forecast of credits');
  return credits;
}

const linesOf = (change: Partial<CreditsForecast> = {}) => aheadLines(forecastOf(change), format());
const lineOf = (key: string, change: Partial<CreditsForecast> = {}) =>
  linesOf(change).find(({ keys }) => keys.join() === key);

describe('What is forecast of credits', () => {
  test.each([
    ['aheadUsedUp', { when: 'Tue, 09:00–23:00', through: 'through: Weekly limit', within: [['30%'], ['80%']] }],
    ['aheadCost', { says: '92–210 credits' }],
    [
      'legendSpell',
      {
        when: '',
        within: [
          ['20', '0–60'],
          ['190', '90–330'],
          ['800', '400–1,300'],
        ],
      },
    ],
    ['aheadEmpty', { when: 'from 4 Oct on', within: [['0%'], ['2%'], ['55%'], ['80%']] }],
    ['nextChargeRow', { when: 'Tue 02:00 – Wed 11:00', within: [['40%'], ['100%'], ['100%']] }],
    ['grantUnspent', { when: '', within: [[], [], ['310', '230–348', 'US$9–14'], ['310', '230–348', 'US$9–14']] }],
    ['aheadMostLost', { when: '', within: [[], [], ['348', 'US$13–14'], ['348', 'US$13–14']] }],
  ])('is said in a line of its own: %s', (key, said) => {
    expect(lineOf(key)).toEqual({ keys: [key], ...said });
  });

  test('names every limit that the plan may end through, with how probable each is', () => {
    const through = [
      { lengthSeconds: 18_000, share: 0.72 },
      { lengthSeconds: 604_800, share: 0.276 },
      { lengthSeconds: null, share: 0.004 },
    ];
    expect(lineOf('aheadUsedUp', { switch: { ...ahead.switchTomorrow, through } })).toMatchObject({
      through: 'through: 5-hour limit (72%), Weekly limit (27%)',
    });
  });

  test('says whether more may be lost if the newest go first, and nothing of it where that makes no difference', () => {
    expect(isMoreLostNewestFirst(forecastOf({ expiry: ahead.nothingAtRisk }))).toBe(true);
    expect(isMoreLostNewestFirst(forecastOf({ expiry: ahead.perhapsAtRisk }))).toBe(false);
    expect(isMoreLostNewestFirst(forecastOf({ expiry: { refused: 'no-balance' } }))).toBe(false);
  });

  test('is not said again of what has come: of a plan that is used up there is only what it still costs', () => {
    expect(lineOf('aheadUsedUp', { switch: ahead.switched })).toBeUndefined();
    expect(lineOf('aheadCost', { switch: ahead.switched })).toMatchObject({ says: '93–160 credits' });
  });

  test('is said to go by others where this person’s spending was hardly seen', () => {
    expect(lineOf('aheadCost', { switch: ahead.firstSwitch })).toMatchObject({
      says: '14–1,200 credits (going by others)',
    });
  });

  test('costs nothing where nobody pays after the plan', () => {
    expect(lineOf('aheadCost', { switch: { ...ahead.switchTomorrow, to: 'nobody' } })).toBeUndefined();
  });

  test('has no charge while auto top-up is off', () => {
    expect(lineOf('nextChargeRow', { topUp: ahead.topUpOff })).toBeUndefined();
  });

  test('says when a monthly maximum stops a charge, by either reading of it', () => {
    const when = { p10: noon.add({ hours: 60 }), p50: noon.add({ hours: 70 }), p90: noon.add({ hours: 72 }) };
    const never = { p10: null, p50: null, p90: null };
    const cap = {
      limit: decimal(1000),
      unit: 'unknown' as const,
      asCredits: { left: 10, probability: 0.4, when },
      asMoney: { left: 9000, probability: 0, when: never },
    };
    expect(lineOf('ifCap')).toBeUndefined();
    expect(lineOf('ifCap', { topUp: { ...ahead.chargeTomorrow, cap } })).toMatchObject({
      says: '40% (Thu, 00:00–12:00) if it counts credits, 0% if it counts money',
    });
  });
});

test('What is not forecast is named at the end, once for each reason', () => {
  const few = { refused: 'too-few-debits' } as const;
  const lines = linesOf({ spend: few, runway: few, topUp: { refused: 'top-up-not-known' }, expiry: few });
  expect(lines.slice(-2)).toEqual([
    { keys: ['legendSpell', 'aheadEmpty', 'grantUnspent'], says: 'known after three debits' },
    { keys: ['nextChargeRow'], says: 'settings not seen yet' },
  ]);
  expect(lines).toHaveLength(4);
});

test('Credits of which no day is sure are named beside what may be lost', () => {
  const undated = (credits: number) =>
    undatedText(forecastOf({ expiry: { ...ahead.someAtRisk, undated: credits } }), format());
  expect(undated(0)).toBeNull();
  expect(undated(512.7)).toBe('Of 512 credits no expiry is sure, so more may be lost.');
});
