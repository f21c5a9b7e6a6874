import type { Life } from '../tests/support/world/life.ts';
import { livesOf, type World } from '../tests/support/world.ts';
import { runMain } from './main.ts';
import { attendedLivesOf } from './world/attended.ts';
import { readOptions } from './world/options.ts';
import { reportOf } from './world/report.ts';
import { scoreLife } from './world/score-life.ts';
import { tableOf } from './world/table.ts';

/** Scores what Spillway makes of a simulated world against what really happened in it. */
function main(): void {
  const { json, keepFresh, watchedDays, ...world } = readOptions();
  const started = performance.now();
  const scored = [];
  for (const [life, spillway] of keepFresh ? attendedLivesOf(world, watchedDays) : alone(world)) {
    scored.push(scoreLife(life, watchedDays, spillway));
    if (scored.length % 10 === 0)
      console.error(`${scored.length} of ${world.users} people, ${Math.round((performance.now() - started) / 1000)} s`);
  }
  const report = reportOf(world, scored);
  console.log(json ? JSON.stringify(report) : tableOf(report));
}

function* alone(world: World): Generator<[Life, undefined]> {
  for (const life of livesOf(world)) yield [life, undefined];
}

await runMain('world', main);
