import type { SpendForecast } from '../model/forecast/credits/spend.ts';
import { hourMs } from '../model/moment.ts';

/** A moment and an amount of credits. */
export interface ChartPoint {
  atMs: number;
  credits: number;
}

/** A moment and a range of credits. */
export interface BandPoint {
  atMs: number;
  least: number;
  most: number;
}

/** What the balance to come is drawn from. */
export interface Ahead {
  /** The balance now. */
  start: number;
  nowMs: number;
  untilMs: number;
  spend: SpendForecast;
  /** What auto top-up keeps the balance at: its minimum; none without it. */
  floor: number;
}

/** No forecast of spending is finer than by seven days, so none is drawn beyond. */
export const mostHours = 168;

/** The likeliest balance: falling as credits are spent, no further than to the floor, and rising with each of the purchases. */
export function expectedAhead(ahead: Ahead, purchases: readonly ChartPoint[]): ChartPoint[] {
  const { start, nowMs, untilMs, floor } = ahead;
  const rises = purchases.flatMap(({ atMs, credits }, index) => [
    { atMs, credits: index === 0 ? Math.min(start, floor) : floor },
    { atMs, credits },
  ]);
  const from = purchases.at(-1) ?? { atMs: nowMs, credits: start };
  const bends = purchases.length === 0 ? [nowMs + 24 * hourMs, untilMs] : [untilMs];
  return [{ atMs: nowMs, credits: start }, ...rises, ...bends.map((atMs) => fallen(from, atMs, ahead))];
}

/** The balance at a moment after a point, if nothing is bought between them. */
function fallen({ atMs: fromMs, credits }: ChartPoint, atMs: number, ahead: Ahead): ChartPoint {
  const spent = likelySpentBy(atMs, ahead) - likelySpentBy(fromMs, ahead);
  return { atMs, credits: Math.max(Math.min(credits, ahead.floor), credits - spent) };
}

// More is a fault of settings, such as a target just above the minimum, and no forecast.
const mostFurther = 30;

/** The purchases after the first one: whenever as much is spent as the first raises the balance above the floor. */
export function furtherPurchases(ahead: Ahead, { atMs: firstMs, credits }: ChartPoint): ChartPoint[] {
  const each = credits - ahead.floor;
  const before = likelySpentBy(firstMs, ahead);
  const further: ChartPoint[] = [];
  while (each > 0 && further.length < mostFurther) {
    const atMs = ahead.nowMs + likelyHoursToSpend(before + each * (further.length + 1), ahead.spend) * hourMs;
    if (atMs > ahead.untilMs) break;
    further.push({ atMs, credits });
  }
  return further;
}

/** One time in ten less than this, one time in ten more, until a moment before which nothing is bought. */
export function bandAhead({ start, nowMs, spend, floor }: Ahead, untilMs: number): BandPoint[] {
  const steps = 8;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const hours = ((untilMs - nowMs) / hourMs) * (step / steps);
    const left = (which: 'p10' | 'p90') => Math.max(Math.min(start, floor), start - spentWithin(spend, which, hours));
    return { atMs: nowMs + hours * hourMs, least: left('p90'), most: left('p10') };
  });
}

function likelySpentBy(atMs: number, { nowMs, spend }: Ahead): number {
  return spentWithin(spend, 'p50', (atMs - nowMs) / hourMs);
}

/** What will be spent within so many hours: evenly within the first day, and within the six that follow. */
function spentWithin({ day, days7 }: SpendForecast, which: 'p10' | 'p50' | 'p90', hours: number): number {
  const first = day.spent[which];
  if (hours <= 24) return (first * hours) / 24;
  return first + (Math.max(0, days7.spent[which] - first) * (hours - 24)) / (mostHours - 24);
}

/** After how many hours so much is likely spent: the inverse of `spentWithin`; infinity: not within the seven days. */
function likelyHoursToSpend(credits: number, { day, days7 }: SpendForecast): number {
  const first = day.spent.p50;
  if (credits <= first) return (24 * credits) / first;
  if (credits > days7.spent.p50) return Number.POSITIVE_INFINITY;
  return 24 + ((credits - first) * (mostHours - 24)) / (days7.spent.p50 - first);
}
