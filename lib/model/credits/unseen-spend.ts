import { type Decimal, times } from '../decimal.ts';
import { compare, plus, zero } from './amount.ts';
import type { Change } from './change.ts';
import { smallestPack } from './pack.ts';

// How much can have been spent between two readings that show only what is left.

/** The largest single debit on record is 43.5465 credits (facts.md §7.2). */
export const largestDebit = '50' as Decimal;

/** The fastest spending in the same log: 206 credits within 53 minutes (openai/codex #41628). */
const fastestPerMinute = '4' as Decimal;

/**
 * With no more than this spent beside it, a purchase is not in doubt: by chance only one rise in twenty-five ends so
 * near below an amount that is sold.
 */
export const nextToNothing = '5' as Decimal;

/**
 * Whether this much may have been spent unseen while the balance rose: one late
 * debit always; more when the plan may have been used up, the time was long enough,
 * and the rise is so large, at least `telling`, that it cannot be a mere correction.
 */
export function mayBeSpent(
  spent: Decimal,
  rise: Pick<Change, 'after' | 'by' | 'size' | 'through'>,
  telling: Decimal = smallestPack,
): boolean {
  if (compare(spent, zero) < 0) return false;
  if (compare(spent, largestDebit) <= 0) return true;
  if (rise.through.kind === 'plan-had-room' || compare(rise.size, telling) < 0) return false;
  return compare(spent, mostSpent(rise)) <= 0;
}

/** The most that anybody was seen to spend in such a time. */
function mostSpent({ after, by }: Pick<Change, 'after' | 'by'>): Decimal {
  const minutes = Math.ceil(by.since(after).total('minutes'));
  return plus(largestDebit, times(fastestPerMinute, String(minutes) as Decimal));
}

/** Whether so much cannot have been spent in such a time: twice what anybody was seen to spend. */
export function isTooMuch(spent: Decimal, change: Pick<Change, 'after' | 'by'>): boolean {
  return compare(spent, times(mostSpent(change), '2' as Decimal)) > 0;
}
