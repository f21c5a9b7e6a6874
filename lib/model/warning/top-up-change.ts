import { compare } from '../credits/amount.ts';
import type { Decimal } from '../decimal.ts';
import type { TopUp } from '../reading.ts';

/** The settings of auto top-up before and after they changed. */
export interface TopUpChange {
  was: TopUp;
  is: TopUp;
  /** It changed after this reading … */
  after: Temporal.Instant;
  /** … and by this one. */
  by: Temporal.Instant;
}

/** Settings as they were said from one moment to another. */
interface Stretch {
  firstAt: Temporal.Instant;
  lastAt: Temporal.Instant;
  figures: TopUp;
}

/** The last change among readings of the settings, in order of time. What one of them lacks is no change. */
export function lastTopUpChange(stretches: readonly Stretch[]): TopUpChange | null {
  const changes = stretches.flatMap((now, index) => {
    const before = stretches[index - 1];
    return before && hasChanged(before.figures, now.figures)
      ? [{ was: before.figures, is: now.figures, after: before.lastAt, by: now.firstAt }]
      : [];
  });
  return changes.at(-1) ?? null;
}

function hasChanged(was: TopUp, is: TopUp): boolean {
  const isSwitched = was.enabled !== null && is.enabled !== null && was.enabled !== is.enabled;
  const isOther = (a: Decimal | null, b: Decimal | null) => a !== null && b !== null && compare(a, b) !== 0;
  return (
    isSwitched ||
    isOther(was.minimum, is.minimum) ||
    isOther(was.target, is.target) ||
    isOther(was.monthlyLimit, is.monthlyLimit)
  );
}
