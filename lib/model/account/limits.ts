import { outsetOf } from '../forecast/credits/outset.ts';
import { type ToldByPlan, toldByPlan } from '../forecast/credits/told-by-plan.ts';
import type { UseHistory } from '../forecast/credits/use-history.ts';
import { noRecord, type OwnRecord, recordAfter, wantsForecast } from '../forecast/own-record.ts';
import { forecastWindow } from '../forecast/window.ts';
import { isMain, type LimitReading, limitIdOf, limitKey } from '../limit.ts';
import { tellsNothingNew } from '../recent-use.ts';
import { historyAfter, historyEnded } from '../window.ts';
import type { EndedWindow } from '../window-ended.ts';
import type { AccountHistory, PastWindow, TrackedLimit } from './history.ts';
import type { UsageLook } from './look.ts';

/**
 * Every limit after a reading of usage, and the windows that ended with it; `uses` is what the person used, with this
 * reading in it. A limit that the reading does not name stays as it was: it may be back after weeks. When the plan has
 * changed, percents mean something else, so every window ends there and the past counts no more.
 */
export function limitsAfter(
  before: Pick<AccountHistory, 'limits' | 'uses'>,
  { at, figures }: Pick<UsageLook, 'at' | 'figures'>,
  { uses, zone }: { uses: UseHistory | null; zone: string },
): { limits: TrackedLimit[]; pastWindows: PastWindow[] } {
  // The page's text names no plan, which is no change of it; the history of use knows the last that was named.
  const plan = before.uses?.planType ?? null;
  const isNewPlan = plan !== null && figures.planType !== null && figures.planType !== plan;
  const pastWindows: PastWindow[] = isNewPlan
    ? before.limits.flatMap((limit) => past(limit, historyEnded(limit.history, at)))
    : [];
  const after = new Map((isNewPlan ? [] : before.limits).map((limit) => [limitKey(limitIdOf(limit)), limit]));
  const steps = figures.limits.map((limit) => {
    const step = limitStep(after.get(limitKey(limit)), limit, at);
    after.set(limitKey(limit), step.tracked);
    pastWindows.push(...past(step.tracked, step.ended));
    return step;
  });
  const histories = [...after.values()].filter(isMain).map(({ history }) => history);
  const person = { usage: figures, readAt: at, limits: histories, uses, zone, workDays: null };
  // They take longer than all else here, and are seldom wanted.
  const wanted = steps.flatMap(({ isWanted, limit }) => (isWanted && isMain(limit) ? [limit.lengthSeconds] : []));
  const told = toldByPlan(wanted.length > 0 ? outsetOf(person) : null, (length) => wanted.includes(length));
  for (const step of steps) {
    const record = recordOf(step, at, told(step.limit));
    after.set(limitKey(step.limit), { ...step.tracked, record });
  }
  return { limits: [...after.values()], pastWindows };
}

/** A limit after a look, with the record as it was before, the windows that ended, and whether a forecast may be kept. */
interface LimitStep {
  tracked: TrackedLimit;
  limit: LimitReading;
  ended: EndedWindow[];
  isWanted: boolean;
}

function limitStep(before: TrackedLimit | undefined, limit: LimitReading, at: Temporal.Instant): LimitStep {
  // The site says how much is used whenever somebody looks; a look is no use.
  const look = { at, limit, isUse: false };
  const { history, ended } = historyAfter(before?.history ?? null, look);
  const record = before?.record ?? noRecord;
  // Only what says something new: of looks that repeat it, the store keeps the first and the last.
  const isNew = before === undefined || !tellsNothingNew(before.history, look);
  const isWanted = isNew && wantsForecast(record, ended, history, at);
  return { tracked: { meter: limit.meter, history, record }, limit, ended, isWanted };
}

function recordOf({ tracked, limit, ended, isWanted }: LimitStep, at: Temporal.Instant, told: ToldByPlan): OwnRecord {
  const { history, record } = tracked;
  if (!isWanted) return recordAfter(record, ended, null);
  const forecast = forecastWindow(history, at, { record, ...told });
  return recordAfter(record, ended, { at, usedPercent: limit.usedPercent, forecast });
}

/** The windows that ended, the first of which ran when the forecasts were made that were kept until then. */
function past(
  { meter, history: { lengthSeconds }, record }: TrackedLimit,
  ended: readonly EndedWindow[],
): PastWindow[] {
  const forecasts = record.kept.map(({ madeAt, p10, p50, p90 }) => ({ madeAt, p10, p50, p90 }));
  return ended.map((window, place) => ({ ...window, meter, lengthSeconds, forecasts: place === 0 ? forecasts : [] }));
}
