import { hoursADay, weekSeconds } from '../../moment.ts';
import { creditRateOf, creditsPerWindow } from './credit-rate.ts';
import { type Hours, hoursOf, type Needs } from './needs.ts';
import parameters from './parameters.json' with { type: 'json' };
import type { LimitStart, Starts } from './start.ts';
import type { UseHistory } from './use-history.ts';

// Without a long limit, needs are in percent of the short one.
const sameUnit = { shortPerUnit: 1, shortPerUnitSpread: 0 };
// Without limits, needs are in credits already.
const certainRate = { creditsPerUnit: 1, rateShape: Number.POSITIVE_INFINITY, creditsPerDay: Number.POSITIVE_INFINITY };
// What a day takes of the long limit is known to a point either way, since percents are whole.
const wholePercent = 1;

/** What was needed, from what was seen: use the plan paid for and, in hours on credits, what they paid for. */
export function needsOf(uses: UseHistory, { short, long }: Starts): Needs {
  const hours = hoursOf(uses);
  const { shortPerUnit, shortPerUnitSpread } = long ? shortPerLong(uses, long) : sameUnit;
  const onPlan = planUse(hours, shortPerUnit, short !== null, long !== null);
  const known = hours.unknown.map((share, index) => Math.max(0, 1 - share - (hours.onCredits[index] ?? 0)));
  const rate = short || long ? creditRateOf(uses, hours, onPlan, known, shortPerUnit) : certainRate;
  const needed = onPlan.map((use, index) => use + (hours.credits[index] ?? 0) / rate.creditsPerUnit);
  const days = hours.count / hoursADay;
  const needs: Needs = {
    days,
    hourly: new Float64Array(hours.count),
    isKnown: new Uint8Array(days),
    shortPerUnit,
    shortPerUnitSpread,
    unitsPerPoolPercent: unitsPerPoolPercent(short, long, uses.planType),
    ...rate,
  };
  for (let day = 0; day < days; day++) {
    const first = hours.count - hoursADay * (day + 1);
    let knownHours = 0;
    for (let hour = 0; hour < hoursADay; hour++) {
      knownHours += 1 - (hours.unknown[first + hour] ?? 0);
      needs.hourly[hoursADay * day + hour] = needed[first + hour] ?? 0;
    }
    needs.isKnown[day] = Number(knownHours >= parameters.days.leastKnownHours);
  }
  return filledIn(needs, hours);
}

/**
 * Percent of one's own long limit for one of a week, of which the pool is; else of the short limit, else credits. Nobody
 * knows how large a limit of another length than a week is; it is taken for as many weeks as it lasts.
 */
function unitsPerPoolPercent(short: LimitStart | null, long: LimitStart | null, planType: string | null): number {
  if (long) return weekSeconds / long.lengthSeconds;
  return parameters.shortPerLong.pool * (short ? 1 : creditsPerWindow(planType) / 100);
}

/** Percent points of the short limit for one of the long; others', of a week, until there is enough of one's own. */
function shortPerLong({ together }: UseHistory, long: LimitStart): Pick<Needs, 'shortPerUnit' | 'shortPerUnitSpread'> {
  const { pool, spread, strengthPercent } = parameters.shortPerLong;
  const others = pool * (long.lengthSeconds / weekSeconds);
  const known = strengthPercent + together.long;
  return {
    shortPerUnit: (others * strengthPercent + together.short) / known,
    shortPerUnitSpread: spread * Math.sqrt(strengthPercent / known),
  };
}

/**
 * What the plan paid for. The short limit is the finer measure, but may have come and gone unseen; the
 * long one saw everything, to a whole percent. So a day is what the short limit says, as far as the long one allows.
 */
function planUse(
  { count, short, long }: Hours,
  shortPerUnit: number,
  hasShort: boolean,
  hasLong: boolean,
): Float64Array {
  if (!hasLong) return short;
  if (!hasShort) return long;
  const use = new Float64Array(count);
  for (let first = 0; first < count; first += hoursADay) {
    let [byShort, byLong] = [0, 0];
    for (let hour = first; hour < first + hoursADay; hour++) {
      byShort += (short[hour] ?? 0) / shortPerUnit;
      byLong += long[hour] ?? 0;
    }
    const total = Math.min(byLong + wholePercent, Math.max(byLong - wholePercent, byShort));
    const scale = byShort > 0 ? Math.min(1, total / byShort) : 0;
    const missing = byLong > 0 ? Math.max(0, total - byShort) / byLong : 0;
    for (let hour = first; hour < first + hoursADay; hour++)
      use[hour] = ((short[hour] ?? 0) / shortPerUnit) * scale + (long[hour] ?? 0) * missing;
  }
  return use;
}

/** Hours of which nothing is known are taken from the nearest day of which that hour is. */
function filledIn(needs: Needs, { count, unknown }: Hours): Needs {
  const { days, hourly } = needs;
  // Of a day before the first, or after the last, nothing is known.
  const isUnknown = (day: number, hour: number) => (unknown[count - hoursADay * (day + 1) + hour] ?? 1) > 0.5;
  for (let day = 0; day < days; day++) {
    if (needs.isKnown[day] === 0) continue;
    for (let hour = 0; hour < hoursADay; hour++) {
      if (!isUnknown(day, hour)) continue;
      const other = nearest(day, days, (candidate) => !isUnknown(candidate, hour));
      const taken = other === null ? 0 : (hourly[hoursADay * other + hour] ?? 0);
      hourly[hoursADay * day + hour] = Math.max(hourly[hoursADay * day + hour] ?? 0, taken);
    }
  }
  return needs;
}

/** The nearest other day that fits, of two the newer one; null: none does. */
function nearest(day: number, days: number, isFit: (day: number) => boolean): number | null {
  for (let away = 1; away < days; away++) {
    const fitting = [day - away, day + away].find(isFit);
    if (fitting !== undefined) return fitting;
  }
  return null;
}
