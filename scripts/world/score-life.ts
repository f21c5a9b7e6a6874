import type { FamilyName } from '../../tests/support/world/family.ts';
import type { Life } from '../../tests/support/world/life.ts';
import { outcomesOf } from './outcomes.ts';
import { replay } from './replay.ts';
import { type Said, scoreForecast } from './score-forecasts.ts';
import { scoreMovements } from './score-movements.ts';
import { scoreThrough } from './score-through.ts';
import { scoreWarned } from './score-warned.ts';
import { replayed, scoreWarnings, usuallyWatchedDays } from './score-warnings.ts';
import { scoreWindows } from './score-windows.ts';
import type { Spillway } from './spillway.ts';
import { emptyTally, type Tally } from './tally.ts';

/** What was counted of one life. */
export interface Scored {
  family: FamilyName;
  readings: number;
  forecasts: number;
  tally: Tally;
}

/**
 * Replays one life's readings through the code that the extension ships, and scores all that it made of them;
 * `spillway` is the one that took them, where it lived beside the person. What it says is scored in the last days of the life.
 */
export function scoreLife(
  life: Life,
  watchedDays = usuallyWatchedDays,
  spillway: Spillway = replayed(life, watchedDays),
): Scored {
  const tally = emptyTally();
  const outcomes = outcomesOf(life);
  const said: Said[] = [];
  const known = replay(life, (...at) => void said.push(scoreForecast(life, ...at, outcomes, tally)));
  scoreWindows(life, known, tally);
  scoreMovements(life, known, tally);
  scoreThrough(life, known, tally);
  scoreWarned(life, said, tally);
  scoreWarnings(life, spillway, watchedDays, tally);
  return { family: life.person.family, readings: life.seen.length, forecasts: said.length, tally };
}
