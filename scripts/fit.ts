import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSources } from './backtest/sources/read.ts';
import { readOptions } from './fit/options.ts';
import { parametersText } from './fit/text.ts';
import { calibrationText } from './fit/world/text.ts';
import { runMain } from './main.ts';

/** Writes the parameters that are shipped: of windows, fitted to a folder of traces; of credits, to simulated worlds. */
function main(): void {
  const { traces, world } = readOptions();
  if (world) write('credits/calibration.json', calibrationText());
  else write('parameters.json', parametersText(readSources(traces)));
}

function write(name: string, text: string): void {
  writeFileSync(fileURLToPath(new URL(`../lib/model/forecast/${name}`, import.meta.url)), text);
  console.log(`lib/model/forecast/${name} is fitted anew`);
}

await runMain('fit', main);
