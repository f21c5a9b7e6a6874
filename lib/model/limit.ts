import { instant, percent, z } from './schema.ts';

/** The meter of the plan itself. Every other meter belongs to a single model or feature. */
export const mainMeter = 'codex';

/**
 * What the site said of one limit at one moment. A limit is known by its meter
 * and its length in seconds, never by the slot it arrived in (facts.md §0.3).
 */
export const LimitReading = z.object({
  meter: z.string(),
  /** What the site calls the meter; null for the plan's own. */
  name: z.nullable(z.string()),
  /** Null where the site did not say it. */
  lengthSeconds: z.nullable(z.int()),
  usedPercent: percent,
  resetsAt: z.nullable(instant),
  /** The page sometimes names only the day of a reset; `resetsAt` is then its start. */
  resetPrecision: z.enum(['second', 'minute', 'day']),
  /** Not started yet: until its first use, the announced reset slides along with the clock. */
  idle: z.boolean(),
});
export type LimitReading = z.infer<typeof LimitReading>;

/** Whether this limit meters the whole plan, not a single model. */
export function isMain(limit: Pick<LimitReading, 'meter'>): boolean {
  return limit.meter === mainMeter;
}

/** Percent left, 0 to 100; 0.4 where 99.6 are used, and not what binary fractions make of it. */
export function leftPercent({ usedPercent }: { usedPercent: number }): number {
  return Number((100 - usedPercent).toFixed(6));
}

/** Whether nothing of the limit is left. */
export function isUsedUp(limit: LimitReading): boolean {
  return limit.usedPercent >= 100;
}

/** The moment from which the announced reset has certainly passed; null when no reset is known. */
export function resetBy({ resetsAt, resetPrecision }: LimitReading): Temporal.Instant | null {
  return resetPrecision === 'day' ? (resetsAt?.add({ hours: 24 }) ?? null) : resetsAt;
}

/** Whether the announced reset has certainly passed; false when no reset is known. */
export function hasReset(limit: LimitReading, now: Temporal.Instant): boolean {
  const by = resetBy(limit);
  return by !== null && Temporal.Instant.compare(by, now) <= 0;
}

/** Order in which limits are listed: the main meter first, then by length, unknown lengths last. */
export function byMeterAndLength(
  a: Pick<LimitReading, 'meter' | 'lengthSeconds'>,
  b: Pick<LimitReading, 'meter' | 'lengthSeconds'>,
): number {
  return (
    Number(isMain(b)) - Number(isMain(a)) ||
    (a.lengthSeconds ?? Number.MAX_SAFE_INTEGER) - (b.lengthSeconds ?? Number.MAX_SAFE_INTEGER) ||
    a.meter.localeCompare(b.meter)
  );
}
