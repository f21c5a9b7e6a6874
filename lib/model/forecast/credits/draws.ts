import { hoursADay } from '../../moment.ts';
import type { Needs } from './needs.ts';
import type { CreditsParameters } from './parameters.ts';
import type { Random } from './random.ts';

/** Days that may come: this person's own, and after them others'. */
export interface DaySource {
  /** Own days; those with a higher number are of the pool. */
  own: number;
  /** Hour h of day d stands at 24 d + h. */
  hourly: Float64Array;
  /** For each day ahead, modulo seven, the running sum of the weights of all days. */
  sums: readonly Float64Array[];
  /** The same for the first day ahead, which goes on from what was done just now. */
  firstSums: Float64Array;
  /** Whether a day of the past may stand for a day ahead: both are days of work, or neither is. */
  isAlike: (day: number, ahead: number) => boolean;
  /** How likely the next day of the past comes next. */
  goesOn: number;
}

/**
 * The days that paths are drawn from. Newer days weigh more, and days of the same weekday; where the user has
 * set the days of work, only days of the same kind count. The less is known, the more the pool counts.
 */
export function daySourceOf(
  needs: Needs,
  readAt: Temporal.ZonedDateTime,
  workDays: readonly number[] | null,
  parameters: CreditsParameters,
): DaySource {
  const { memoryDays, sameWeekday, otherKind, poolWeight, like } = parameters.days;
  const pool = poolFor(needs, parameters);
  const total = needs.days + pool.length;
  const weekday = weekdaysAround(readAt);
  const isWork = (dayOfWeek: number) => workDays === null || workDays.includes(dayOfWeek + 1);
  const isAlike = (day: number, ahead: number) =>
    day >= needs.days || isWork(weekday.back(day)) === isWork(weekday.ahead(ahead));
  const weight = (day: number, ahead: number) => {
    if (day >= needs.days) return poolWeight / pool.length;
    if (needs.isKnown[day] === 0) return 0;
    const kind = isAlike(day, ahead) ? 1 : otherKind;
    return kind * Math.exp(-day / memoryDays) * (weekday.back(day) === weekday.ahead(ahead) ? sameWeekday : 1);
  };
  const hourly = new Float64Array(total * hoursADay);
  hourly.set(needs.hourly);
  for (const [index, day] of pool.entries()) hourly.set(day, (needs.days + index) * hoursADay);
  return {
    own: needs.days,
    hourly,
    sums: Array.from({ length: 7 }, (_, ahead) => runningSums(total, (day) => weight(day, ahead))),
    firstSums: runningSums(total, (day) => weight(day, 0) * likeness(needs, day, like)),
    isAlike,
    goesOn: parameters.days.goesOn,
  };
}

/** The weekdays, 0 Monday, of days ahead and of days of the past. A day of 24 hours belongs to that of its middle, twelve hours on. */
function weekdaysAround(readAt: Temporal.ZonedDateTime) {
  const first = readAt.dayOfWeek - 1 + (readAt.hour >= 12 ? 1 : 0);
  return { ahead: (day: number) => mod(first + day, 7), back: (day: number) => mod(first - 1 - day, 7) };
}

function runningSums(count: number, value: (index: number) => number): Float64Array {
  const sums = new Float64Array(count);
  for (let index = 0, sum = 0; index < count; index++) sums[index] = sum += value(index);
  return sums;
}

/** A day of the past for each day ahead. Days come in runs: what one is followed by, often comes next. */
export function drawDays(source: DaySource, days: Uint16Array, random: Random): void {
  const { own, sums, firstSums, isAlike, goesOn } = source;
  for (let ahead = 0, day = -1; ahead < days.length; ahead++) {
    const isRun = random() < goesOn;
    const next = day - 1;
    if (isRun && day < own && next >= 0 && isAlike(next, ahead)) day = next;
    else day = drawn(ahead === 0 ? firstSums : (sums[ahead % 7] ?? firstSums), random());
    days[ahead] = day;
  }
}

function drawn(sums: Float64Array, share: number): number {
  const wanted = share * (sums.at(-1) ?? 0);
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

type Like = CreditsParameters['days']['like'];

/** What was done in the last hours tells most of the next: a day that came after the like of it is likelier now. */
function likeness(needs: Needs, day: number, like: Like): number {
  if (day >= needs.days - 1) return like.ofOthers;
  const now = recentNeed(needs, 0, like);
  const then = recentNeed(needs, day + 1, like);
  return like.least + Math.exp(-(((now - then) / like.doublings) ** 2) / 2);
}

/** The need of the last hours of a day, in doublings: half and twice are as far apart anywhere but near nothing. */
function recentNeed({ hourly }: Needs, day: number, { recentHours, quietUnits }: Like): number {
  let sum = 0;
  for (let hour = hoursADay - recentHours; hour < hoursADay; hour++) sum += hourly[hoursADay * day + hour] ?? 0;
  return Math.log2(quietUnits + sum);
}

/** Others' days at this person's hours: each as much as their days at one step of the distribution, in one go of some hours. */
function poolFor(
  needs: Needs,
  { poolDays, poolHours }: Pick<CreditsParameters, 'poolDays' | 'poolHours'>,
): Float64Array[] {
  const hours = new Float64Array(hoursADay);
  for (let index = 0; index < needs.hourly.length; index++) {
    const hour = index % hoursADay;
    hours[hour] = (hours[hour] ?? 0) + (needs.hourly[index] ?? 0);
  }
  const busiest = hours.indexOf(Math.max(...hours));
  return poolDays.map((percent, index) => {
    const day = new Float64Array(hoursADay);
    const start = mod(busiest - 2 + ((index * 5) % 7) - 3, hoursADay - poolHours);
    for (let hour = start; hour < start + poolHours; hour++)
      day[hour] = (percent * needs.unitsPerPoolPercent) / poolHours;
    return day;
  });
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
