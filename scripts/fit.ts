// What `npm run fit` runs: derives the shipped parameters from traces; the same traces give the same bytes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examplesOf } from './backtest/fit/examples.ts';
import { fitParameters } from './backtest/fit/fit.ts';
import { readOptions } from './backtest/options.ts';
import { fiveHours, week } from './backtest/protocol/reading.ts';
import { readTraces } from './backtest/protocol/traces.ts';

const sources = readTraces(readOptions().traces);
const examples = { fiveHours: examplesOf(sources, fiveHours), week: examplesOf(sources, week) };
const file = join(import.meta.dirname, '../lib/model/forecast/parameters.json');
const provenance = Object.fromEntries(
  Object.entries(examples).map(([limit, all]) => [
    limit,
    {
      sources: [...new Set(all.map(({ origin }) => origin.window.sourceId))].sort().join(' '),
      windows: new Set(all.map(({ origin }) => origin.window)).size,
      origins: all.length,
    },
  ]),
);
writeFileSync(file, `${JSON.stringify({ provenance, ...fitParameters(examples) }, null, 2)}\n`);
console.log(`lib/model/forecast/parameters.json: fitted on ${sources.length} sources`);
