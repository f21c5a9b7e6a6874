import type { LimitReading } from './limit-reading.ts';

export type { LimitReading };

/** What a limit is known by: its meter and its length. */
export type LimitId = Pick<LimitReading, 'meter' | 'lengthSeconds'>;

/** That of a limit whose history is followed, where its length stands. */
export function limitIdOf({
  meter,
  history,
}: Pick<LimitId, 'meter'> & { history: Pick<LimitId, 'lengthSeconds'> }): LimitId {
  return { meter, lengthSeconds: history.lengthSeconds };
}

/** Whether two tell of the same limit. */
export function isSameLimit(a: LimitId, b: LimitId): boolean {
  return a.meter === b.meter && a.lengthSeconds === b.lengthSeconds;
}

/** The same text for the same limit. */
export function limitKey({ meter, lengthSeconds }: LimitId): string {
  return `${meter} ${lengthSeconds}`;
}

/** The meter of the plan itself. Every other meter belongs to a single model or feature. */
export const mainMeter = 'codex';

/** Whether this limit meters the whole plan, not a single model. */
export function isMain(limit: Pick<LimitReading, 'meter'>): boolean {
  return limit.meter === mainMeter;
}

/** Whether this limit is longer than a day, as the weekly one; one of unknown length is taken to be short. */
export function isLong({ lengthSeconds }: Pick<LimitReading, 'lengthSeconds'>): boolean {
  return lengthSeconds !== null && lengthSeconds > 86_400;
}

/** Percent left, 0 to 100; 0.4 where 99.6 are used, and not what binary fractions make of it. */
export function leftPercent({ usedPercent }: { usedPercent: number }): number {
  return Number((100 - usedPercent).toFixed(6));
}

/** Whether nothing of the limit is left. */
export function isUsedUp(limit: LimitReading): boolean {
  return limit.usedPercent >= 100;
}

/** A reset as it was announced. */
export type AnnouncedReset = Pick<LimitReading, 'resetsAt' | 'resetPrecision'>;

/** The moment from which the announced reset has certainly passed; null when no reset is known. */
export function resetBy({ resetsAt, resetPrecision }: AnnouncedReset): Temporal.Instant | null {
  return resetPrecision === 'day' ? (resetsAt?.add({ hours: 24 }) ?? null) : resetsAt;
}

/** Whether the announced reset has certainly passed; false when no reset is known. */
export function hasReset(reset: AnnouncedReset, now: Temporal.Instant): boolean {
  const by = resetBy(reset);
  return by !== null && Temporal.Instant.compare(by, now) <= 0;
}

/** Order in which limits are listed: the main meter first, then by length, unknown lengths last. */
export function byMeterAndLength(a: LimitId, b: LimitId): number {
  return (
    Number(isMain(b)) - Number(isMain(a)) ||
    (a.lengthSeconds ?? Number.MAX_SAFE_INTEGER) - (b.lengthSeconds ?? Number.MAX_SAFE_INTEGER) ||
    a.meter.localeCompare(b.meter)
  );
}
