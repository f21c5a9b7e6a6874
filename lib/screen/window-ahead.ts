import type { AccountForecast } from '../model/account/forecast.ts';
import { evenPercent } from '../model/forecast/pace.ts';
import { isRefusal, type Refusal, type RefusalReason } from '../model/forecast/refusal.ts';
import type { WindowForecast } from '../model/forecast/window.ts';
import { isSameLimit, type LimitReading } from '../model/limit.ts';
import type { Glance, Style } from './glance.ts';
import { refusalTexts } from './refusal.ts';
import { type Sentence, say } from './sentence.ts';

/** A moment that is not certain, as it is told. */
export interface TimeRange {
  p10: Temporal.Instant;
  p90: Temporal.Instant;
}

/** What a bar shows of the time to come, in percent left. */
export interface LeftAtReset {
  /** What will be left at the reset, one time in ten less and one time in ten more than this. */
  least: number;
  most: number;
}

/** The forecast of a limit's window; null: none was made. */
export function windowForecastOf(
  forecast: AccountForecast | null,
  limit: LimitReading,
): WindowForecast | Refusal | null {
  return forecast?.limits.find((known) => isSameLimit(known, limit))?.window ?? null;
}

/** What will be left at the reset, nothing at the least where it is said to run out; null where it is not forecast or in doubt. */
export function leftAtReset(window: WindowForecast | Refusal | null, runsOut: TimeRange | null): LeftAtReset | null {
  if (window === null || isRefusal(window) || window.inDoubt) return null;
  return { least: runsOut ? 0 : 100 - window.p90, most: 100 - window.p10 };
}

/** Percent that would be left now at an even pace; null without a start and a reset. */
export function evenLeft(
  { resetsAt, resetPrecision, lengthSeconds, idle }: LimitReading,
  { now, zone, display }: Pick<Glance, 'now' | 'zone' | 'display'>,
): number | null {
  if (resetsAt === null || resetPrecision === 'day' || lengthSeconds === null || idle) return null;
  const start = resetsAt.subtract({ seconds: lengthSeconds });
  const workDays = display.workDays && { days: display.workDays, zone };
  return 100 - evenPercent({ start, resetsAt, workDays }, now);
}

/** The end of a limit's window in a few words: when it runs out, if it is said to; null where other words say it already. */
export function windowAheadSentence(
  window: WindowForecast | Refusal | null,
  runsOut: TimeRange | null,
  { display, format }: Style,
): Sentence | null {
  if (window === null) return null;
  if (isRefusal(window) && saidElsewhere.has(window.refused)) return null;
  if (runsOut) return say('runsOut', format.span(runsOut.p10, runsOut.p90));
  if (isRefusal(window)) return say(refusalTexts[window.refused]);
  if (window.inDoubt) return say('windowInDoubt');
  return display.limitsAs === 'left'
    ? say('leftByThen', format.percentRange(100 - window.p90, 100 - window.p10))
    : say('usedByThen', format.percentRange(window.p10, window.p90));
}

// The line of the reset says these.
const saidElsewhere: ReadonlySet<RefusalReason> = new Set(['no-reset-time', 'not-started', 'reset-passed', 'used-up']);
