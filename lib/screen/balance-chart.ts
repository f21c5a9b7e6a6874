import type { TopUpForecast } from '../model/forecast/credits/top-up.ts';
import { isRefusal } from '../model/forecast/refusal.ts';
import { hourMs } from '../model/moment.ts';
import type { AccountSummary } from '../model/summary.ts';
import {
  type Ahead,
  type BandPoint,
  bandAhead,
  type ChartPoint,
  expectedAhead,
  furtherPurchases,
  mostHours,
} from './balance-ahead.ts';

/** The balance past and to come, in numbers to draw and to read out. */
export interface BalanceChart {
  fromMs: number;
  nowMs: number;
  untilMs: number;
  /** The highest amount that is shown; the lowest is none. */
  most: number;
  /** As it was read; the last point is now. */
  past: readonly ChartPoint[];
  /** As is likeliest, from now on; a purchase is a rise in no time. */
  expected: readonly ChartPoint[];
  /** One time in ten less than this, one time in ten more: until the next purchase, if one is expected. */
  band: readonly BandPoint[];
  /** Auto top-up's minimum and target, where it is on. */
  levels: { minimum: number; target: number } | null;
  /** The next purchase: when, at the earliest and at the latest, and up to what balance. */
  purchase: { atMs: number; earliestMs: number; latestMs: number; credits: number } | null;
  /** Those after it: whenever what is likeliest to be spent takes the balance to the minimum again. */
  further: readonly ChartPoint[];
}

const pastHours = 72;
const aheadHours = 96;

/**
 * The chart of an account at `now`. Null where there is nothing to see: the balance has not moved within three days,
 * and no purchase is expected within seven; or where what is to come is not forecast.
 */
export function balanceChart(
  { balances, forecast, usage }: AccountSummary,
  now: Temporal.Instant,
): BalanceChart | null {
  const credits = forecast?.credits ?? null;
  const { balance } = usage.figures.credits;
  if (credits === null || balance === null || isRefusal(credits.spend)) return null;
  const nowMs = now.epochMilliseconds;
  const topUp = isRefusal(credits.topUp) || !credits.topUp.enabled ? null : credits.topUp;
  const start = Number(balance);
  const purchase = topUp && purchaseOf(topUp, nowMs);
  if (purchase === null && balances.length < 2) return null;

  const past = pastOf(balances, nowMs - pastHours * hourMs, { atMs: nowMs, credits: start });
  const untilMs = nowMs + aheadOf(purchase, nowMs) * hourMs;
  const levels = topUp && { minimum: Number(topUp.minimum), target: Number(topUp.target) };
  // Where auto top-up lets the balance stand below the minimum, nobody knows how low it will get.
  const isKeptUp = purchase !== null || (topUp !== null && !isRefusal(topUp.next) && start >= Number(topUp.minimum));
  const floor = isKeptUp && levels ? levels.minimum : 0;
  const ahead: Ahead = { start, nowMs, untilMs, spend: credits.spend, floor };
  const further = purchase ? furtherPurchases(ahead, purchase) : [];
  const expected = expectedAhead(ahead, purchase ? [purchase, ...further] : []);
  const shown = [...past, ...expected].map((point) => point.credits);
  return {
    fromMs: past[0]?.atMs ?? nowMs,
    nowMs,
    untilMs,
    most: Math.max(1, levels?.target ?? 0, ...shown),
    past,
    expected,
    band: bandAhead(ahead, purchase?.atMs ?? untilMs),
    levels,
    purchase,
    further,
  };
}

type Purchase = BalanceChart['purchase'];

function purchaseOf({ next, target }: TopUpForecast, nowMs: number): Purchase {
  if (isRefusal(next)) return null;
  const { when, purchase } = next;
  const atMs = when.p50?.epochMilliseconds;
  if (purchase === null || atMs === undefined || atMs > nowMs + mostHours * hourMs || atMs < nowMs) return null;
  return {
    atMs,
    earliestMs: when.p10?.epochMilliseconds ?? atMs,
    latestMs: when.p90?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    credits: Number(target),
  };
}

/** Hours that are shown ahead: four days, or more if the purchase lies there. */
function aheadOf(purchase: Purchase, nowMs: number): number {
  if (purchase === null) return aheadHours;
  return Math.min(mostHours, Math.max(aheadHours, (purchase.atMs - nowMs) / hourMs + 24));
}

/** The points within the days that are shown, from their beginning to now. */
function pastOf(balances: AccountSummary['balances'], fromMs: number, last: ChartPoint): ChartPoint[] {
  const points = balances.map(({ at, balance }) => ({ atMs: at.epochMilliseconds, credits: Number(balance) }));
  const first = points[0];
  const begin = first && first.atMs > fromMs ? [{ atMs: fromMs, credits: first.credits }] : [];
  return [...begin, ...points.filter(({ atMs }) => atMs <= last.atMs).map((point) => later(point, fromMs)), last];
}

function later({ atMs, credits }: ChartPoint, fromMs: number): ChartPoint {
  return { atMs: Math.max(atMs, fromMs), credits };
}
