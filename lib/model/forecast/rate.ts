import type { Case } from './case.ts';
import type { PoolParameters } from './parameters.ts';

/**
 * Percent a whole window would take at this person's pace: everything used, in this
 * window and in earlier ones, over all the time it was used in. Others' typical window
 * stands in until there is enough of one's own.
 */
export function rateOf({ used, elapsed, past }: Case, { rate, strength, pastWeight }: PoolParameters): number {
  return (
    (strength * rate + used + pastWeight * past.used) / (strength + Math.min(1, elapsed) + pastWeight * past.exposure)
  );
}
