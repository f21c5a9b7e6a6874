import { RuleName } from '../../lib/model/warning/rule-name.ts';
import type { Warning } from '../../lib/model/warning/warning.ts';
import type { Life } from '../../tests/support/world/life.ts';
import { dayMs, hourMs } from '../../tests/support/world/units.ts';
import { type Spillway, spillwayOf } from './spillway.ts';
import type { Tally } from './tally.ts';

/** Something that a person should have heard of before. */
interface Event {
  /** When it came, and what had to be foreseen for it: the fall below the minimum, the limit used up. */
  atMs: number;
  crossedMs: number;
}

/** The last month is scored. What is said two days before may be of it. */
const scoredMs = 30 * dayMs;
const beforeMs = 2 * dayMs;

/** From when on Spillway decides in a life, so that what comes in the month that is scored can have been announced. */
export function decidesFromMs({ startMs, endMs }: Pick<Life, 'startMs' | 'endMs'>): number {
  return scoredFromMs({ startMs, endMs }) - beforeMs;
}

function scoredFromMs({ startMs, endMs }: Pick<Life, 'startMs' | 'endMs'>): number {
  return Math.max(startMs, endMs - scoredMs);
}

/** Spillway as it took everything that was read in a life. */
export function replayed(life: Life): Spillway {
  const spillway = spillwayOf(life.person.zone, () => life.entries, decidesFromMs(life));
  for (const seen of life.seen) spillway.take(seen);
  return spillway;
}

/**
 * What a person was told, by the shipped rules: whether charges and switches to credits were
 * announced while the announcement held (its lead time, or as long as it said), and whether announcements came true.
 */
export function scoreWarnings(life: Life, said: readonly Warning[], tally: Tally): void {
  const { truth } = life;
  const from = scoredFromMs(life);
  tally.keep('said: warnings a month', said.filter(({ foundAt }) => foundAt.epochMilliseconds >= from).length);
  for (const { rule } of said) tally.count(`said: ${rule}, of all`, 1, 0);
  for (const rule of RuleName.options) tally.count(`said: ${rule}, of all`, 0, said.length);
  const keys = new Set(said.map(({ key }) => key));
  tally.count('said: twice', said.length - keys.size, said.length);

  const readsMs = life.seen.filter(({ figures }) => figures.kind === 'usage').map(({ at }) => at.epochMilliseconds);
  const charges = truth.charges.flatMap(({ atMs, crossedMs, isSecond }) =>
    crossedMs === null || isSecond || atMs < from ? [] : [{ atMs, crossedMs }],
  );
  const usedUp = truth.windows.flatMap(({ usedUpAtMs }) => usedUpAtMs ?? []).sort((a, b) => a - b);
  const switches = truth.switches
    .filter(({ atMs }) => atMs >= from)
    .map(({ atMs }) => ({ atMs, crossedMs: usedUp.findLast((one) => one <= atMs) ?? atMs }));
  const top = said.filter(({ rule }) => rule === 'top-up-ahead');
  const low = said.filter(({ rule }) => rule === 'limit-low' || rule === 'limit-will-run-out');
  const soon = said.filter(({ rule, subject }) => rule === 'switch-to-credits' && subject === 'soon');
  score('charges', charges, top, readsMs, tally);
  score('switches', switches, soon, readsMs, tally);
  // These say who pays once the limit is used up.
  score('switches, or the limit’s end,', switches, [...soon, ...low], readsMs, tally);
  const foreseen = [...usedUp, ...truth.switches.map(({ atMs }) => atMs)];
  scoreFalse(
    'charges',
    [...truth.charges.map(({ atMs }) => atMs), ...truth.below.map(({ fromMs }) => fromMs)],
    top,
    life,
    tally,
  );
  scoreFalse('switches', foreseen, soon, life, tally);
}

function score(
  name: string,
  events: readonly Event[],
  said: readonly Warning[],
  readsMs: readonly number[],
  tally: Tally,
): void {
  for (const { atMs, crossedMs } of events) {
    const inTime = said.filter((one) => holds(one).fromMs < atMs && atMs <= holds(one).toMs);
    const [announced] = inTime.toSorted((a, b) => holds(a).fromMs - holds(b).fromMs);
    const isRead = readsMs.some((one) => one >= crossedMs - dayMs && one < crossedMs);
    tally.count(`said: ${name} announced`, announced !== undefined);
    if (isRead) tally.count(`said: ${name} announced, where read the day before`, announced !== undefined);
    if (announced) tally.keep(`said: ${name}, lead hours`, (atMs - holds(announced).fromMs) / hourMs);
  }
}

/** From when to when an announcement is meant. */
function holds({ decidedAt, span }: Warning): { fromMs: number; toMs: number } {
  const fromMs = decidedAt?.epochMilliseconds ?? 0;
  return { fromMs, toMs: Math.max(fromMs + dayMs, span?.until.epochMilliseconds ?? 0) };
}

/** What came just before it was announced, and was not yet read, came late and is not false. */
const sinceReadMs = 6 * hourMs;

function scoreFalse(
  name: string,
  comes: readonly number[],
  said: readonly Warning[],
  { endMs }: Life,
  tally: Tally,
): void {
  for (const warning of said) {
    const { fromMs, toMs } = holds(warning);
    if (toMs > endMs) continue;
    tally.count(`said: ${name} announced in vain`, !comes.some((at) => at > fromMs - sinceReadMs && at <= toMs));
  }
}
