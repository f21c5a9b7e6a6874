import type { Case } from './case.ts';

/**
 * The probability to reach 100 % before the reset: one in ten when `high`, the ninetieth percentile
 * of further use, just reaches it. Beyond, use thins out exponentially, and a pause makes it less likely.
 */
export function exhaustionOf({ used, idleHours }: Case, high: number, fadingHours: number): number {
  if (used >= 100) return 1;
  if (high <= 0) return 0;
  return 0.1 ** ((100 - used) / high) * Math.exp(-idleHours / fadingHours);
}
