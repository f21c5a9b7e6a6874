import { beforeEach, expect, test } from 'vitest';
import { settingsOf } from '../../lib/model/settings.ts';
import { formatAt } from '../../lib/screen/format.ts';
import { limitsAhead } from '../../lib/screen/timeline/limits-ahead.ts';
import { makeAccount, makeLimit, makeUsage, makeWeekly, noon } from '../support/make.ts';
import { makeForecast, makeWindowForecast } from '../support/make-forecast.ts';
import { speakEnglish } from '../support/texts.ts';

beforeEach(speakEnglish);

const figures = makeUsage({ limits: [makeLimit(), makeWeekly()] });
const usage = { at: noon, source: 'answer' as const, figures, problems: [] };
const aheadOf = (forecast: ReturnType<typeof makeForecast> | null) =>
  limitsAhead(makeAccount({ usage, forecast }), { display: settingsOf({}).display, format: formatAt(noon, 'UTC') });

test('What would be left if use went on stands beside the forecast of each limit, by its own name', () => {
  const fiveHours = makeWindowForecast({ p10: 45, p50: 52, p90: 61, asInTheLastHour: 88 });
  const week = makeWindowForecast({ p10: 30, p50: 40, p90: 70, asInTheLastDay: 100 });
  expect(aheadOf(makeForecast({ fiveHours, week }))).toEqual([
    { name: '5-hour limit', forecast: ['48% left', '39–55%'], goingOn: ['12% left', 'as in the last hour'] },
    { name: 'Weekly limit', forecast: ['60% left', '30–70%'], goingOn: ['0% left', 'as in the last day'] },
  ]);
});

test('Of an hour that was not watched throughout nobody says how it would go on', () => {
  const [fiveHours] = aheadOf(makeForecast());
  expect(fiveHours).toMatchObject({ goingOn: ['not read often enough'] });
});

test('What is not forecast of a limit has its reason instead', () => {
  const inDoubt = makeWindowForecast({ inDoubt: true, asInTheLastDay: 50 });
  expect(aheadOf(makeForecast({ fiveHours: { refused: 'not-started' }, week: inDoubt }))).toEqual([
    { name: '5-hour limit', says: 'no forecast before its first use' },
    { name: 'Weekly limit', says: 'just changed; the next reading will tell' },
  ]);
});

test('Before anything was forecast there is nothing to say of limits', () => {
  expect(aheadOf(null)).toEqual([]);
});
