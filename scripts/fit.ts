import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readOptions } from './backtest/options.ts';
import { readSources } from './backtest/sources/read.ts';
import { parametersText } from './fit/text.ts';

const file = fileURLToPath(new URL('../lib/model/forecast/parameters.json', import.meta.url));

/** Writes the parameters that are shipped, fitted to a folder of traces. */
function main(): void {
  const sources = readSources(readOptions().traces);
  writeFileSync(file, parametersText(sources));
  console.log(`lib/model/forecast/parameters.json: fitted to ${sources.length} sources`);
}

try {
  main();
} catch (error) {
  console.error(`fit: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
