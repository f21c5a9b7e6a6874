import { isLong, isMain } from '../../limit.ts';
import type { LimitReading } from '../../limit-reading.ts';
import type { Usage } from '../../reading.ts';

/** The two limits of a plan that decide when it gives way; null: it has none such. */
export interface PlanLimits {
  /** Its shortest limit of at most a day: five hours. */
  short: LimitReading | null;
  /** Its shortest longer one: the week. */
  long: LimitReading | null;
}

/** Of the limits that a reading tells of, those that use is followed in and that futures are walked through. */
export function planLimitsOf({ limits }: Pick<Usage, 'limits'>): PlanLimits {
  const secondsOf = ({ lengthSeconds }: LimitReading) => lengthSeconds ?? 0;
  const byLength = limits
    .filter((limit) => isMain(limit) && limit.lengthSeconds !== null)
    .toSorted((a, b) => secondsOf(a) - secondsOf(b));
  return {
    short: byLength.find((limit) => !isLong(limit)) ?? null,
    long: byLength.find(isLong) ?? null,
  };
}
