import type { AccountForecast } from '../model/account/forecast.ts';
import { likely } from '../model/forecast/likely.ts';
import { isRefusal } from '../model/forecast/refusal.ts';
import { isMain, type LimitReading, resetBy } from '../model/limit.ts';
import { earliest } from '../model/moment.ts';
import { type TimeRange, windowForecastOf } from './window-ahead.ts';

/** The end of what the plan pays: when, through which limit, and whether in the window that runs now or in a later one. */
interface PlanEnd {
  limit: LimitReading;
  when: TimeRange;
  isThisWindow: boolean;
}

/**
 * When the plan will probably give way within a week, and through which of its `limits`: by this person's own days, else by
 * the first window that will probably run out. Null: it will not.
 */
export function planEndOf(limits: readonly LimitReading[], forecast: AccountForecast | null): PlanEnd | null {
  for (const limit of limits) {
    const end = endThrough(limit, forecast);
    if (end) return end;
  }
  const ending = limits.flatMap((limit) => {
    const when = runsOut(limit, forecast);
    return when ? [{ limit, when, isThisWindow: true }] : [];
  });
  return ending.toSorted((a, b) => Temporal.Instant.compare(a.when.p10, b.when.p10))[0] ?? null;
}

/**
 * When the window that runs now will probably run out before its reset; null: it will not. Where the plan is said to end
 * with it, that is when, whatever the window's own forecast: one page must not say both.
 */
export function runsOut(limit: LimitReading, forecast: AccountForecast | null): TimeRange | null {
  const window = windowForecastOf(forecast, limit);
  const isKnown = window !== null && !isRefusal(window);
  if (isKnown && window.inDoubt) return null;
  const end = isMain(limit) ? endThrough(limit, forecast) : null;
  if (end?.isThisWindow) return untilReset(end.when, limit);
  return isKnown && window.exhaustion.probability >= likely ? window.exhaustion.when : null;
}

/** The end of the plan by this person's own days, if it comes through this limit. */
function endThrough(limit: LimitReading, forecast: AccountForecast | null): PlanEnd | null {
  const next = forecast?.credits?.switch ?? null;
  if (next === null || isRefusal(next) || next.when === null || next.probability.days7 < likely) return null;
  if (next.through[0]?.lengthSeconds !== limit.lengthSeconds) return null;
  const reset = resetBy(limit);
  const isThisWindow = reset === null || Temporal.Instant.compare(next.when.p50, reset) <= 0;
  return { limit, when: next.when, isThisWindow };
}

function untilReset({ p10, p90 }: TimeRange, limit: LimitReading): TimeRange {
  return { p10, p90: earliest(p90, resetBy(limit) ?? p90) };
}
