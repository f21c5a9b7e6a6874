import { finelyWritten } from './come-again.ts';
import { hourlyDays } from './days-ahead.ts';
import type { DaysDrawn } from './days-drawn.ts';
import type { Futures } from './futures.ts';
import { end, isOver, isUsedUp, type LimitOnPath, type LimitsOnPath, paidByPlan, type WeekEnds } from './limit-path.ts';
import type { Purse } from './purse.ts';
import type { WantsWriter } from './wants.ts';

/** What a path goes by: what was drawn for it, and where it writes what is wanted. */
export interface Walk extends WeekEnds {
  /** Hours from the reading until now: times on credits that are over by then are no switch to come. */
  age: number;
  days: DaysDrawn;
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
export function walk(futures: Futures, path: number, limits: LimitsOnPath, how: Walk): void {
  const { age, days, perUnit, purse, daily, writer } = how;
  const { short, long } = limits;
  daily.fill(0);
  for (let hour = 0; hour < hourlyDays * 24; hour++) {
    const day = Math.floor(hour / 24);
    const need = days.needIn(hour);
    if (need <= 0) continue;
    if (isOver(short, hour)) end(short);
    if (isOver(long, hour)) end(long);
    const onPlan = paidByPlan(need, limits, hour, how);
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
function usedUpOf(short: LimitOnPath, long: LimitOnPath): { through: 1 | 2; until: number } {
  if (short.start === null && long.start === null) return { through: 1, until: Number.POSITIVE_INFINITY };
  const isLong = isUsedUp(long) && (!isUsedUp(short) || long.resetsIn >= short.resetsIn);
  return isLong ? { through: 2, until: long.resetsIn } : { through: 1, until: short.resetsIn };
}
