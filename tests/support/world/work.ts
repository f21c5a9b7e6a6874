import type { Chance } from './chance.ts';
import type { Person } from './person.ts';
import { hourMs, microPerCredit, minuteMs, weekMs } from './units.ts';

/** One task given to Codex, by its cost in credits' worth. */
export interface Turn {
  atMs: number;
  micro: number;
  session: number;
}

/** From day to day, of the level that makes up for weeks of much and of little work. */
const levelPersistence = 0.96;
const minutesBetweenTurns = 3.5;
const longestSessionMinutes = 360;
/** A cloud task takes up to 24 credits (facts.md §5.2); some are given faster, dearer models. */
const dearestTurnMicro = 40 * microPerCredit;

/**
 * What somebody wants done, day by day: a level that drifts over weeks, days and weeks off,
 * sessions that lie within the hours of work, with sizes and cost a minute that spread as lognormals do.
 * How much of it gets done, limits decide.
 */
export function turnsOf(person: Person, dayStartsMs: readonly number[], chance: Chance): Turn[] {
  const { work } = person;
  const turns: Turn[] = [];
  const { levelSpread } = work;
  let level = levelSpread * chance.normal();
  let holidayUntil = -1;
  let session = 0;
  for (const [day, startMs] of dayStartsMs.entries()) {
    level = levelPersistence * level + levelSpread * Math.sqrt(1 - levelPersistence ** 2) * chance.normal();
    if (day > holidayUntil && chance.happens(0.008)) holidayUntil = day + chance.whole(2, 12);
    const weekday = Temporal.Instant.fromEpochMilliseconds(startMs).toZonedDateTimeISO(person.zone).dayOfWeek;
    if (day <= holidayUntil || !chance.happens(work.days[weekday - 1] ?? 1)) continue;
    const sessions = Math.max(1, Math.round(work.sessionsADay * Math.exp(0.7 * level) * chance.between(0.6, 1.4)));
    for (let index = 0; index < sessions; index++)
      turns.push(...sessionOf(person, startMs, session++, Math.exp(0.7 * level), chance));
  }
  turns.sort((a, b) => a.atMs - b.atMs);
  const total = turns.reduce((sum, { micro }) => sum + micro, 0);
  const wanted = (person.demand * person.weekMicro * dayStartsMs.length * 24 * hourMs) / weekMs;
  return turns.map((turn) => {
    const micro = Math.round((turn.micro * wanted) / total / 100) * 100;
    return { ...turn, micro: Math.min(dearestTurnMicro, Math.max(100, micro)) };
  });
}

function sessionOf({ work }: Person, dayStartMs: number, session: number, level: number, chance: Chance): Turn[] {
  const middle = (chance.between(0, 1) + chance.between(0, 1)) / 2;
  const hour = chance.happens(0.12) ? chance.between(work.startHour, 24) : work.startHour + work.hours * middle;
  const minutes = Math.min(longestSessionMinutes, chance.lognormal(work.sessionMinutes, 0.5));
  const perMinute = level * chance.lognormal(1, work.costSpread);
  const turns: Turn[] = [];
  for (let at = 0; at < minutes; ) {
    const gap = chance.wait(minutesBetweenTurns) + 0.2;
    at += gap;
    const atMs = Math.round(dayStartMs + hour * hourMs + at * minuteMs);
    turns.push({ atMs, micro: perMinute * gap * chance.lognormal(1, 0.5), session });
  }
  return turns;
}
