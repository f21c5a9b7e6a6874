import { expect, test } from 'vitest';
import { forecastCredits } from '../../lib/model/forecast/credits/credits.ts';
import { creditsEndOf } from '../../lib/screen/credits-end.ts';
import { live } from '../model/forecast/credits/life.ts';
import { makeKnown } from '../model/forecast/credits/make-known.ts';
import { decimal, makeAccount, makeCredits, makeWeekly, noon } from '../support/make.ts';

const reset = noon.add({ hours: 30 });
const lived = live({ days: 28, perHour: (day) => [8, 30, 45, 5, 20, 0, 0][day % 7] ?? 0 });

/** What is said of the end of so many credits of somebody with a weekly limit used up, as the model forecasts it. */
function endOf(balance: number) {
  const limits = [makeWeekly({ usedPercent: 100, resetsAt: reset })];
  const usage = { ...lived.usage, limits, credits: makeCredits({ balance: decimal(balance) }) };
  const credits = forecastCredits(makeKnown({ usage, uses: lived.uses }), noon);
  const read = { at: noon, source: 'answer' as const, figures: usage, problems: [] };
  return creditsEndOf(makeAccount({ usage: read, forecast: { limits: [], credits } }));
}

test('Credits of which more is wanted than there is end before the reset, at a time that the runway tells', () => {
  const end = endOf(5.1234);
  const times = [noon, end?.when?.p10, end?.when?.p90, reset].map(String);
  expect(times).toEqual(times.toSorted());
});

test('Credits of which there are plenty are not said to end', () => {
  expect(endOf(5000)).toBeNull();
});
