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

/** When a warning is due: from some probability within a day on, and of charges, as the rule has it, also near the minimum. */
interface Due {
  probability: number;
  isNearDue: boolean;
  aside: string;
}

/** The first is the rule of charges; the others are to see what they would cost and gain. */
const dues: readonly Due[] = [
  { probability: 0.5, isNearDue: true, aside: ' (by the rule)' },
  { probability: 0.5, isNearDue: false, aside: ' (due at 50 %)' },
  { probability: 0.15, isNearDue: false, aside: ' (due at 15 %)' },
];

/**
 * Warnings ahead of automatic charges and of switches from plan to credits. An event is warned of when at some forecast since
 * the one before it, and before it came, a warning was due; its lead runs from the first such forecast
 * of the last unbroken row of them. *The whole lead* was had where the first forecast since the one before was already due. A warning is counted
 * as in vain by when nothing had come after the first forecast of such a row.
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
  const topUps = said.map(({ nowMs, topUp, isNearMinimum }) => ({ nowMs, probability: topUp, isNear: isNearMinimum }));

  const usedUp = truth.windows.flatMap(({ usedUpAtMs }) => usedUpAtMs ?? []).sort((a, b) => a - b);
  const switches = truth.switches.map(({ atMs }, index) => {
    const crossedMs = usedUp.findLast((one) => one <= atMs) ?? atMs;
    return { atMs, crossedMs, sinceMs: truth.switches[index - 1]?.atMs ?? life.startMs };
  });
  const ofSwitches = said.map(({ nowMs, switch: probability }) => ({ nowMs, probability, isNear: false }));
  for (const due of dues) {
    scoreHits(`top-ups${due.aside}`, charges.filter(onCredits), topUps, due, tally);
    scoreFalse(`top-ups${due.aside}`, crossings, topUps, due, tally);
    if (due.isNearDue) continue;
    scoreHits(`switches${due.aside}`, switches, ofSwitches, due, tally);
    scoreFalse(`switches${due.aside}`, usedUp, ofSwitches, due, tally);
  }
}

interface Stated {
  nowMs: number;
  probability: number | null;
  isNear: boolean;
}

function isDue({ probability, isNear }: Stated, due: Due): boolean {
  return (probability ?? 0) >= due.probability || (isNear && due.isNearDue);
}

function scoreHits(name: string, events: readonly Event[], said: readonly Stated[], due: Due, tally: Tally): void {
  for (const { atMs, crossedMs, sinceMs } of events) {
    const before = said.filter(
      ({ nowMs, probability, isNear }) => (probability !== null || isNear) && nowMs > sinceMs && nowMs < atMs,
    );
    const first = firstOfLastRow(before, due);
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

function scoreFalse(name: string, crossings: readonly number[], said: readonly Stated[], due: Due, tally: Tally): void {
  let wasDue = false;
  for (const stated of said) {
    const { nowMs } = stated;
    const begins = isDue(stated, due) && !wasDue;
    wasDue = isDue(stated, due);
    if (!begins) continue;
    const comesIn = (days: number) => crossings.some((at) => at > nowMs - sinceLookMs && at <= nowMs + days * dayMs);
    tally.count(`${name}: nothing within a day`, !comesIn(1));
    tally.count(`${name}: nothing within a week`, !comesIn(7));
  }
}

/** The first of the forecasts that were due without a break up to the last one that was. */
function firstOfLastRow(stated: readonly Stated[], due: Due): Stated | undefined {
  const last = stated.findLastIndex((one) => isDue(one, due));
  if (last < 0) return undefined;
  return stated[stated.findLastIndex((one, index) => index < last && !isDue(one, due)) + 1];
}

/** Days with credits spent, since the first forecast and before a moment. */
function daysOnCredits({ truth }: Life, beforeMs: number, sinceMs: number): number {
  const spent = truth.movements.filter(
    ({ kind, postedMs }) => kind === 'spend' && postedMs > sinceMs && postedMs < beforeMs,
  );
  return new Set(spent.map(({ postedMs }) => Math.floor(postedMs / dayMs))).size;
}
