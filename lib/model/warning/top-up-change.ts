import { compare } from '../credits/amount.ts';
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
    if (before === undefined) return [];
    const change = { was: before.topUp, is: now.topUp, after: before.lastAt, by: now.firstAt };
    return isSwitched(change) || changedAmounts(change).length > 0 ? [change] : [];
  });
  return changes.at(-1) ?? null;
}

/** Whether it was switched on or off. */
export function isSwitched({ was, is }: Pick<TopUpChange, 'was' | 'is'>): boolean {
  return was.enabled !== null && is.enabled !== null && was.enabled !== is.enabled;
}

const amounts = ['minimum', 'target', 'monthlyLimit'] as const;

/** The amounts that are others now, as they were and are. */
export function changedAmounts({ was, is }: Pick<TopUpChange, 'was' | 'is'>) {
  return amounts.flatMap((name) => {
    const [before, now] = [was[name], is[name]];
    return before !== null && now !== null && compare(before, now) !== 0 ? [{ name, was: before, is: now }] : [];
  });
}
