import { parseArgs } from 'node:util';
import { benchForecasts } from './bench/forecasts.ts';

/** Measures how long things take on this machine; figures, not tests. */
function main(): void {
  const args = process.argv.slice(2);
  const { json } = parseArgs({
    args: args[0] === '--' ? args.slice(1) : args,
    options: { json: { type: 'boolean', default: false } },
  }).values;
  const timings = benchForecasts();
  if (json) console.log(JSON.stringify({ timings }));
  else
    for (const { what, medianMs, p90Ms } of timings)
      console.log(`${medianMs.toFixed(2)} ms (P90 ${p90Ms.toFixed(2)}) ${what}`);
}

try {
  main();
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
