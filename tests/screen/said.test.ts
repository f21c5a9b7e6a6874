import { beforeEach, describe, expect, test } from 'vitest';
import type { Column } from '../../lib/model/series/thinned.ts';
import { settingsOf } from '../../lib/model/settings.ts';
import { formatAt } from '../../lib/screen/format.ts';
import type { ShownForecast } from '../../lib/screen/timeline/forecasts.ts';
import type { Spell } from '../../lib/screen/timeline/marks.ts';
import { balanceFacts, limitFacts } from '../../lib/screen/timeline/said.ts';
import { decimal, noon } from '../support/make.ts';
import { speakEnglish } from '../support/texts.ts';

beforeEach(speakEnglish);

const nowMs = noon.epochMilliseconds;
const columns = [{ min: 12, max: 97 }] as Column[];
const spells: Spell[] = ['-41.25', '-19'].map((credits) => ({
  fromMs: nowMs,
  toMs: nowMs,
  credits: decimal(credits),
  through: null,
}));
const forecast: ShownForecast = {
  madeAtMs: nowMs,
  leftThen: 60,
  resetsAtMs: noon.add({ hours: 17 }).epochMilliseconds,
  leftMost: 70.4,
  left: 52,
  leftLeast: 38.2,
};

describe('The words of a chart hold what it shows', () => {
  test.each([
    ['left', 'from 12% to 97% left', '38–71% left'],
    ['used', 'from 3% to 88% used', '29–62% used'],
  ])(
    'of a limit: what was %s, its windows, what was spent through it, and what is forecast for its reset',
    (...all) => {
      const [limitsAs, range, atReset] = all;
      const { display } = settingsOf({ display: { limitsAs } });
      const shown = { display, format: formatAt(noon, 'UTC') };
      expect(limitFacts('Weekly limit', columns, { windows: [], spells, forecast }, shown)).toBe(
        [
          `Weekly limit: ${range}. Windows: 0; used up: 0; ended early: 0.`,
          `Credits spent: 60.25. Forecast for the reset: Tue 05:00, ${atReset}.`,
        ].join(' '),
      );
    },
  );

  test('of the balance: its range, the minimum, what was spent, and what happened or is expected', () => {
    const format = formatAt(noon, 'UTC');
    expect(balanceFacts(columns, { marks: ['750 credits expire'], minimum: 250, spells }, format)).toBe(
      'Balance: from 12 to 97 credits. Minimum: 250. Credits spent: 60.25. 750 credits expire',
    );
  });

  test('and nothing that it does not show', () => {
    const format = formatAt(noon, 'UTC');
    expect(balanceFacts(columns, { marks: [], minimum: null, spells: [] }, format)).toBe(
      'Balance: from 12 to 97 credits.',
    );
  });
});
