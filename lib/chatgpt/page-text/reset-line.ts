import { matchAt } from './pattern.ts';
import type { Reader } from './piece.ts';
import { type ResetGrammar, resetGrammars } from './reset-grammar.ts';
import type { Day, TimeOfDay, When } from './when.ts';

type Groups = Partial<Record<string, string>>;

/**
 * A line such as "Resets Jun 16, 2026 2:13 AM" or "Resets in 2h 34m". A full date
 * and time can stand alone: "2026-06-03 02:51" (facts.md §3.4).
 */
export const readResetLine: Reader = (language, line, from) => {
  const grammar = resetGrammars[language];
  const opening = matchAt(grammar.opening, line, from);
  const start = from + (opening?.[0].length ?? 0);
  const read = readLength(grammar, line, start) ?? readMoment(grammar, line, start);
  if (opening === null && !(read && isDateAndTime(read.when))) return null;
  const end = read === null ? start : read.end + (matchAt(grammar.ending, line, read.end)?.[0].length ?? 0);
  return { piece: { kind: opening ? 'reset' : 'date and time', when: read?.when ?? null }, end };
};

function readLength({ length }: ResetGrammar, line: string, from: number) {
  const match = matchAt(length, line, from);
  if (match === null) return null;
  const { days, hours, minutes } = match.groups ?? {};
  if (days === undefined && hours === undefined && minutes === undefined) return null;
  const when: When = { kind: 'in', days: numberOf(days), hours: numberOf(hours), minutes: numberOf(minutes) };
  return { when, end: from + match[0].length };
}

function readMoment(grammar: ResetGrammar, line: string, from: number) {
  const match = matchAt(grammar.moment, line, from);
  if (match === null) return null;
  const groups: Groups = match.groups ?? {};
  const weekday = grammar.weekdays.get(groups.weekday?.toLowerCase() ?? '') ?? null;
  const day = dayOf(groups, grammar.months);
  const time = timeOf(groups);
  if (weekday === null && day === null && time === null) return null;
  const when: When = { kind: 'at', weekday, day, time };
  return { when, end: from + match[0].length };
}

function dayOf(groups: Groups, months: Map<string, number>): Day | null {
  const { today, tomorrow, left, right } = groups;
  if (today !== undefined || tomorrow !== undefined) return { kind: 'ahead', days: today === undefined ? 1 : 0 };
  const year = groups.year?.length === 2 ? 2000 + Number(groups.year) : numberOf(groups.year);
  if (left !== undefined && right !== undefined) {
    const [a, b] = [Number(left), Number(right)];
    return {
      kind: 'date',
      year,
      readings: [
        { day: a, month: b },
        { day: b, month: a },
      ],
    };
  }
  const month = months.get(groups.month?.toLowerCase() ?? '') ?? numberOf(groups.monthNumber);
  return month === null ? null : { kind: 'date', year, readings: [{ day: Number(groups.day), month }] };
}

function timeOf({ hour, minute, second, half }: Groups): TimeOfDay | null {
  if (hour === undefined) return null;
  const ofHalf = half === undefined ? null : half.toLowerCase() === 'a' ? 'a' : 'p';
  return { hour: Number(hour), minute: Number(minute ?? 0), second: Number(second ?? 0), half: ofHalf };
}

function isDateAndTime(when: When): boolean {
  return when.kind === 'at' && when.time !== null && when.day?.kind === 'date' && when.day.year !== null;
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
