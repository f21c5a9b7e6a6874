import { RuleName } from '../../lib/model/warning/rule-name.ts';
import type { Warning } from '../../lib/model/warning/warning.ts';
import type { Life } from '../../tests/support/world/life.ts';
import { dayMs } from '../../tests/support/world/units.ts';
import { announcedBy, scoreAnnounced, scoreInVain } from './announced.ts';
import { switchesOf, usedUpAtMs } from './coming.ts';
import { scoreCharges } from './score-charges.ts';
import { type Spillway, spillwayOf } from './spillway.ts';
import type { Tally } from './tally.ts';

/** The last month is scored. What is said two days before may be of it. */
const scoredMs = 30 * dayMs;
const beforeMs = 2 * dayMs;

/** From when on Spillway decides in a life, so that what comes in the month that is scored can have been announced. */
export function decidesFromMs({ startMs, endMs }: Pick<Life, 'startMs' | 'endMs'>): number {
  return Math.max(startMs, endMs - scoredMs) - beforeMs;
}

/** Spillway as it took everything that was read in a life. Charges are few: where they may come it decides all along. */
export function replayed(life: Life): Spillway {
  const { topUp, zone } = life.person;
  const spillway = spillwayOf(zone, () => life.entries, topUp ? life.startMs : decidesFromMs(life));
  for (const seen of life.seen) spillway.take(seen);
  return spillway;
}

/**
 * What a person was told, by the shipped rules: how much in the last month, whether switches to credits in it and charges since
 * Spillway decided were announced while the announcement held, and whether announcements came true.
 */
export function scoreWarnings(life: Life, spillway: Spillway, tally: Tally): void {
  const said = spillway.said();
  const fromMs = decidesFromMs(life);
  const monthMs = fromMs + beforeMs;
  const lately = said.filter(({ foundAt }) => foundAt.epochMilliseconds >= fromMs);
  tally.keep('said: warnings a month', lately.filter(({ foundAt }) => foundAt.epochMilliseconds >= monthMs).length);
  for (const { rule } of lately) tally.count(`said: ${rule}, of all`, 1, 0);
  for (const rule of RuleName.options) tally.count(`said: ${rule}, of all`, 0, lately.length);
  const keys = new Set(said.map(({ key }) => key));
  tally.count('said: twice', said.length - keys.size, said.length);
  scoreCharges(life, said, spillway.fromMs + beforeMs, tally);
  scoreSwitches(life, lately, monthMs, tally);
}

function scoreSwitches(life: Life, said: readonly Warning[], fromMs: number, tally: Tally): void {
  const { truth } = life;
  const switches = switchesOf(life).filter(({ atMs }) => atMs >= fromMs);
  const soon = said.filter(({ rule, subject }) => rule === 'switch-to-credits' && subject === 'soon').map(announcedBy);
  // These say who pays once the limit is used up.
  const low = said.filter(({ rule }) => rule === 'limit-low' || rule === 'limit-will-run-out').map(announcedBy);
  scoreAnnounced('switches', switches, soon, life, tally);
  scoreAnnounced('switches, or the limit’s end,', switches, [...soon, ...low], life, tally);
  scoreInVain('switches', [...usedUpAtMs(truth), ...truth.switches.map(({ atMs }) => atMs)], soon, life, tally);
}
