import type { LimitReading } from '../../limit.ts';
import { earliest, latest } from '../../moment.ts';
import { type LimitLook, stateOf } from '../../window-match.ts';
import { windowStep } from '../../window-step.ts';
import type { FollowedLimit } from './use-history.ts';

/** A stretch of time. */
export interface TimeStretch {
  from: Temporal.Instant;
  to: Temporal.Instant;
}

/** A limit after one more look, and what that tells of the time since the one before. */
export interface Followed {
  limit: FollowedLimit | null;
  /** Percent points that were used at some time in this stretch. */
  used: (TimeStretch & { amount: number }) | null;
  /** The end of a window that nobody looked at. */
  unseen: TimeStretch | null;
  /** A time in which the limit was used up. */
  usedUp: TimeStretch | null;
  /** Whether it is the same window as at the look before, with room in it then: its rise is all that was used. */
  goesOn: boolean;
}

const nothing = { used: null, unseen: null, usedUp: null, goesOn: false };

/** Follows a limit with one more look. While a window is in doubt, nothing is said: the next look that is believed tells it. */
export function follow(limit: FollowedLimit | null, reading: LimitReading | null, at: Temporal.Instant): Followed {
  if (reading === null || reading.lengthSeconds === null) return { limit, ...nothing };
  const look: LimitLook = { at, limit: reading, isUse: false };
  if (limit === null || limit.lengthSeconds !== reading.lengthSeconds) return first(look, reading.lengthSeconds);
  const { state, doubt, ended } = windowStep(limit, look);
  if (doubt !== null) return { limit: { ...limit, doubt }, ...nothing };
  return { limit: { ...limit, state, doubt, seenAt: at }, ...toldBy(limit, state, ended.length > 0, at) };
}

/** What a window shows when it is first seen was used at some time since its start. */
function first(look: LimitLook, lengthSeconds: number): Followed {
  const state = stateOf(look);
  const used = state.kind === 'running' ? { from: state.start, to: look.at, amount: state.usedPercent } : null;
  return { limit: { lengthSeconds, state, doubt: null, seenAt: look.at }, ...nothing, used };
}

function toldBy(
  { state: before, seenAt }: FollowedLimit,
  after: FollowedLimit['state'],
  hasEnded: boolean,
  at: Temporal.Instant,
) {
  const started = after.kind === 'running' ? latest(seenAt, after.start) : at;
  if (before.kind !== 'running')
    return { ...nothing, used: after.kind === 'running' ? { from: started, to: at, amount: after.usedPercent } : null };
  const isUsedUp = before.usedPercent >= 100;
  if (after.kind === 'running' && !hasEnded) {
    const amount = Math.max(0, after.usedPercent - before.usedPercent);
    const usedUp = isUsedUp ? { from: seenAt, to: at } : null;
    return { used: { from: seenAt, to: at, amount }, unseen: null, usedUp, goesOn: !isUsedUp };
  }
  const end = latest(seenAt, earliest(before.resetsAt, started));
  return {
    used: after.kind === 'running' ? { from: started, to: at, amount: after.usedPercent } : null,
    unseen: isUsedUp ? null : { from: seenAt, to: end },
    usedUp: isUsedUp ? { from: seenAt, to: end } : null,
    goesOn: false,
  };
}
