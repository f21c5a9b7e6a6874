import { isMain } from '../../limit.ts';
import type { KnownToWarn } from '../rule.ts';
import type { SeenLimit } from './seen-limits.ts';
import { switchForecastOf } from './switch-forecast.ts';

/** From this probability on it is warned that a limit runs out before its reset; all else from an even chance on (`likely.ts`). */
export const runsOutFrom = 0.6;

/**
 * Around when a limit will probably run out before its reset; null: it probably will not. Where the plan gives way
 * through this limit, the moment is the one that the switch is announced for: both may stand in one notification.
 */
export function runsOutAround({ limit, forecast }: SeenLimit, known: KnownToWarn): Temporal.Instant | null {
  if (forecast === null || forecast.inDoubt || forecast.exhaustion.probability < runsOutFrom) return null;
  const own = forecast.exhaustion.when?.p50 ?? null;
  const switching = switchForecastOf(known);
  if (own === null || switching === null || switching.already || !isMain(limit)) return own;
  const { through, when } = switching;
  if (when === null || through[0]?.lengthSeconds !== limit.lengthSeconds) return own;
  return limit.resetsAt && Temporal.Instant.compare(when.p50, limit.resetsAt) <= 0 ? when.p50 : own;
}
