import type { LimitReading } from '../../limit.ts';
import type { LimitState } from '../../limit-state.ts';
import { hoursBetween } from '../../moment.ts';
import { stateOf } from '../../window-match.ts';
import type { KnownCredits } from './known.ts';
import { planLimitsOf } from './plan-limits.ts';

/** One limit as the paths into the future find it, times in hours after the reading. */
export interface LimitStart {
  lengthSeconds: number;
  usedPercent: number;
  /** Null: the window starts with the next use. NaN: a reset that is not known. */
  resetsIn: number | null;
}

/** The plan's short and long limit (`plan-limits.ts`); null: it has none. */
export interface Starts {
  short: LimitStart | null;
  long: LimitStart | null;
}

type KnownLimits = Pick<KnownCredits, 'usage' | 'readAt' | 'limits'>;

/** The plan's limits at the reading. */
export function startsOf(known: KnownLimits): Starts {
  const { short, long } = planLimitsOf(known.usage);
  return { short: short && startOf(short, known), long: long && startOf(long, known) };
}

function startOf(limit: LimitReading, known: KnownLimits): LimitStart {
  const lengthSeconds = limit.lengthSeconds ?? 0;
  const state = latestState(limit, known);
  if (state.kind === 'not-started') return { lengthSeconds, usedPercent: 0, resetsIn: null };
  if (state.kind === 'no-reset-time')
    return { lengthSeconds, usedPercent: limit.usedPercent, resetsIn: middleOfDay(limit, known.readAt) };
  return { lengthSeconds, usedPercent: state.usedPercent, resetsIn: hoursBetween(known.readAt, state.resetsAt) };
}

/** Hours until the middle of the day of a reset or, on that day, of what is left of it; NaN: not even the day is known. */
function middleOfDay({ resetsAt }: LimitReading, readAt: Temporal.Instant): number {
  const begins = resetsAt ? hoursBetween(readAt, resetsAt) : Number.NaN;
  return (Math.max(0, begins) + begins + 24) / 2;
}

/** What the history of the limit says, which knows of percents that fell by a point; else the reading alone. */
function latestState(limit: LimitReading, { limits, readAt }: KnownLimits): LimitState {
  const history = limits.find(({ lengthSeconds }) => lengthSeconds === limit.lengthSeconds);
  const state = history?.doubt?.state ?? history?.state;
  return state ?? stateOf({ at: readAt, limit, isUse: false });
}
