import { hoursADay } from '../../moment.ts';
import type { Hours, Needs } from './needs.ts';
import parameters from './parameters.json' with { type: 'json' };
import type { UseHistory } from './use-history.ts';

/**
 * Credits for one unit of need once credits pay. Many stop there, or go on sparingly, so it is what was really spent in
 * this person's hours on credits, those with nothing spent among them, over what they would have needed in them on the
 * plan: as much as at that hour on other days, those nearby first. The start is others' rate and wide, down to nothing:
 * a gamma distribution, which each unit of need on credits narrows.
 */
export function creditRateOf(
  uses: UseHistory,
  { credits, onCredits }: Hours,
  onPlan: Float64Array,
  known: Float64Array,
  shortPerUnit: number,
): Pick<Needs, 'creditsPerUnit' | 'rateShape' | 'creditsPerDay'> {
  const { goingOn, strength, spell, mostShape } = parameters.rate;
  const pooled = (creditsPerWindow(uses.planType) * shortPerUnit) / 100;
  const spent = credits.reduce((sum, amount) => sum + amount, 0) / pooled;
  const expected = neededOnCredits(onCredits, onPlan, known);
  const shape = strength + spent / spell;
  const mean = shape / (strength / goingOn + expected / spell);
  return {
    creditsPerUnit: Math.max(0.01, pooled * mean),
    rateShape: Math.min(mostShape, shape),
    creditsPerDay: spentADay(credits, pooled),
  };
}

/** What was spent a day, days without any counted and late ones most; others' until there are some days. */
function spentADay(credits: Float64Array, pooled: number): number {
  const { memoryDays, poolDays, poolUnits } = parameters.purse;
  let [spent, days] = [poolDays * poolUnits * pooled, poolDays];
  for (let hour = 0; hour < credits.length; hour++) {
    const weight = Math.exp((hour - credits.length) / hoursADay / memoryDays);
    spent += weight * (credits[hour] ?? 0);
    days += weight / hoursADay;
  }
  return spent / days;
}

/** What would have been needed in the hours on credits. */
function neededOnCredits(onCredits: Float64Array, onPlan: Float64Array, known: Float64Array): number {
  if (!onCredits.some((share) => share > 0)) return 0;
  const usual = usualHours(onPlan, known);
  const days = onPlan.length / hoursADay;
  const [used, seen, wanted] = [new Float64Array(days), new Float64Array(days), new Float64Array(days)];
  for (let hour = 0; hour < onPlan.length; hour++) {
    const day = Math.floor(hour / hoursADay);
    const usually = usual[hour % hoursADay] ?? 0;
    used[day] = (used[day] ?? 0) + (onPlan[hour] ?? 0) * (known[hour] ?? 0);
    seen[day] = (seen[day] ?? 0) + usually * (known[hour] ?? 0);
    wanted[day] = (wanted[day] ?? 0) + usually * (onCredits[hour] ?? 0);
  }
  return wanted.reduce((sum, need, day) => (need > 0 ? sum + need * levelAround(day, used, seen) : sum), 0);
}

/** What is used on the plan in each hour of the day, on average. */
function usualHours(onPlan: Float64Array, known: Float64Array): Float64Array {
  const [used, seen] = [new Float64Array(hoursADay), new Float64Array(hoursADay)];
  for (let hour = 0; hour < onPlan.length; hour++) {
    const of = hour % hoursADay;
    used[of] = (used[of] ?? 0) + (onPlan[hour] ?? 0) * (known[hour] ?? 0);
    seen[of] = (seen[of] ?? 0) + (known[hour] ?? 0);
  }
  return used.map((sum, hour) => sum / Math.max(1, seen[hour] ?? 0));
}

const { nearbyDays, nearbyUnits } = parameters.rate;

/** How much more than usual is used on the days around one. */
function levelAround(day: number, used: Float64Array, seen: Float64Array): number {
  let [more, usually] = [nearbyUnits, nearbyUnits];
  for (
    let other = Math.max(0, day - 2 * nearbyDays);
    other <= Math.min(used.length - 1, day + 2 * nearbyDays);
    other++
  ) {
    const weight = Math.exp(-Math.abs(other - day) / nearbyDays);
    more += weight * (used[other] ?? 0);
    usually += weight * (seen[other] ?? 0);
  }
  return more / usually;
}

/** What a whole five-hour window is worth in credits, by plan; Plus where the plan is not known. */
export function creditsPerWindow(planType: string | null): number {
  const known: Readonly<Record<string, number>> = parameters.creditsPerWindow;
  return (
    (planType !== null && Object.hasOwn(known, planType) ? known[planType] : undefined) ??
    parameters.creditsPerWindow.plus
  );
}
