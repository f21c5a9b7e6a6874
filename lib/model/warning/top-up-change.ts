import { compare } from '../credits/amount.ts';
import type { Decimal } from '../decimal.ts';
import type { PastTopUp } from '../past.ts';
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

/** The last change of the settings, which come in order of time. What was not said is no change. */
export function lastTopUpChange(topUps: readonly PastTopUp[]): TopUpChange | null {
  const changes = topUps.flatMap((now, index) => {
    const before = topUps[index - 1];
    return before && hasChanged(before.topUp, now.topUp)
      ? [{ was: before.topUp, is: now.topUp, after: before.lastAt, by: now.firstAt }]
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
