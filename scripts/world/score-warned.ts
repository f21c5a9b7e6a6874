import type { Life } from '../../tests/support/world/life.ts';
import { dayMs, hourMs } from '../../tests/support/world/units.ts';
import type { Said } from './score-forecasts.ts';
import type { Tally } from './tally.ts';

/** Something to be warned of. */
interface Event {
  /** When it came … */
  atMs: number;
  /** … what a warning must foresee for it: the fall below the minimum, the limit used up. */
  crossedMs: number;
  /** The one before it was over: warnings before that are not of this one. */
  sinceMs: number;
}

/** From this probability within a day on, a warning is due. */
const dueAt = 0.5;

/**
 * Warnings ahead of automatic charges and of switches from plan to credits. An event is warned of when at some forecast since
 * the one before it, and before it came, the probability within a day was a half or more; its lead runs from the first such forecast
 * of the last unbroken row of them. *The whole lead* was had where the first forecast since the one before was already due. A warning is false when
 * nothing came within a day of the first forecast of such a row.
 */
export function scoreWarned(life: Life, said: readonly Said[], tally: Tally): void {
  const { truth } = life;
  const charges: Event[] = [];
  let lastMs = life.startMs;
  for (const { atMs, crossedMs, isSecond } of truth.charges) {
    if (crossedMs !== null && !isSecond) charges.push({ atMs, crossedMs, sinceMs: lastMs });
    lastMs = atMs;
  }
  const crossings = truth.below.map(({ fromMs }) => fromMs);
  const onCredits = (event: Event) => daysOnCredits(life, event.crossedMs, said[0]?.nowMs ?? 0) >= 3;
  score(
    'top-ups',
    charges,
    crossings,
    said.map(({ nowMs, topUp }) => ({ nowMs, probability: topUp })),
    onCredits,
    tally,
  );

  const usedUp = truth.windows.flatMap(({ usedUpAtMs }) => usedUpAtMs ?? []).sort((a, b) => a - b);
  const switches = truth.switches.map(({ atMs }, index) => {
    const crossedMs = usedUp.findLast((one) => one <= atMs) ?? atMs;
    return { atMs, crossedMs, sinceMs: truth.switches[index - 1]?.atMs ?? life.startMs };
  });
  score(
    'switches',
    switches,
    usedUp,
    said.map(({ nowMs, switch: probability }) => ({ nowMs, probability })),
    () => true,
    tally,
  );
}

interface Stated {
  nowMs: number;
  probability: number | null;
}

function score(
  name: string,
  events: readonly Event[],
  crossings: readonly number[],
  said: readonly Stated[],
  counts: (event: Event) => boolean,
  tally: Tally,
): void {
  for (const event of events) {
    if (!counts(event)) continue;
    const before = said.filter(({ nowMs }) => nowMs > event.sinceMs && nowMs < event.atMs);
    const isRead = before.some(({ nowMs, probability }) => probability !== null && nowMs >= event.crossedMs - dayMs);
    const row = lastRow(before);
    const [first] = row;
    const isWhole = first !== undefined && first === before.find(({ probability }) => probability !== null);
    const leadMs = first ? event.atMs - first.nowMs : 0;
    tally.count(`${name} warned of`, first !== undefined);
    if (isRead) tally.count(`${name} warned of, where read the day before`, first !== undefined);
    tally.count(`${name} warned of a day or the whole lead ahead`, leadMs >= dayMs || isWhole);
    if (isRead)
      tally.count(
        `${name} warned of a day or the whole lead ahead, where read the day before`,
        leadMs >= dayMs || isWhole,
      );
    if (first) tally.keep(`${name} lead hours`, leadMs / hourMs);
  }
  let isDue = false;
  for (const { nowMs, probability } of said) {
    if (probability === null) isDue = false;
    if (probability === null || probability < dueAt === !isDue) continue;
    isDue = !isDue;
    if (isDue)
      tally.count(`${name}: false alarms`, !crossings.some((at) => at > nowMs - dayMs / 4 && at <= nowMs + dayMs));
    if (isDue)
      tally.count(
        `${name}: false alarms by two days`,
        !crossings.some((at) => at > nowMs - dayMs / 4 && at <= nowMs + 2 * dayMs),
      );
  }
}

/** The forecasts due without a break up to the last one. */
function lastRow(said: readonly Stated[]): Stated[] {
  const stated = said.filter(({ probability }) => probability !== null);
  const last = stated.findLastIndex(({ probability }) => (probability ?? 0) >= dueAt);
  if (last < 0) return [];
  const breakAt = stated.findLastIndex(({ probability }, index) => index < last && (probability ?? 0) < dueAt);
  return stated.slice(breakAt + 1, last + 1);
}

/** Days with credits spent, since the first forecast and before a moment. */
function daysOnCredits({ truth }: Life, beforeMs: number, sinceMs: number): number {
  const spent = truth.movements.filter(
    ({ kind, postedMs }) => kind === 'spend' && postedMs > sinceMs && postedMs < beforeMs,
  );
  return new Set(spent.map(({ postedMs }) => Math.floor(postedMs / dayMs))).size;
}
