import type { SpendForecast } from '../model/forecast/credits/spend.ts';
import type { Range } from '../model/forecast/range.ts';
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

/** How far ahead the course of spending is forecast. */
export const mostHours = 168;

/** The likeliest balance: falling as credits are spent, no further than to the floor, and rising with each of the purchases. */
export function expectedAhead(ahead: Ahead, purchases: readonly ChartPoint[]): ChartPoint[] {
  const { start, nowMs, untilMs, floor } = ahead;
  const risen = purchases.map(({ atMs, credits }) => ({ atMs, credits }));
  return [{ atMs: nowMs, credits: start }, ...risen].flatMap((from, index) => {
    const next = purchases[index];
    const bends = bendsOf(ahead, next?.atMs ?? untilMs).filter((atMs) => atMs > from.atMs);
    const falling = [from, ...bends.map((atMs) => fallen(from, atMs, ahead))];
    return next ? [...falling.slice(0, -1), { atMs: next.atMs, credits: Math.min(from.credits, floor) }] : falling;
  });
}

/** The moments up to one at which spending may become faster or slower. */
function bendsOf({ nowMs, spend }: Ahead, untilMs: number): number[] {
  const within = spend.course.map(({ hours }) => nowMs + hours * hourMs).filter((atMs) => atMs < untilMs);
  return [...within, untilMs];
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
export function bandAhead(ahead: Ahead, untilMs: number): BandPoint[] {
  const { start, nowMs, spend, floor } = ahead;
  return [nowMs, ...bendsOf(ahead, untilMs)].map((atMs) => {
    const hours = (atMs - nowMs) / hourMs;
    const left = (which: keyof Range) => Math.max(Math.min(start, floor), start - spentWithin(spend, which, hours));
    return { atMs, least: left('p90'), most: left('p10') };
  });
}

function likelySpentBy(atMs: number, { nowMs, spend }: Ahead): number {
  return spentWithin(spend, 'p50', (atMs - nowMs) / hourMs);
}

const atOnce = { hours: 0, spent: { p10: 0, p50: 0, p90: 0 } };

/** What will be spent within so many hours: evenly between the hours for which it is forecast. */
function spentWithin({ course }: SpendForecast, which: keyof Range, hours: number): number {
  const after = course.find((one) => one.hours >= hours);
  const before = course.findLast((one) => one.hours < hours) ?? atOnce;
  if (!after) return before.spent[which];
  const passed = (hours - before.hours) / (after.hours - before.hours);
  return before.spent[which] + passed * (after.spent[which] - before.spent[which]);
}

/** After how many hours so much is likely spent: the inverse of `spentWithin`; infinity: not within the seven days. */
function likelyHoursToSpend(credits: number, { course }: SpendForecast): number {
  const after = course.find(({ spent }) => spent.p50 >= credits);
  if (!after) return Number.POSITIVE_INFINITY;
  const before = course.findLast(({ spent }) => spent.p50 < credits) ?? atOnce;
  const part = (credits - before.spent.p50) / (after.spent.p50 - before.spent.p50);
  return before.hours + part * (after.hours - before.hours);
}
