import { comeAgain, finelyWritten } from './come-again.ts';
import { hourlyDays } from './days-ahead.ts';
import { daySourceOf, drawDays } from './draws.ts';
import { latenessAt } from './lateness.ts';
import { begin, end, type Limit, limitOf, use, type WeekEnds } from './limit-path.ts';
import type { Needs } from './needs.ts';
import type { CreditsParameters } from './parameters.ts';
import { Purse } from './purse.ts';
import { gammaAt, normalsInOrderOf, randomFrom } from './random.ts';
import type { Starts } from './start.ts';
import { type Wants, WantsWriter } from './wants.ts';

/** How many futures are gone through. With this many, a tenth is sixteen of them. */
export const paths = 160;

/** What is wanted beyond the plan, in each of the futures. All times are hours after the reading. */
export interface Futures {
  /** Beyond the hourly days, weeks of the same path come again. */
  wants: Wants;
  /** When the plan first gives way, times that are over by now left out; infinity: not within the hourly days. */
  switchAt: Float64Array;
  /** Through which limit: 1 the short one, 2 the long one. */
  through: Uint8Array;
  /** When that limit is reset, and the credits wanted until then. */
  until: Float64Array;
  cost: Float64Array;
  /** By how much the balance falls below a point before anything notices: the size of a debit. */
  debits: Float64Array;
  /** Hours until the next purchase that is due is made; 0: at once. */
  lateness: Float64Array;
}

/** The most recent hours decide nothing; the seed is what never changes of a history, so that figures do not flicker. */
export interface Setting {
  needs: Needs;
  starts: Starts;
  readAt: Temporal.ZonedDateTime;
  /** Hours from the reading until now. */
  age: number;
  workDays: readonly number[] | null;
  seed: number;
  parameters: CreditsParameters;
}

/** Goes through the futures. */
export function futuresOf({ needs, starts, readAt, age, workDays, seed, parameters }: Setting): Futures {
  const random = randomFrom(seed);
  const source = daySourceOf(needs, readAt, workDays, parameters);
  const levels = normalsInOrderOf(random, paths);
  const rates = normalsInOrderOf(random, paths);
  const chance = { random: randomFrom(seed + 1), earlyWeeks: parameters.earlyWeeks };
  const purses = normalsInOrderOf(chance.random, paths);
  const debits = normalsInOrderOf(random, paths).map(
    (standing) => parameters.debit * Math.exp(parameters.debitSpread * standing),
  );
  const lateness = normalsInOrderOf(chance.random, paths).map((standing) => latenessAt(standing, parameters));
  const days = new Uint16Array(hourlyDays);
  const futures = emptyFutures();
  const writer = new WantsWriter(paths * 160);
  const daily = new Float64Array(hourlyDays);
  const spreads = spreadsOf(needs, parameters);
  const level = new Float64Array(hourlyDays);
  const limits = { short: limitOf(starts.short, needs.shortPerUnit), long: limitOf(starts.long, 1) };
  for (let path = 0; path < paths; path++) {
    futures.wants.firstOf[path] = writer.length;
    drawDays(source, days, random);
    begin(limits.short, chance);
    begin(limits.long, chance);
    const standing = levels[path] ?? 0;
    const stretched = standing > 0 ? standing * parameters.days.upward : standing;
    for (let day = 0; day < hourlyDays; day++) level[day] = Math.exp((spreads[day] ?? 0) * stretched);
    const perUnit = needs.creditsPerUnit * gammaAt(rates[path] ?? 0, needs.rateShape);
    const purse = new Purse(needs.creditsPerDay, purses[path] ?? 0, parameters.purse);
    walk(futures, path, limits, { age, days, hourly: source.hourly, level, perUnit, purse, ...chance, daily, writer });
    comeAgain(writer, daily, random);
  }
  futures.wants.firstOf[paths] = writer.length;
  return { ...futures, debits, lateness, wants: writer.written(futures.wants.firstOf) };
}

/** How uncertain the level of each day ahead is. Habits change: the further ahead a day, the less the past says of it. */
function spreadsOf(
  { days }: Needs,
  { days: { levelSpread, levelSpreadOfADay, levelDrift } }: CreditsParameters,
): Float64Array {
  const now = Math.hypot(levelSpread, levelSpreadOfADay / Math.sqrt(1 + days));
  return Float64Array.from({ length: hourlyDays }, (_, day) => Math.hypot(now, levelDrift * Math.sqrt(day / 30)));
}

interface Walk extends WeekEnds {
  age: number;
  days: Uint16Array;
  hourly: Float64Array;
  /** By how much each day is more or less than those of the past. */
  level: Float64Array;
  perUnit: number;
  purse: Purse;
  /** Takes the credits of each day. */
  daily: Float64Array;
  writer: WantsWriter;
}

/**
 * One path, hour by hour: the plan first, as far as both limits have room, then credits. What credits pay for
 * leaves the limits as they are. A window starts with its first use; resets count from the nearest full hour.
 */
function walk(futures: Futures, path: number, { short, long }: { short: Limit; long: Limit }, how: Walk): void {
  const { age, days, hourly, level, perUnit, purse, daily, writer } = how;
  daily.fill(0);
  const hasLimits = short.start !== null || long.start !== null;
  for (let hour = 0; hour < hourlyDays * 24; hour++) {
    const day = Math.floor(hour / 24);
    const need = (hourly[24 * (days[day] ?? 0) + (hour % 24)] ?? 0) * (level[day] ?? 1);
    if (need <= 0) continue;
    if (Math.min(short.resetsIn, short.endsIn) <= hour + 0.5) end(short);
    if (Math.min(long.resetsIn, long.endsIn) <= hour + 0.5) end(long);
    const room = hasLimits
      ? Math.max(0, Math.min((100 - short.used) / short.perUnit, (100 - long.used) / long.perUnit))
      : 0;
    const onPlan = Math.min(need, room);
    if (onPlan > 0) {
      use(short, onPlan, hour, how);
      use(long, onPlan, hour, how);
    }
    if (need - onPlan <= 1e-9) continue;
    const credits = purse.take((need - onPlan) * perUnit, hour);
    if (day < finelyWritten) writer.add(hour, 1, credits);
    daily[day] = (daily[day] ?? 0) + credits;
    if (futures.switchAt[path] === Number.POSITIVE_INFINITY) {
      const { through, until } = usedUpOf(short, long);
      if (until <= age) continue;
      futures.switchAt[path] = hour + onPlan / need;
      futures.through[path] = through;
      futures.until[path] = until;
    }
    if (hour + 0.5 < (futures.until[path] ?? 0)) futures.cost[path] = (futures.cost[path] ?? 0) + credits;
  }
}

/** Through which limit the plan has given way, and until when: of two that are used up, the one that is reset last. */
function usedUpOf(short: Limit, long: Limit): { through: 1 | 2; until: number } {
  if (short.start === null && long.start === null) return { through: 1, until: Number.POSITIVE_INFINITY };
  const isLong = isUsedUp(long) && (!isUsedUp(short) || long.resetsIn >= short.resetsIn);
  return isLong ? { through: 2, until: long.resetsIn } : { through: 1, until: short.resetsIn };
}

// Less than this is what binary fractions leave.
const speckPercent = 1e-6;

function isUsedUp({ start, used }: Limit): boolean {
  return start !== null && 100 - used <= speckPercent;
}

function emptyFutures(): Futures {
  return {
    wants: new WantsWriter(0).written(new Uint32Array(paths + 1)),
    switchAt: new Float64Array(paths).fill(Number.POSITIVE_INFINITY),
    through: new Uint8Array(paths),
    until: new Float64Array(paths).fill(Number.POSITIVE_INFINITY),
    cost: new Float64Array(paths),
    debits: new Float64Array(paths),
    lateness: new Float64Array(paths),
  };
}
