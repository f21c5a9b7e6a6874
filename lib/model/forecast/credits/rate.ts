import type { Hours, Needs } from './needs.ts';
import parameters from './parameters.json' with { type: 'json' };
import type { UseHistory } from './use-history.ts';

/** From so many debits on, what a percent costs is one's own. */
export const leastDebits = 3;

// Somebody who used something in the last hours is at work.
const workHours = 3;

/**
 * Credits for one unit of need. While credits pay, percents stand still, so what was needed then is not seen: it is
 * taken to be what the same person needs in an hour when at work, or when not, while the plan pays. Others' rate
 * stands in until there is enough of one's own; the more hours on credits, the less uncertain it is.
 */
export function rateOf(
  uses: UseHistory,
  { count, credits, onCredits }: Hours,
  onPlan: Float64Array,
  known: Float64Array,
  shortPerUnit: number,
): Pick<Needs, 'creditsPerUnit' | 'rateSpread'> {
  const isAtWork = new Uint8Array(count);
  for (let hour = 0, last = Number.NEGATIVE_INFINITY; hour < count; hour++) {
    isAtWork[hour] = Number(hour - last <= workHours);
    if ((onPlan[hour] ?? 0) > 0 || (credits[hour] ?? 0) > 0) last = hour;
  }
  const [used, seen] = [
    [0, 0],
    [0, 0],
  ] as [[number, number], [number, number]];
  let spent = 0;
  for (let hour = 0; hour < count; hour++) {
    const at = isAtWork[hour] === 1 ? 1 : 0;
    used[at] += (onPlan[hour] ?? 0) * (known[hour] ?? 0);
    seen[at] += known[hour] ?? 0;
    spent += credits[hour] ?? 0;
  }
  const perHour = used.map((sum, index) => sum / Math.max(1, seen[index] ?? 0));
  let expected = 0;
  for (let hour = 0; hour < count; hour++) expected += (onCredits[hour] ?? 0) * (perHour[isAtWork[hour] ?? 0] ?? 0);
  const { rateStrength, rateSpread, leastRateSpread } = parameters.days;
  const pooled = (creditsPerWindow(uses.planType) * shortPerUnit) / 100;
  const strength = uses.debits >= leastDebits ? rateStrength : 2 * rateStrength;
  return {
    creditsPerUnit: Math.max(0.01, (pooled * strength + spent) / (strength + expected)),
    rateSpread: Math.max(leastRateSpread, rateSpread / Math.sqrt(1 + expected / rateStrength)),
  };
}

/** What a whole five-hour window is worth in credits, by plan; Plus where the plan is not known. */
export function creditsPerWindow(planType: string | null): number {
  const known: Readonly<Record<string, number>> = parameters.creditsPerWindow;
  return (
    (planType !== null && Object.hasOwn(known, planType) ? known[planType] : undefined) ??
    parameters.creditsPerWindow.plus
  );
}
