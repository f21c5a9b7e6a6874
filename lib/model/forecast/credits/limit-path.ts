import type { Needs } from './needs.ts';
import type { Random } from './random.ts';
import type { LimitStart, Starts } from './start.ts';

/** A limit on its way through one path; times are hours after the reading. */
export interface LimitOnPath {
  start: LimitStart | null;
  /** Percent for one unit of need. */
  perUnit: number;
  lengthHours: number;
  /** Percent, 0 to 100. */
  used: number;
  /** Infinity: the next window starts with the next use. */
  resetsIn: number;
  /** When OpenAI ends the window before its time; infinity: it does not. */
  endsIn: number;
}

/** Both limits of a plan. */
export interface LimitsOnPath {
  short: LimitOnPath;
  long: LimitOnPath;
}

/** How windows come to end before their reset: the share of weeks that do, and chance. */
export interface WeekEnds {
  random: Random;
  earlyWeeks: number;
}

/** What of an hour's need the plan pays for, as far as both limits have room; nothing where it has none. Both are used by it. */
export function paidByPlan(need: number, { short, long }: LimitsOnPath, hour: number, how: WeekEnds): number {
  if (short.start === null && long.start === null) return 0;
  const room = Math.max(0, Math.min((100 - short.used) / short.perUnit, (100 - long.used) / long.perUnit));
  const paid = Math.min(need, room);
  if (paid > 0) {
    use(short, paid, hour, how);
    use(long, paid, hour, how);
  }
  return paid;
}

/** A window that has not started does with its first use. */
function use(limit: LimitOnPath, need: number, hour: number, how: WeekEnds): void {
  if (limit.start === null) return;
  if (limit.resetsIn === Number.POSITIVE_INFINITY) {
    limit.resetsIn = hour + limit.lengthHours;
    limit.endsIn = endOf(limit, how);
  }
  limit.used = Math.min(100, limit.used + need * limit.perUnit);
}

/** Whether the window is over by the middle of an hour. */
export function isOver({ resetsIn, endsIn }: LimitOnPath, hour: number): boolean {
  return Math.min(resetsIn, endsIn) <= hour + 0.5;
}

/** The window is over; the next one starts with its first use. */
export function end(limit: LimitOnPath): void {
  limit.used = 0;
  limit.resetsIn = Number.POSITIVE_INFINITY;
  limit.endsIn = Number.POSITIVE_INFINITY;
}

/** When a window really ends: some weeks at any time before their reset (forecast.md); infinity: not before it. */
function endOf({ resetsIn, lengthHours }: LimitOnPath, { random, earlyWeeks }: WeekEnds): number {
  if (lengthHours <= 24 || random() >= earlyWeeks) return Number.POSITIVE_INFINITY;
  return resetsIn - random() * lengthHours;
}

/** A limit before any path; `perUnit` is its percent for one unit of need. */
export function limitOf(start: LimitStart | null, perUnit: number): LimitOnPath {
  const lengthHours = (start?.lengthSeconds ?? 0) / 3600;
  return { start, perUnit, lengthHours, used: 0, resetsIn: Number.POSITIVE_INFINITY, endsIn: Number.POSITIVE_INFINITY };
}

/** Both limits of a plan before any path: needs are in percent of the long one. */
export function limitsOf({ short, long }: Starts, { shortPerUnit }: Pick<Needs, 'shortPerUnit'>): LimitsOnPath {
  return { short: limitOf(short, shortPerUnit), long: limitOf(long, 1) };
}

/** As the reading says; a reset that is not known may come at any time within the length. */
export function begin(limit: LimitOnPath, how: WeekEnds): void {
  const { start, lengthHours } = limit;
  limit.used = start?.usedPercent ?? 0;
  limit.resetsIn = start?.resetsIn ?? Number.POSITIVE_INFINITY;
  if (Number.isNaN(limit.resetsIn)) limit.resetsIn = how.random() * lengthHours;
  const endsIn = Number.isFinite(limit.resetsIn) ? endOf(limit, how) : Number.POSITIVE_INFINITY;
  // It has not ended yet.
  limit.endsIn = endsIn > 0 ? endsIn : Number.POSITIVE_INFINITY;
}

// Less than this is what binary fractions leave.
const speckPercent = 1e-6;

/** Whether nothing of the limit is left; false where there is no such limit. */
export function isUsedUp({ start, used }: LimitOnPath): boolean {
  return start !== null && 100 - used <= speckPercent;
}
