import { sum } from '../credits/amount.ts';
import type { Movement } from '../credits/movement.ts';
import type { Charged } from '../forecast/credits/known.ts';
import { monthAround } from '../moment.ts';
import type { AccountHistory, Charge } from './history.ts';

/** The automatic purchases among movements. */
export function chargesIn(movements: readonly Movement[]): Charge[] {
  return movements.filter(({ kind }) => kind === 'auto-top-up').map(({ by, change }) => ({ by, credits: change }));
}

/**
 * Automatic purchases of the calendar month that `now` is in, in a zone, those not settled yet among them: of all of it, or
 * `since` the first balance that was read where that was within it, and nobody knows what was charged before.
 */
export function chargedThisMonth(
  { charges, books }: Pick<AccountHistory, 'charges' | 'books'>,
  now: Temporal.Instant,
  zone: string,
): Charged {
  const { from, to } = monthAround(now, zone);
  const isWithin = ({ by }: Charge) => Temporal.Instant.compare(from, by) <= 0 && Temporal.Instant.compare(by, to) < 0;
  const thisMonth = [...charges, ...chargesIn(books?.ledger.open ?? [])].filter(isWithin);
  const opening = books?.ledger.opening?.at;
  const isPartSeen = opening !== undefined && Temporal.Instant.compare(opening, from) > 0;
  return {
    count: thisMonth.length,
    credits: sum(thisMonth.map(({ credits }) => credits)),
    ...(isPartSeen ? { since: opening } : {}),
  };
}
