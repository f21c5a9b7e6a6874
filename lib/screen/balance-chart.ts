import type { SpendForecast } from '../model/forecast/credits/spend.ts';
import type { TopUpForecast } from '../model/forecast/credits/top-up.ts';
import { isRefusal } from '../model/forecast/refusal.ts';
import { hourMs } from '../model/moment.ts';
import type { AccountSummary } from '../model/summary.ts';

/** A moment and an amount of credits. */
export interface ChartPoint {
  atMs: number;
  credits: number;
}

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
  band: readonly { atMs: number; least: number; most: number }[];
  /** Auto top-up's minimum and target, where it is on. */
  levels: { minimum: number; target: number } | null;
  /** The next purchase: when, at the earliest and at the latest, and up to what balance. */
  purchase: { atMs: number; earliestMs: number; latestMs: number; credits: number } | null;
}

const pastHours = 72;
const aheadHours = 96;
const mostHours = 168;

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
  const ahead = { start, nowMs, untilMs, spend: credits.spend, floor: purchase ? (levels?.minimum ?? 0) : 0 };
  const expected = expectedOf(ahead, purchase);
  const shown = [...past, ...expected].map((point) => point.credits);
  return {
    fromMs: past[0]?.atMs ?? nowMs,
    nowMs,
    untilMs,
    most: Math.max(1, levels?.target ?? 0, ...shown),
    past,
    expected,
    band: bandOf(ahead, purchase?.atMs ?? untilMs),
    levels,
    purchase,
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

interface Ahead {
  start: number;
  nowMs: number;
  untilMs: number;
  spend: SpendForecast;
  /** Below this the balance does not stay. */
  floor: number;
}

function expectedOf({ start, nowMs, untilMs, spend, floor }: Ahead, purchase: Purchase): ChartPoint[] {
  const spentBy = (atMs: number) => spentWithin(spend, 'p50', (atMs - nowMs) / hourMs);
  const now = { atMs: nowMs, credits: start };
  if (purchase === null) {
    const points = [nowMs + 24 * hourMs, untilMs].map((atMs) => ({
      atMs,
      credits: Math.max(0, start - spentBy(atMs)),
    }));
    return [now, ...points];
  }
  const { atMs, credits } = purchase;
  const left = Math.max(0, credits - (spentBy(untilMs) - spentBy(atMs)));
  return [now, { atMs, credits: Math.min(start, floor) }, { atMs, credits }, { atMs: untilMs, credits: left }];
}

function bandOf({ start, nowMs, spend, floor }: Ahead, untilMs: number): BalanceChart['band'] {
  const steps = 8;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const hours = ((untilMs - nowMs) / hourMs) * (step / steps);
    const left = (which: 'p10' | 'p90') => Math.max(Math.min(start, floor), start - spentWithin(spend, which, hours));
    return { atMs: nowMs + hours * hourMs, least: left('p90'), most: left('p10') };
  });
}

/** What will be spent within so many hours: evenly within the first day, and within the six that follow. */
function spentWithin({ day, days7 }: SpendForecast, which: 'p10' | 'p50' | 'p90', hours: number): number {
  const first = day.spent[which];
  if (hours <= 24) return (first * hours) / 24;
  return first + (Math.max(0, days7.spent[which] - first) * (hours - 24)) / (mostHours - 24);
}
