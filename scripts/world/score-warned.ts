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

/** From this probability within a day on, a warning is due; and others, to see what they would cost and gain. */
const thresholds = [
  { dueAt: 0.5, aside: '' },
  { dueAt: 0.3, aside: ' (due at 30 %)' },
  { dueAt: 0.15, aside: ' (due at 15 %)' },
];

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
  const topUps = said.map(({ nowMs, topUp }) => ({ nowMs, probability: topUp }));

  const usedUp = truth.windows.flatMap(({ usedUpAtMs }) => usedUpAtMs ?? []).sort((a, b) => a - b);
  const switches = truth.switches.map(({ atMs }, index) => {
    const crossedMs = usedUp.findLast((one) => one <= atMs) ?? atMs;
    return { atMs, crossedMs, sinceMs: truth.switches[index - 1]?.atMs ?? life.startMs };
  });
  const ofSwitches = said.map(({ nowMs, switch: probability }) => ({ nowMs, probability }));
  for (const { dueAt, aside } of thresholds) {
    scoreHits(`top-ups${aside}`, charges.filter(onCredits), topUps, dueAt, tally);
    scoreFalse(`top-ups${aside}`, crossings, topUps, dueAt, tally);
    scoreHits(`switches${aside}`, switches, ofSwitches, dueAt, tally);
    scoreFalse(`switches${aside}`, usedUp, ofSwitches, dueAt, tally);
  }
}

interface Stated {
  nowMs: number;
  probability: number | null;
}

function scoreHits(name: string, events: readonly Event[], said: readonly Stated[], dueAt: number, tally: Tally): void {
  for (const { atMs, crossedMs, sinceMs } of events) {
    const before = said.filter(({ nowMs, probability }) => probability !== null && nowMs > sinceMs && nowMs < atMs);
    const first = firstOfLastRow(before, dueAt);
    const leadMs = first ? atMs - first.nowMs : 0;
    const isEarly = leadMs >= dayMs || (first !== undefined && first === before[0]);
    const wheres = before.some(({ nowMs }) => nowMs >= crossedMs - dayMs) ? ['', ', where read the day before'] : [''];
    for (const where of wheres) {
      tally.count(`${name} warned of${where}`, first !== undefined);
      tally.count(`${name} warned of a day or the whole lead ahead${where}`, isEarly);
    }
    if (first) tally.keep(`${name} lead hours`, leadMs / hourMs);
  }
}

/** Where what was foreseen came since the last look, the warning came late and is not false. */
const sinceLookMs = 6 * hourMs;

function scoreFalse(
  name: string,
  crossings: readonly number[],
  said: readonly Stated[],
  dueAt: number,
  tally: Tally,
): void {
  let isDue = false;
  for (const { nowMs, probability } of said) {
    const wasDue = isDue;
    isDue = probability !== null && probability >= dueAt;
    if (!isDue || wasDue) continue;
    const comesIn = (ms: number) => crossings.some((at) => at > nowMs - sinceLookMs && at <= nowMs + ms);
    tally.count(`${name}: false alarms`, !comesIn(dayMs));
    tally.count(`${name}: false alarms by two days`, !comesIn(2 * dayMs));
  }
}

/** The first of the forecasts that were due without a break up to the last one that was. */
function firstOfLastRow(stated: readonly Stated[], dueAt: number): Stated | undefined {
  const isDue = ({ probability }: Stated) => (probability ?? 0) >= dueAt;
  const last = stated.findLastIndex(isDue);
  if (last < 0) return undefined;
  return stated[stated.findLastIndex((one, index) => index < last && !isDue(one)) + 1];
}

/** Days with credits spent, since the first forecast and before a moment. */
function daysOnCredits({ truth }: Life, beforeMs: number, sinceMs: number): number {
  const spent = truth.movements.filter(
    ({ kind, postedMs }) => kind === 'spend' && postedMs > sinceMs && postedMs < beforeMs,
  );
  return new Set(spent.map(({ postedMs }) => Math.floor(postedMs / dayMs))).size;
}
