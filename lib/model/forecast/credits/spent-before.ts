import { minus, negated, sum } from '../../credits/amount.ts';
import type { Movement } from '../../credits/movement.ts';
import type { Decimal } from '../../decimal.ts';

/** Credits of which it is known since the last look that they were spent in a time before it; below zero: that they were not. */
interface SpentBefore {
  from: Temporal.Instant;
  to: Temporal.Instant;
  credits: Decimal;
}

/** What movements that were open say of changes, now that these are told anew: whoever bought meanwhile spent more. */
export function spentBefore(open: readonly Movement[], now: readonly Movement[]): SpentBefore[] {
  const groups = Map.groupBy(now, ({ after }) => after.epochMilliseconds);
  const changes = Map.groupBy(open, ({ after }) => after.epochMilliseconds);
  return [...changes].flatMap(([start, then]): SpentBefore[] => {
    const since = groups.get(start) ?? [];
    const [last, lastThen] = [since.at(-1), then.at(-1)];
    // What goes on until now was spent now.
    if (!last || !lastThen?.by.equals(last.by)) return [];
    const credits = minus(spends(since), spends(then));
    return Number(credits) === 0 ? [] : [{ from: last.after, to: last.by, credits }];
  });
}

/** Credits that movements say were spent, above zero. */
export function spends(movements: readonly Movement[]): Decimal {
  return negated(sum(movements.flatMap(({ kind, change }) => (kind === 'spend' ? [change] : []))));
}
