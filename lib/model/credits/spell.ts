import { isSameLimit } from '../limit.ts';
import { plus } from './amount.ts';
import type { Movement, Spend, Through } from './movement.ts';

/** A debit comes up to an hour after the work (`plan-watch.ts`): within that, two belong to the same work. */
const longestQuiet = Temporal.Duration.from({ hours: 1 });

/** The shortest limit lasts five hours, and so does the longest spell on credits that it can cause. */
const longestSpell = Temporal.Duration.from({ hours: 5 });

/** Two spends as one when they are debits of one spell; null when they are not, or are no spends. */
export function joinedSpend(earlier: Movement | undefined, later: Movement | undefined): Spend | null {
  if (earlier?.kind !== 'spend' || later?.kind !== 'spend' || !isSameCause(earlier.through, later.through)) return null;
  const isOneSpell = lasts(earlier.by, later.after, longestQuiet) && lasts(earlier.after, later.by, longestSpell);
  return isOneSpell ? { ...earlier, by: later.by, change: plus(earlier.change, later.change) } : null;
}

function isSameCause(a: Through, b: Through): boolean {
  if (a.kind === 'limit' && b.kind === 'limit') return isSameLimit(a, b);
  return a.kind === b.kind;
}

/** Whether no more than `length` lies between two moments. */
function lasts(from: Temporal.Instant, to: Temporal.Instant, length: Temporal.Duration): boolean {
  return Temporal.Instant.compare(to, from.add(length)) <= 0;
}
