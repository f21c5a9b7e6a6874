import { beforeEach, expect, test } from 'vitest';
import { accountAfter } from '../../lib/model/account/after.ts';
import type { AccountHistory } from '../../lib/model/account/history.ts';
import { assumedBy, termsWith } from '../../lib/model/account/terms.ts';
import { dayOf } from '../../lib/model/moment.ts';
import type { Figures, Reading } from '../../lib/model/reading.ts';
import { settingsOf } from '../../lib/model/settings.ts';
import { standingOf } from '../../lib/model/standing.ts';
import { summarise } from '../../lib/model/summary.ts';
import { chargeView, noChargeSentence } from '../../lib/screen/charge.ts';
import { whatIfLines } from '../../lib/screen/credits/what-if.ts';
import { formatAt } from '../../lib/screen/format.ts';
import type { Glance } from '../../lib/screen/glance.ts';
import { limitView } from '../../lib/screen/limit.ts';
import { spoken } from '../../lib/screen/sentence.ts';
import { verdictOf } from '../../lib/screen/verdict.ts';
import { speakEnglish } from '../support/texts.ts';
import { livesOf } from '../support/world.ts';

beforeEach(speakEnglish);

const settings = settingsOf({});
/** Every so many readings are looked at: more take long and say little more. */
const every = 40;

/** What popup and what-if say at moments of simulated lives. */
function* moments() {
  for (const { person, entries, seen } of livesOf({ seed: 7, users: 8, days: 60 })) {
    const terms = termsWith(assumedBy(settings, person.zone), entries);
    const readings = new Map<Figures['kind'], Reading>();
    let history: AccountHistory | null = null;
    for (const [index, { at, source, figures }] of seen.entries()) {
      history = accountAfter(history, { at, source, figures }, terms).history;
      readings.set(figures.kind, { account: 'a', source, firstAt: at, lastAt: at, figures, problems: [] });
      if (index % every > 0) continue;
      const known = { account: 'a', aliases: [], readings: [...readings.values()], history, movements: [], terms };
      const summary = summarise({ accounts: [known], unreadable: [], signedOutAt: null }, at);
      const standing = standingOf(summary, null, at);
      if (standing.kind !== 'current') continue;
      const format = formatAt(at, person.zone);
      const today = dayOf(at, person.zone);
      const { payer } = standing.coverage;
      const glance: Glance = {
        now: at,
        zone: person.zone,
        today,
        format,
        display: settings.display,
        isCurrent: true,
        payer,
      };
      const { usage, forecast } = standing.shown;
      const topUp = forecast?.credits?.topUp ?? null;
      yield {
        verdict: verdictOf(standing, glance),
        lines: usage.figures.limits.map((limit) => limitView(limit, glance, standing.shown)),
        charge: chargeView(topUp, null, format),
        isNoCharge: noChargeSentence(topUp, null)?.key === 'noChargeSoon',
        whatIf: forecast?.credits ? whatIfLines(forecast.credits, format) : [],
      };
    }
  }
}

test('At any moment of simulated lives the parts of a page say the same, in whole numbers and words', () => {
  let [count, ends, charges] = [0, 0, 0];
  for (const { verdict, lines, charge, isNoCharge, whatIf } of moments()) {
    const keys = [...verdict.headline, ...verdict.detail].map(({ key }) => key);
    const runOut = lines.filter(({ end }) => end?.key === 'runsOut');
    const said = [
      ...verdict.headline,
      ...verdict.detail,
      ...lines.flatMap(({ said, end }) => (end ? [said, end] : [said])),
    ];
    const all = [...said.map(spoken), ...whatIf.map(({ value }) => value)].join(' ');
    expect(all).not.toMatch(/NaN|undefined|null|Infinity|∞/);
    if (keys.includes('planLasts')) expect(runOut).toEqual([]);
    // A window that has not begun has no end to speak of.
    const isThisWindow = keys.includes('limitRunsOut') && lines.every(({ end }) => end !== null);
    if (isThisWindow) expect(runOut).not.toEqual([]);
    if (isNoCharge) expect(charge).toBeNull();
    count++;
    ends += Number(isThisWindow);
    charges += Number(charge !== null);
  }
  expect([count > 100, ends > 5, charges > 5]).toEqual([true, true, true]);
});
