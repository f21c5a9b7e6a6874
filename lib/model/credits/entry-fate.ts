import type { Decimal } from '../decimal.ts';
import { dayOf } from '../moment.ts';
import { compare, zero } from './amount.ts';
import type { Entry, Holding } from './grant.ts';
import { arrivalOf, mayMean } from './inferred-grant.ts';
import type { Movement } from './movement.ts';

/**
 * What became of an entry:
 * - `held`: so much of it is in the balance;
 * - `gone`: it was seen to come as this movement, of which nothing is left;
 * - `earlier`: it is from before the first balance, and nothing of it is left;
 * - `unseen`: the balance showed nothing like it, so it counts for nothing.
 */
export type EntryFate =
  | { kind: 'held'; left: Decimal }
  | { kind: 'gone'; movement: Movement }
  | { kind: 'earlier' }
  | { kind: 'unseen' };

/** What is known of an account's credits; `opening` is when the first balance was read. */
interface Known {
  holding: Holding | null;
  movements: readonly Movement[];
  opening: Temporal.Instant;
  zone: string;
}

/** What became of an entry, as far as the balance shows. */
export function fateOf(entry: Entry, { holding, movements, opening, zone }: Known): EntryFate {
  const grant = holding?.grants.find(({ id }) => id === entry.id);
  if (grant) return { kind: 'held', left: grant.left };
  const movement = movements.find((one) => compare(one.change, zero) > 0 && mayMean(entry, arrivalOf(one), zone));
  if (movement) return { kind: 'gone', movement };
  const isEarlier = Temporal.PlainDate.compare(entry.on, dayOf(opening, zone)) <= 0;
  return { kind: isEarlier ? 'earlier' : 'unseen' };
}
