import { coverageOf } from '../coverage.ts';
import { hasReset, isMain, isUsedUp, resetBy } from '../limit.ts';
import { LimitReading } from '../limit-reading.ts';
import type { Usage } from '../reading.ts';
import { instant, z } from '../schema.ts';
import type { Through } from './movement.ts';

/** What is remembered of the plan to say, when the balance falls, what credits paid for. */
export const PlanWatch = z.object({
  at: instant,
  /** The limits of the plan itself, as last read. */
  limits: z.array(LimitReading),
  /** The limit that was last seen used up, and until when it was at the latest. */
  usedUp: z.nullable(z.object({ meter: z.string(), lengthSeconds: z.nullable(z.int()), until: instant })),
  /** Since when every limit certainly had room; null: not now. */
  roomSince: z.nullable(instant),
  /** Whether credits pay without any limit being used up. */
  withoutLimit: z.boolean(),
});
export type PlanWatch = z.infer<typeof PlanWatch>;

/**
 * How long after the work a debit may come. In the one log that has both, work was
 * done for minutes at an unchanged balance and debited within the hour (openai/codex #41628).
 */
const lateBy = Temporal.Duration.from({ hours: 1 });

/** Nobody knows how late debits can be: for so long after a limit was used up one may still be for the work of then. */
const latestBy = Temporal.Duration.from({ hours: 6 });

/** Percents may fall by a point inside a window (forecast.md); more may be another one, which is enough to be unsure. */
const jitterPercent = 1;

/** What is remembered after a reading at `at`, no earlier than the one before. */
export function planWatchAfter(watch: PlanWatch | null, at: Temporal.Instant, usage: Usage): PlanWatch {
  const coverage = coverageOf(usage, at);
  const limits = usage.limits.filter(isMain);
  const stopped = 'through' in coverage;
  const usedUp =
    (stopped ? coverage.through : null) ?? usage.limits.find((limit) => isUsedUp(limit) && !hasReset(limit, at));
  const hasRoom = coverage.payer === 'plan' && !usedUp && usage.blockedModels.length === 0;
  return {
    at,
    limits,
    usedUp: usedUp ? seenUsedUp(usedUp, at) : seenOver(watch, at),
    roomSince: hasRoom ? (roomSinceBefore(watch, limits, at) ?? at) : null,
    withoutLimit: stopped && !usedUp,
  };
}

/** Why credits paid in what happened after `after` and by the reading that `watch` ends with. */
export function throughOf(watch: PlanWatch, after: Temporal.Instant): Through {
  const { usedUp, roomSince, withoutLimit } = watch;
  const worked = after.subtract(lateBy);
  if (usedUp && Temporal.Instant.compare(usedUp.until, worked) >= 0)
    return { kind: 'limit', meter: usedUp.meter, lengthSeconds: usedUp.lengthSeconds };
  if (withoutLimit) return { kind: 'no-limit' };
  const mayBeLate = usedUp !== null && Temporal.Instant.compare(usedUp.until, after.subtract(latestBy)) >= 0;
  const hadRoom = roomSince !== null && Temporal.Instant.compare(roomSince, worked) <= 0 && !mayBeLate;
  return { kind: hadRoom ? 'plan-had-room' : 'unknown' };
}

function seenUsedUp(limit: LimitReading, at: Temporal.Instant): PlanWatch['usedUp'] {
  return { meter: limit.meter, lengthSeconds: limit.lengthSeconds, until: resetBy(limit) ?? at };
}

/** A limit that is no longer used up was so until its reset or, when that came early, until now. */
function seenOver(watch: PlanWatch | null, at: Temporal.Instant): PlanWatch['usedUp'] {
  const { usedUp = null } = watch ?? {};
  return usedUp && Temporal.Instant.compare(usedUp.until, at) > 0 ? { ...usedUp, until: at } : usedUp;
}

/** Room is certain from one reading to the next only within the same windows: a new one may hide a full one. */
function roomSinceBefore(
  watch: PlanWatch | null,
  limits: readonly LimitReading[],
  at: Temporal.Instant,
): Temporal.Instant | null {
  if (watch === null || watch.limits.length !== limits.length) return null;
  const sameWindows = watch.limits.every((before) => limits.some((now) => isSurelySameWindow(before, now, at)));
  return sameWindows ? watch.roomSince : null;
}

function isSurelySameWindow(before: LimitReading, now: LimitReading, at: Temporal.Instant): boolean {
  return (
    before.lengthSeconds === now.lengthSeconds &&
    before.resetsAt !== null &&
    !hasReset(before, at) &&
    now.usedPercent >= before.usedPercent - jitterPercent
  );
}
