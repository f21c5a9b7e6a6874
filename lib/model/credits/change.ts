import type { Decimal } from '../decimal.ts';
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

/** An explanation of one part, by the signs that told it. */
export function oneOf(kind: Part['kind'], change: Decimal, ...signs: string[]): Explanation {
  return { parts: [{ kind, change }], signs };
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
