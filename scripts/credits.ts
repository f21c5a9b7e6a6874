import shipped from '../lib/model/forecast/credits/parameters.json' with { type: 'json' };
import type { CreditsParameters } from '../lib/model/forecast/credits/parameters.ts';
import { readOptions } from './backtest/options.ts';
import { readSources } from './backtest/sources/read.ts';
import { parameterGrid } from './credits/grid.ts';
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

/** One person's series share the part of their name before an underscore. */
function personOf(id: string): string {
  return id.split('_')[0] ?? id;
}

/** The parameters of which ranges hold nearest to 80 %, each series counting once; of those about equal, the sharpest. */
function best(
  grid: readonly { parameters: CreditsParameters; scored: Scored[] }[],
  isMeant: (id: string) => boolean,
): CreditsParameters {
  const rated = grid.map(({ parameters, scored }) => {
    const meant = scored.filter(({ id }) => isMeant(id));
    const losses = Object.values(Object.groupBy(meant, ({ id, horizon }) => `${id} ${horizon}`)).map((own = []) =>
      mean(own.map(({ loss }) => loss)),
    );
    const misses = horizons.map((horizon) => Math.max(0, Math.abs(bySeries(meant, horizon) - 0.8) - 0.02));
    return { parameters, rating: mean(losses) + Math.max(...misses) };
  });
  return rated.reduce((a, b) => (b.rating < a.rating ? b : a)).parameters;
}

function bySeries(scored: readonly Scored[], horizon: number): number {
  const meant = scored.filter((one) => one.horizon === horizon);
  const groups = Object.values(Object.groupBy(meant, ({ id }) => id));
  return mean(groups.map((own = []) => mean(own.map(({ isHeld }) => Number(isHeld)))));
}

function told(scored: readonly Scored[], horizon: number): string {
  const own = scored.filter((one) => one.horizon === horizon);
  return `${horizon} d: ${own.length.toString().padStart(4)} held ${mean(own.map(({ isHeld }) => Number(isHeld))).toFixed(2)} loss ${mean(own.map(({ loss }) => loss)).toFixed(3)}`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

await runMain('credits', main);
