import type { CreditEvents, Transactions } from '../reading.ts';

// A refunded payment tells of credits for thirty days after it, and days of UTC add one on either side.
const tellsForHours = 24 * 32;

/** The payments that can still explain a movement after `at`. */
export function recentTransactions(figures: Transactions, at: Temporal.Instant): Transactions {
  const since = at.subtract({ hours: tellsForHours });
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
