import { accountAfter } from '../../lib/model/account/after.ts';
import { forecastAccount } from '../../lib/model/account/forecast.ts';
import type { AccountHistory } from '../../lib/model/account/history.ts';
import { assumedBy, termsWith } from '../../lib/model/account/terms.ts';
import { settingsOf } from '../../lib/model/settings.ts';
import { lifeIn } from '../../tests/support/world.ts';

/** How long something took, in milliseconds, over many runs. */
export interface Timing {
  what: string;
  runs: number;
  medianMs: number;
  p90Ms: number;
}

const runs = 100;
/** The fourth person of a simulated world spends credits nearly every day, which is the most work. */
const seed = 5000;
const person = 3;

/** All forecasts of one account, and one reading more, after three months and after a year of readings. */
export function benchForecasts(): Timing[] {
  return [90, 365].flatMap((days) => {
    const life = lifeIn({ seed, days }, person);
    const terms = termsWith(assumedBy(settingsOf({}), life.person.zone), life.entries);
    let history: AccountHistory | null = null;
    for (const seen of life.seen) history = accountAfter(history, seen, terms).history;
    const last = life.seen.findLast(({ figures }) => figures.kind === 'usage');
    if (history === null || last === undefined) throw new Error('nobody looked');
    const [known, next] = [history, { ...last, at: history.upTo.add({ minutes: 5 }) }];
    const after = `${days} days, ${life.seen.length} readings`;
    return [
      time(`all forecasts of one account after ${after}`, () => forecastAccount(known, known.upTo, terms)),
      time(`one reading more after ${after}`, () => accountAfter(known, next, terms)),
    ];
  });
}

function time(what: string, run: () => unknown): Timing {
  for (let warmUp = 0; warmUp < 20; warmUp++) run();
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  }).sort((a, b) => a - b);
  return { what, runs, medianMs: times[runs / 2] ?? 0, p90Ms: times[runs * 0.9] ?? 0 };
}
