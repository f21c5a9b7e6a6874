import type { Life } from '../../tests/support/world/life.ts';
import { dayMs, hourMs } from '../../tests/support/world/units.ts';
import { type Coming, chargesOf, hasCome, switchesOf, usedUpAtMs } from './coming.ts';
import { hasSpentForDays } from './outcomes.ts';
import type { Said } from './score-forecasts.ts';
import type { Tally } from './tally.ts';

/** Probabilities within a day from which on a warning might be due: to see what they would cost and gain. */
const dues = [0.5, 0.15];

/**
 * What a rule would be worth that warns of charges and switches whenever their probability within a day reaches a
 * threshold: such a forecast is *due*. An event is warned of if any forecast between the event before it and itself was
 * due. Its lead runs from the first of the last unbroken row of due forecasts; *the whole lead* was had where already the
 * first forecast after the event before was due. Each row is one warning, and in vain if nothing came within a day, or a
 * week, of its first forecast.
 */
export function scoreWarned(life: Life, said: readonly Said[], tally: Tally): void {
  const { truth } = life;
  const crossings = truth.below.map(({ fromMs }) => fromMs);
  const topUps = said.map(({ nowMs, topUp: probability }) => ({ nowMs, probability }));
  const usedUp = usedUpAtMs(truth);
  const ofSwitches = said.map(({ nowMs, switch: probability }) => ({ nowMs, probability }));
  const isKnown = ({ crossedMs }: Coming) => hasSpentForDays(life, said[0]?.nowMs ?? 0, crossedMs);
  for (const due of dues) {
    const aside = `(due at ${100 * due} %)`;
    scoreHits(`top-ups ${aside}`, chargesOf(life).filter(isKnown), topUps, due, tally);
    scoreFalse(`top-ups ${aside}`, crossings, topUps, due, tally);
    scoreHits(`switches ${aside}`, switchesOf(life), ofSwitches, due, tally);
    scoreFalse(`switches ${aside}`, usedUp, ofSwitches, due, tally);
  }
}

interface Stated {
  nowMs: number;
  probability: number | null;
}

function isDue({ probability }: Stated, due: number): boolean {
  return (probability ?? 0) >= due;
}

function scoreHits(name: string, events: readonly Coming[], said: readonly Stated[], due: number, tally: Tally): void {
  for (const { atMs, crossedMs, sinceMs } of events) {
    const before = said.filter(({ nowMs, probability }) => probability !== null && nowMs > sinceMs && nowMs < atMs);
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

function scoreFalse(
  name: string,
  crossings: readonly number[],
  said: readonly Stated[],
  due: number,
  tally: Tally,
): void {
  let wasDue = false;
  for (const stated of said) {
    const { nowMs } = stated;
    const begins = isDue(stated, due) && !wasDue;
    wasDue = isDue(stated, due);
    if (!begins) continue;
    const comesIn = (days: number) => hasCome(crossings, nowMs, nowMs + days * dayMs);
    tally.count(`${name}: nothing within a day`, !comesIn(1));
    tally.count(`${name}: nothing within a week`, !comesIn(7));
  }
}

/** The first of the forecasts that were due without a break up to the last one that was. */
function firstOfLastRow(stated: readonly Stated[], due: number): Stated | undefined {
  const last = stated.findLastIndex((one) => isDue(one, due));
  if (last < 0) return undefined;
  return stated[stated.findLastIndex((one, index) => index < last && !isDue(one, due)) + 1];
}
