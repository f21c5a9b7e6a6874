import { type Decimal, times } from '../decimal.ts';
import type { TopUp } from '../reading.ts';
import { compare, minus, plus, sizeOf, sum, zero } from './amount.ts';
import type { Movement, Through } from './movement.ts';
import { isAbout, type Sign } from './sign.ts';

/** A change of the balance between two readings, with all that may explain it. */
export interface Change {
  after: Temporal.Instant;
  by: Temporal.Instant;
  /** The balance before and after, and the size of the difference, above zero. */
  from: Decimal;
  to: Decimal;
  size: Decimal;
  /** What credits paid for, as far as they were spent. */
  through: Through;
  planType: string | null;
  /** Auto top-up as it was set at the first reading and at the second. */
  topUpBefore: TopUp | null;
  topUp: TopUp | null;
  /** The change before this one, if that was a fall. */
  lastFall: { at: Temporal.Instant; size: Decimal } | null;
  signs: readonly Sign[];
}

/** One part of a change, with its sign. */
export interface Part {
  kind: Exclude<Movement['kind'], 'spend'>;
  change: Decimal;
}

/** What made up a change; what a rise falls short of the parts, or a fall goes beyond them, was spent. */
export interface Explanation {
  parts: readonly [Part, ...Part[]];
  /** The ids of the signs that told it. */
  signs: readonly string[];
}

/** Amounts are the same when they differ by no more than a hundredth: page texts round to that. */
export const hundredth = '0.01' as Decimal;

/** Whether two amounts are the same, as far as rounding shows. */
export function isSame(a: Decimal, b: Decimal): boolean {
  return compare(sizeOf(minus(a, b)), hundredth) <= 0;
}

/** Whether a change of this size may be the one the sign tells of. */
export function admits({ least, most }: Sign, size: Decimal): boolean {
  return compare(size, minus(least, hundredth)) >= 0 && compare(size, plus(most, hundredth)) <= 0;
}

/** The signs that fit the time of a change. */
export function signsAbout(change: Pick<Change, 'signs' | 'after' | 'by'>): Sign[] {
  return change.signs.filter((sign) => isAbout(sign, change));
}

/** Payments made between the readings. Older ones may be for credits that came before. */
export function paidMeanwhile(change: Pick<Change, 'signs' | 'after' | 'by'>): Sign[] {
  return signsAbout(change).filter(
    ({ kind, from }) => kind === 'purchase' && Temporal.Instant.compare(from, change.after) >= 0,
  );
}

/** The largest single debit on record is 43.5465 credits (facts.md §7.2). */
export const largestDebit = '50' as Decimal;

/** The fastest spending in the same log: 206 credits within 53 minutes (openai/codex #41628). */
const fastestPerMinute = '4' as Decimal;

/** The smallest purchase the site allows (facts.md §2.2, §5.1). */
export const smallestPack = '125' as Decimal;

/** So little can be spent beside a purchase without doubt of it: one rise in twenty-five ends so near below an amount that is sold by chance. */
export const nextToNothing = '5' as Decimal;

/** Whether the site takes it as auto top-up's target: a smallest purchase above the minimum or more (facts.md §3). */
export function isTakenAsTarget(target: Decimal, minimum: Decimal): boolean {
  return compare(target, plus(minimum, smallestPack)) >= 0;
}

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

/** An explanation of one part, by the signs that told it. */
export function oneOf(kind: Part['kind'], change: Decimal, ...signs: string[]): Explanation {
  return { parts: [{ kind, change }], signs };
}

/** Whether so much cannot have been spent in such a time: twice what anybody was seen to spend. */
export function isTooMuch(spent: Decimal, change: Pick<Change, 'after' | 'by'>): boolean {
  return compare(spent, times(mostSpent(change), '2' as Decimal)) > 0;
}

/** The movements of a change. Without an explanation a fall was spent, and a rise is unexplained. */
export function movementsOf(
  { after, by, from, to, through }: Pick<Change, 'after' | 'by' | 'from' | 'to' | 'through'>,
  explanation: Explanation | null,
): Movement[] {
  const movements: Movement[] = (explanation?.parts ?? []).map(({ kind, change }) => ({ after, by, change, kind }));
  const rest = minus(minus(to, from), sum(movements.map(({ change }) => change)));
  if (compare(rest, zero) < 0) movements.push({ after, by, change: rest, kind: 'spend', through });
  if (compare(rest, zero) > 0) movements.push({ after, by, change: rest, kind: 'unexplained' });
  return movements;
}
