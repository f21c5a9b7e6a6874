// What `npm test` runs: each check counts as one test beside those of vitest, and
// the last line printed is their sum.
import { findBrowser, howToGet } from './browsers.mjs';
import { builds, checks, runChecks } from './test/checks.ts';
import { add, inWords } from './test/tally.ts';
import { runVitest } from './test/vitest.ts';

const checked = await runChecks(checks);
const built = await runChecks(builds);
// On an older build, or none, browser tests would say nothing about this one.
const tested = await runVitest(built.failed > 0 ? '--project "!browser"' : '');

if (built.failed > 0) console.log('The tests in browsers did not run, for want of a build.');
for (const browser of ['chromium', 'firefox'] as const) if (!findBrowser(browser)) console.log(howToGet(browser));

const all = [checked, built, tested].reduce(add);
console.log(inWords(all));
process.exitCode = all.failed > 0 ? 1 : 0;
