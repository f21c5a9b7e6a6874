import { negated } from '../credits/amount.ts';
import type { Decimal } from '../decimal.ts';
import type { AccountHistory } from './history.ts';

/**
 * The spell on credits that is not over yet: since when at the earliest, and how much so far. Null when the
 * last change of the balance was no spend, or when the plan has paid again since.
 */
export function spendingNow({ books, uses }: AccountHistory): { since: Temporal.Instant; credits: Decimal } | null {
  const open = books?.ledger.open.at(-1);
  if (open?.kind !== 'spend' || uses?.payer !== 'credits') return null;
  if (uses.planPaidAt && Temporal.Instant.compare(uses.planPaidAt, open.by) >= 0) return null;
  return { since: open.after, credits: negated(open.change) };
}
