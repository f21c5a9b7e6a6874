import type { LimitState, RunningWindow } from './limit-state.ts';
import { earliest, latest, msBetween } from './moment.ts';
import { instant, percent, z } from './schema.ts';
import { resetTolerance } from './window-match.ts';

/**
 * A window that is over. `ended`: at the reset as announced; early (a gift, an incident, a reset card);
 * or unknown, where the next window began before the announced reset while nobody looked and has
 * used no less, so that it may be the same one with its reset moved.
 */
export const EndedWindow = z.object({
  start: instant,
  /** The reset announced last. */
  resetsAt: instant,
  end: instant,
  ended: z.enum(['as-announced', 'early', 'unknown']),
  /** As last seen, at `lastSeenAt`; what was used after that nobody saw. */
  usedPercent: percent,
  lastSeenAt: instant,
  /** When it was first seen at 100 %; null: never. */
  usedUpAt: z.nullable(instant),
});
export type EndedWindow = z.infer<typeof EndedWindow>;

/** Whether what was used in all is known: someone looked in the window's last tenth, or nothing more could be used. */
export function isEndSeen({ start, resetsAt, lastSeenAt, ended, usedUpAt }: EndedWindow): boolean {
  if (ended !== 'as-announced') return false;
  return usedUpAt !== null || msBetween(lastSeenAt, resetsAt) <= msBetween(start, resetsAt) / 10;
}

/** How a window ended, by what was first seen after it, at `seenAt`. */
export function endedBy(window: RunningWindow, next: LimitState, seenAt: Temporal.Instant): EndedWindow {
  const { start, resetsAt, usedPercent, lastSeenAt, usedUpAt } = window;
  const nextStart = next.kind === 'running' ? next.start : seenAt;
  const known = { start, resetsAt, usedPercent, lastSeenAt, usedUpAt };
  if (Temporal.Instant.compare(nextStart, resetsAt.subtract(resetTolerance)) >= 0)
    return { ...known, ended: 'as-announced', end: resetsAt };
  const end = latest(lastSeenAt, earliest(nextStart, resetsAt));
  const isLess = next.kind !== 'running' || next.usedPercent < usedPercent;
  return { ...known, ended: isLess ? 'early' : 'unknown', end };
}
