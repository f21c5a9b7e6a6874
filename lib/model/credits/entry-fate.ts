import type { Decimal } from '../decimal.ts';
import { dayOf } from '../moment.ts';
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

/** What became of each entry by its id, as far as the balance shows; no two are the same movement. */
export function fatesOf(entries: readonly Entry[], known: Known): ReadonlyMap<string, EntryFate> {
  const { holding, movements, opening, zone } = known;
  const grantOf = ({ id }: Entry) => holding?.grants.find((grant) => grant.id === id);
  const first = dayOf(opening, zone);
  const left = new Set(movements);
  const fates = new Map<string, EntryFate>();
  // Those of which something is left took their movements; the others are of what remains.
  for (const entry of entries.toSorted((a, b) => Number(!grantOf(a)) - Number(!grantOf(b)))) {
    const grant = grantOf(entry);
    const movement = [...left].find((one) => mayMean(entry, arrivalOf(one), zone));
    if (movement) left.delete(movement);
    if (grant) fates.set(entry.id, { kind: 'held', left: grant.left });
    else if (movement) fates.set(entry.id, { kind: 'gone', movement });
    else fates.set(entry.id, { kind: Temporal.PlainDate.compare(entry.on, first) <= 0 ? 'earlier' : 'unseen' });
  }
  return fates;
}
