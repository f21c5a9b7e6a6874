import shipped from '../lib/model/forecast/credits/parameters.json' with { type: 'json' };
import type { CreditsParameters } from '../lib/model/forecast/credits/parameters.ts';
import { readOptions } from './backtest/options.ts';
import { readSources } from './backtest/sources/read.ts';
import { best, personOf } from './credits/chosen.ts';
import { parameterGrid } from './credits/grid.ts';
import { bySeries, told } from './credits/held.ts';
import { horizons, type Scored, scoreSeries } from './credits/score.ts';
import { readSeries, type Series } from './credits/series.ts';
import { runMain } from './main.ts';

/**
 * Scores the forecast of what is needed over the next 1, 7 and 30 days on daily totals: how often P10 to P90 held.
 * With `--leave-one-out` the parameters are chosen anew for each person, from all others.
 */
function main(): void {
  const { traces, 'leave-one-out': isLeft } = readOptions();
  const series = readSeries(traces, readSources(traces));
  const grid = isLeft
    ? parameterGrid(shipped).map((parameters) => ({ parameters, scored: scoreAll(series, parameters) }))
    : [];
  if (isLeft) console.log(`chosen from all: ${JSON.stringify(best(grid, () => true).days)}`);
  const scored = series.flatMap((one) => {
    const parameters = isLeft ? best(grid, (id) => personOf(id) !== personOf(one.id)) : shipped;
    const own = scoreSeries(one, parameters);
    console.log(
      [one.id.padEnd(26), String(one.days.length).padStart(4), ...horizons.map((horizon) => told(own, horizon))].join(
        '  ',
      ),
    );
    return own;
  });
  console.log(['by forecasts'.padEnd(32), ...horizons.map((horizon) => told(scored, horizon))].join('  '));
  console.log(['by series'.padEnd(32), ...horizons.map((horizon) => bySeries(scored, horizon).toFixed(2))].join('  '));
}

function scoreAll(series: readonly Series[], parameters: CreditsParameters): Scored[] {
  return series.flatMap((one) => scoreSeries(one, parameters));
}

await runMain('credits', main);
