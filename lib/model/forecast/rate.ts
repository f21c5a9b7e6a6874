import type { Case } from './case.ts';
import type { PoolParameters } from './parameters.ts';

/**
 * Percent a whole window would take at this person's pace: everything used, in this
 * window and in earlier ones, over all the time it was used in. Others' typical window
 * stands in until there is enough of one's own.
 */
export function rateOf(
  { usedPercent, elapsed, past }: Pick<Case, 'usedPercent' | 'elapsed' | 'past'>,
  { rate, strength, pastWeight }: PoolParameters,
): number {
  const used = strength * rate + usedPercent + pastWeight * past.usedPercent;
  return used / (strength + Math.min(1, elapsed) + pastWeight * past.exposure);
}
