import { execSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { built } from '../tests/support/browser/built.ts';
import { givenArguments } from './arguments.ts';
import { benchForecasts } from './bench/forecasts.ts';
import { benchPages } from './bench/pages.ts';
import { sizesShipped } from './bench/sizes.ts';

/** Measures on this machine how long forecasts and pages take, and how large what is shipped is; figures, not tests. */
async function main(): Promise<void> {
  const { json, 'forecasts-only': forecastsOnly } = parseArgs({
    args: givenArguments(),
    options: { json: { type: 'boolean', default: false }, 'forecasts-only': { type: 'boolean', default: false } },
  }).values;
  const forecasts = benchForecasts();
  if (!forecastsOnly) execSync(built.chromium.command, { stdio: 'ignore' });
  const pages = forecastsOnly ? { paints: [], frames: [] } : await benchPages((text) => console.error(text));
  const sizes = forecastsOnly ? null : sizesShipped();
  if (json) {
    console.log(JSON.stringify({ forecasts, pages: pages.paints, frames: pages.frames, sizes }));
    return;
  }
  for (const { what, medianMs, p90Ms } of forecasts)
    console.log(`${medianMs.toFixed(2)} ms (P90 ${p90Ms.toFixed(2)}) ${what}`);
  for (const { page, store, medianMs, blankMedianMs, timesBlank, openings } of pages.paints)
    console.log(
      `${timesBlank.toFixed(2)} × a blank page: ${page}, ${store} (${medianMs.toFixed(0)} and ${blankMedianMs.toFixed(0)} ms, ${openings} openings)`,
    );
  for (const { move, store, perSecond, p90Ms } of pages.frames)
    console.log(`${perSecond.toFixed(0)} frames a second (P90 ${p90Ms.toFixed(0)} ms): History, ${move}, ${store}`);
  for (const [page, bytes] of Object.entries(sizes?.pages ?? {})) console.log(`${bytes} bytes gzipped: ${page}`);
  if (sizes) console.log(`${sizes.package} bytes gzipped: the package for Chromium`);
}

main().catch((error: unknown) => {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
