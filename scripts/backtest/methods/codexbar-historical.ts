import type { Forecast, Method, Situation } from '../protocol/forecast.ts';
import { week } from '../protocol/reading.ts';
import { type Window, windowsOf } from '../protocol/window.ts';
import { codexbarLinear } from './codexbar-linear.ts';

const hour = 3600;
const day = 24 * hour;
const fewestWeeks = 3;
const fewestWeeksForRisk = 5;

interface PastWeek {
  /** Used percent at this share of the week, and at its end had it gone on from 100. */
  usedNow: number;
  end: number;
  weight: number;
}

/**
 * CodexBar's `HistoricalUsagePace` (27c7f334, 2026-08-21), weekly only; with fewer than three complete weeks
 * it shows the linear pace. Each past week is shifted to what is used now; the share of them that then passes
 * 100 is the risk. It states no range: the quantiles of the shifted weeks are our most favourable reading.
 */
export const codexbarHistorical: Method = (situation) => {
  if (situation.windowMinutes !== week) return codexbarLinear(situation);
  const weeks = pastWeeks(situation);
  if (weeks.length < fewestWeeks) return codexbarLinear(situation);
  return shifted(weeks, situation.used);
};

function shifted(weeks: PastWeek[], used: number): Forecast {
  const ends = weeks.map(({ usedNow, end, weight }) => ({ end: used + Math.max(0, end - usedNow), weight }));
  const total = ends.reduce((sum, { weight }) => sum + weight, 0);
  const runOut = ends.reduce((sum, { end, weight }) => sum + (end >= 100 ? weight : 0), 0);
  const risk = (runOut + 0.5) / (total + 1);
  const quantile = (share: number) => Math.min(100, weightedQuantile(ends, share * total));
  return {
    p10: quantile(0.1),
    p50: quantile(0.5),
    p90: quantile(0.9),
    exhaustion: weeks.length >= fewestWeeksForRisk ? Math.round(risk * 20) / 20 : Number(risk >= 0.5),
  };
}

function weightedQuantile(ends: { end: number; weight: number }[], mass: number): number {
  let sum = 0;
  const sorted = ends.toSorted((a, b) => a.end - b.end);
  for (const { end, weight } of sorted) {
    sum += weight;
    if (sum >= mass) return end;
  }
  return sorted.at(-1)?.end ?? 0;
}

function pastWeeks({ now, elapsed, readings }: Situation): PastWeek[] {
  const windows = windowsOf([...readings], week);
  return windows
    .filter((window) => window.resetsAt <= now && now - window.resetsAt < 56 * day)
    .filter((window) => isComplete(window) && !windows.some((other) => endsEarly(window, other)))
    .map((window) => ({
      usedNow: usedAt(window, elapsed),
      end: endOf(window),
      weight: Math.exp(-(now - window.resetsAt) / (7 * day) / 3),
    }));
}

/** The app polls and so covers a week to its end; traces fall silent when nothing is used, so only the start is asked for. */
function isComplete({ readings, startsAt }: Window): boolean {
  const first = readings[0]?.at ?? Number.POSITIVE_INFINITY;
  return readings.length >= 6 && first - startsAt <= day;
}

/** Whether another week was read more than a day before this one's end: it is not covered to its end. */
function endsEarly({ startsAt, resetsAt }: Window, other: Window): boolean {
  const first = other.readings[0]?.at ?? Number.POSITIVE_INFINITY;
  return other.startsAt > startsAt && first < resetsAt - day;
}

function endOf(window: Window): number {
  return extended(window, window.resetsAt) ?? window.readings.at(-1)?.used ?? 0;
}

/** What a week that hit 100 would have used by then, had it gone on along its slope; null: it did not until then. */
function extended({ readings, startsAt }: Window, at: number): number | null {
  const full = readings.find(({ used }) => used >= 100);
  return full && full.at <= at ? (100 * (at - startsAt)) / Math.max(hour, full.at - startsAt) : null;
}

/** On the straight line between two readings, or on the slope beyond 100. */
function usedAt(window: Window, elapsed: number): number {
  const { readings, startsAt, resetsAt } = window;
  const at = startsAt + elapsed * (resetsAt - startsAt);
  const beyond = extended(window, at);
  if (beyond !== null) return beyond;
  const after = readings.find((reading) => reading.at >= at);
  const before = readings.findLast((reading) => reading.at < at) ?? { at: startsAt, used: 0 };
  if (after === undefined || after.at <= before.at) return before.used;
  return before.used + ((after.used - before.used) * (at - before.at)) / (after.at - before.at);
}
