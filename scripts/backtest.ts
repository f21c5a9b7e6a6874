import { writeFileSync } from 'node:fs';
import type { LimitName } from '../lib/model/forecast/limits.ts';
import { cellsOf } from './backtest/cells.ts';
import { methodsFor } from './backtest/methods-for.ts';
import { readOptions } from './backtest/options.ts';
import { backtest } from './backtest/protocol/backtest.ts';
import { predictionsCsv } from './backtest/protocol/predictions.ts';
import { fiveHours, type WindowMinutes, week } from './backtest/protocol/reading.ts';
import type { Scored } from './backtest/protocol/score.ts';
import { readSources } from './backtest/sources/read.ts';
import { tableOf } from './backtest/table.ts';
import { runMain } from './main.ts';

const lengths: Record<LimitName, WindowMinutes> = { fiveHours, week };

/** Scores the forecast that Spillway ships, beside others, on what really came. */
function main(): void {
  const { traces, 'leave-one-out': leaveOneOut, predictions, json } = readOptions();
  const sources = readSources(traces);
  const methodsOf = methodsFor(sources, leaveOneOut);
  const scored: Record<string, Scored[]> = {};
  for (const [limit, minutes] of Object.entries(lengths) as [LimitName, WindowMinutes][]) {
    for (const [name, method] of Object.entries(methodsOf(limit, minutes)))
      scored[name] = [...(scored[name] ?? []), ...backtest(sources, minutes, method)];
  }
  if (predictions !== undefined) writeFileSync(predictions, predictionsCsv(scored.Spillway ?? []));
  const cells = cellsOf(scored, 'the fan');
  if (json) console.log(JSON.stringify({ leaveOneOut, sources: sources.length, cells }));
  else
    console.log(cells.map(tableOf).join('\n\n') || 'No window here can be scored (docs/FORECAST.md says which can).');
}

await runMain('backtest', main);
