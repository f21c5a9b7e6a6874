import { RuleName } from '../../lib/model/warning/rule-name.ts';
import type { Warning } from '../../lib/model/warning/warning.ts';
import type { Life } from '../../tests/support/world/life.ts';
import { dayMs } from '../../tests/support/world/units.ts';
import { announcedBy, scoreAnnounced, scoreInVain } from './announced.ts';
import { switchesOf, usedUpAtMs } from './coming.ts';
import { scoreCharges } from './score-charges.ts';
import { type Spillway, spillwayOf } from './spillway.ts';
import type { Tally } from './tally.ts';

/** The last month of a life is watched, unless the command says otherwise. */
export const usuallyWatchedDays = 30;

/** What is said two days before may be of what is watched. */
const beforeMs = 2 * dayMs;

/** From when on Spillway decides in a life, so that what comes in its last days, which are watched, can have been announced. */
export function decidesFromMs({ startMs, endMs }: Pick<Life, 'startMs' | 'endMs'>, watchedDays: number): number {
  return Math.max(startMs, endMs - watchedDays * dayMs) - beforeMs;
}

/** Spillway as it took everything that was read in a life. Charges are few: where they may come it decides all along. */
export function replayed(life: Life, watchedDays = usuallyWatchedDays): Spillway {
  const { topUp, zone } = life.person;
  const spillway = spillwayOf(zone, () => life.entries, topUp ? life.startMs : decidesFromMs(life, watchedDays));
  for (const seen of life.seen) spillway.take(seen);
  return spillway;
}

/**
 * What the shipped rules told a person: how much of it in the days that are watched; whether what came was announced, which
 * counts for switches in these days, and for charges since Spillway first decided; and whether announcements came true.
 */
export function scoreWarnings(life: Life, spillway: Spillway, watchedDays: number, tally: Tally): void {
  const said = spillway.said();
  const fromMs = decidesFromMs(life, watchedDays);
  const watchedMs = fromMs + beforeMs;
  const lately = said.filter(({ foundAt }) => foundAt.epochMilliseconds >= fromMs);
  const watched = lately.filter(({ foundAt }) => foundAt.epochMilliseconds >= watchedMs);
  tally.keep('said: warnings a month', (watched.length * 30 * dayMs) / (life.endMs - watchedMs));
  for (const { rule } of lately) tally.count(`said: ${rule}, of all`, 1, 0);
  for (const rule of RuleName.options) tally.count(`said: ${rule}, of all`, 0, lately.length);
  const keys = new Set(said.map(({ key }) => key));
  tally.count('said: twice', said.length - keys.size, said.length);
  scoreCharges(life, said, spillway.fromMs + beforeMs, tally);
  scoreSwitches(life, lately, watchedMs, tally);
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
