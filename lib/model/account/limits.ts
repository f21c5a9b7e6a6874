import { noRecord, type OwnRecord, recordAfter, wantsForecast } from '../forecast/own-record.ts';
import { forecastWindow } from '../forecast/window.ts';
import { type LimitReading, limitKey } from '../limit.ts';
import { saysTheSame } from '../recent-use.ts';
import { historyAfter, historyEnded } from '../window.ts';
import type { EndedWindow } from '../window-ended.ts';
import type { SeenUsage } from './after.ts';
import type { AccountHistory, PastWindow, TrackedLimit } from './history.ts';

/**
 * Every limit after a reading of usage, and the windows that ended with it. A limit that the reading
 * does not name stays as it was: it may be back after weeks. When the plan has changed, percents
 * mean something else, so every window ends there and the past counts no more.
 */
export function limitsAfter(
  { limits, uses }: Pick<AccountHistory, 'limits' | 'uses'>,
  { at, figures }: Pick<SeenUsage, 'at' | 'figures'>,
): { limits: TrackedLimit[]; pastWindows: PastWindow[] } {
  // The page's text names no plan, which is no change of it; the history of use knows the last that was named.
  const plan = uses?.planType ?? null;
  const isNewPlan = plan !== null && figures.planType !== null && figures.planType !== plan;
  const pastWindows: PastWindow[] = isNewPlan
    ? limits.flatMap((limit) => past(limit, historyEnded(limit.history, at), limit.record))
    : [];
  const after = new Map((isNewPlan ? [] : limits).map((limit) => [keyOf(limit), limit]));
  for (const limit of figures.limits) {
    const key = limitKey(limit);
    const before = after.get(key);
    const { tracked, ended } = limitAfter(before, limit, at);
    after.set(key, tracked);
    pastWindows.push(...past(tracked, ended, before?.record ?? noRecord));
  }
  return { limits: [...after.values()], pastWindows };
}

function limitAfter(
  before: TrackedLimit | undefined,
  limit: LimitReading,
  at: Temporal.Instant,
): { tracked: TrackedLimit; ended: EndedWindow[] } {
  // The site says how much is used whenever somebody looks; a look is no use.
  const look = { at, limit, isUse: false };
  const { history, ended } = historyAfter(before?.history ?? null, look);
  const own = before?.record ?? noRecord;
  // Only what says something new: of looks that repeat it, the store keeps the first and the last.
  const isNew = before === undefined || !saysTheSame(before.history, look);
  const isWanted = isNew && (ended.length > 0 || wantsForecast(own, history, at));
  const made = isWanted ? { at, usedPercent: limit.usedPercent, forecast: forecastWindow(history, at, own) } : null;
  const record = recordAfter(own, ended, made);
  return { tracked: { meter: limit.meter, history, record }, ended };
}

/** The windows that ended, the first of which ran when the forecasts were made that were kept until then. */
function past(
  { meter, history: { lengthSeconds } }: TrackedLimit,
  ended: readonly EndedWindow[],
  { kept }: OwnRecord,
): PastWindow[] {
  const forecasts = kept.map(({ madeAt, p10, p50, p90 }) => ({ madeAt, p10, p50, p90 }));
  return ended.map((window, place) => ({ ...window, meter, lengthSeconds, forecasts: place === 0 ? forecasts : [] }));
}

function keyOf({ meter, history: { lengthSeconds } }: TrackedLimit): string {
  return limitKey({ meter, lengthSeconds });
}
