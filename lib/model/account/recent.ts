import type { Movement } from '../credits/movement.ts';
import { earliest } from '../moment.ts';
import type { CreditEvents, Transactions } from '../reading.ts';

// A refunded payment tells of credits for thirty days after it, and days of UTC add one on either side.
const tellsForHours = 24 * 32;

/** The payments that can still explain a movement after `at`, or date one that is open. */
export function recentTransactions(
  figures: Transactions,
  at: Temporal.Instant,
  open: readonly Pick<Movement, 'after'>[] = [],
): Transactions {
  const since = earliest(at.subtract({ hours: tellsForHours }), ...open.map(({ after }) => after));
  return {
    ...figures,
    transactions: figures.transactions.filter((one) => Temporal.Instant.compare(one.at, since) >= 0),
  };
}

/** The lines of the site's list that can still explain a movement after `at`, or are compared with one. */
export function recentEvents(figures: CreditEvents, at: Temporal.Instant): CreditEvents {
  const since = at.subtract({ hours: tellsForHours }).toString().slice(0, 10);
  return { ...figures, events: figures.events.filter(({ date }) => date >= since) };
}
