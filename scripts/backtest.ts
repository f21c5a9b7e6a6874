// What `npm run backtest` runs: scores the forecast of a window beside simpler ones, by the protocol of docs/FORECAST.md.
import { writeFileSync } from 'node:fs';
import type { LimitName } from '../lib/model/forecast/fading.ts';
import shipped from '../lib/model/forecast/parameters.json' with { type: 'json' };
import { cellsOf } from './backtest/cells.ts';
import { examplesOf } from './backtest/fit/examples.ts';
import { leavingOneOut, spillway } from './backtest/fit/leave-one-out.ts';
import { methods } from './backtest/methods/all.ts';
import { readOptions } from './backtest/options.ts';
import { backtest } from './backtest/protocol/backtest.ts';
import { predictionsCsv } from './backtest/protocol/predictions.ts';
import { fiveHours, type WindowMinutes, week } from './backtest/protocol/reading.ts';
import type { Scored } from './backtest/protocol/score.ts';
import { readTraces } from './backtest/protocol/traces.ts';
import { tableOf } from './backtest/table.ts';

const options = readOptions();
const sources = readTraces(options.traces);
const lengths: [LimitName, WindowMinutes][] = [
  ['fiveHours', fiveHours],
  ['week', week],
];

const own: Scored[] = lengths.flatMap(([limit, minutes]) =>
  backtest(
    sources,
    minutes,
    options['leave-one-out'] ? leavingOneOut(examplesOf(sources, minutes), limit) : () => spillway(shipped),
  ),
);
const scored: Record<string, Scored[]> = { Spillway: own };
for (const [name, method] of Object.entries(methods)) {
  scored[name] = lengths.flatMap(([, minutes]) => backtest(sources, minutes, () => method));
}

if (options.predictions !== undefined) writeFileSync(options.predictions, predictionsCsv(own));
const cells = cellsOf(scored, 'the fan');
console.log(
  options.json ? JSON.stringify({ leaveOneOut: options['leave-one-out'], cells }) : cells.map(tableOf).join('\n\n'),
);
