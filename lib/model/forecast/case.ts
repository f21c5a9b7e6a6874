import type { LimitHistory } from '../limit-history.ts';
import { hoursBetween } from '../moment.ts';
import { busyShare } from './busy.ts';
import { type LimitName, limitOfLength, modelledLimits } from './limits.ts';
import { fadedTo } from './past-use.ts';
import type { Range } from './range.ts';
import type { Refusal, RefusalReason } from './refusal.ts';
import { wakingShare } from './rhythm.ts';
import setByHand from './set-by-hand.json' with { type: 'json' };
import { type WorkDays, workHours } from './work-time.ts';

/** What the forecast of one window looks at: one moment, reduced to a few figures. */
export interface Case {
  limit: LimitName;
  /** The moment up to which use is known, from which the forecast looks ahead. */
  asOf: Temporal.Instant;
  start: Temporal.Instant;
  resetsAt: Temporal.Instant;
  /** Share of the window that has passed at `asOf`, 0 to 1; of its hours of work, where the user has set the days. */
  elapsed: number;
  workDays: WorkDays | null;
  usedPercent: number;
  /** Hours of pause that were seen. */
  idleHours: number;
  /** Share of the last half hour's five-minute slots in which use rose, 0 to 1. */
  busy: number;
  /** How much this person uses the hours that are left, beside an average hour; 1 where no rhythm is known. */
  waking: number;
  /** Percent points used in earlier windows of this limit, and how many windows these were. */
  past: { usedPercent: number; exposure: number };
  /** Percent points that can be used at most, as far as another limit has room (`credits/room.ts`); null: nothing holds it. */
  room: Range | null;
}

/**
 * The case of a limit at `now`, or why there is none. While a window is in doubt, its figures
 * are those of the last look: they are what the site says now, and what is shown.
 */
export function caseOf(
  history: LimitHistory,
  now: Temporal.Instant,
  { workDays = null, room = null }: Partial<Pick<Case, 'workDays' | 'room'>> = {},
): Case | Refusal {
  const { doubt, lengthSeconds, lastUse, rises, past, rhythm } = history;
  const state = doubt?.state ?? history.state;
  const limit = limitOfLength(lengthSeconds);
  if (limit === null) return { refused: 'length-not-modelled' };
  const unlessInDoubt = (refused: RefusalReason): Refusal => ({ refused: doubt === null ? refused : 'in-doubt' });
  if (state.kind !== 'running') return unlessInDoubt(state.kind);
  const { start, resetsAt, usedPercent } = state;
  if (Temporal.Instant.compare(resetsAt, now) <= 0) return { refused: 'reset-passed' };
  if (usedPercent >= 100) return { refused: 'used-up' };
  const asOf = knownUntil(history, now);
  if (hoursBetween(asOf, now) >= modelledLimits[limit].currentHours) return { refused: 'figures-too-old' };
  const elapsed = 1 - workHours(asOf, resetsAt, workDays) / workHours(start, resetsAt, workDays);
  if (elapsed < setByHand.earliestElapsed) return unlessInDoubt('too-early');
  return {
    limit,
    asOf,
    start,
    resetsAt,
    elapsed,
    workDays,
    usedPercent,
    idleHours: Math.max(0, hoursBetween(lastUse, asOf)),
    busy: busyShare(rises, asOf),
    waking: wakingShare(rhythm, asOf, resetsAt),
    past: fadedTo(past, asOf),
    room,
  };
}

/**
 * The moment up to which use is known. A session log tells of each use at once, so its silence is
 * a pause and goes on until now. Where somebody merely looks, nothing is known after the last look:
 * the time since is no pause but time that was left then.
 */
function knownUntil({ silenceIsPause, lastLook }: LimitHistory, now: Temporal.Instant): Temporal.Instant {
  return silenceIsPause && Temporal.Instant.compare(now, lastLook) > 0 ? now : lastLook;
}
