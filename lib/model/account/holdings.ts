import { grantsOf } from '../credits/books.ts';
import type { Holding, Terms } from '../credits/grant.ts';
import { grantsAfter } from '../credits/holding.ts';
import { datedByPayments } from '../credits/paid-day.ts';
import { paymentSigns } from '../credits/site-signs.ts';
import type { Transactions } from '../reading.ts';
import type { AccountHistory } from './history.ts';

/** The grants of an account as of its last reading; null before the first balance. They add up to its balance. */
export function holdingOf(history: AccountHistory, terms: Terms): Holding | null {
  return grantsOf(history.books, paidTerms(history, terms));
}

/** The same if the newest were spent first: the bound that leaves most in the oldest. */
export function holdingNewestFirst(history: AccountHistory, terms: Terms): Holding | null {
  const { newestFirst: settled, books } = history;
  return settled && books && grantsAfter(settled, books.ledger.open, pessimistic(paidTerms(history, terms)));
}

/** The same terms with the newest grants spent first. */
export function pessimistic(terms: Terms): Terms {
  return { ...terms, order: 'newest-first' };
}

/** The terms with the payments that were listed last. */
export function paidTerms(
  { transactions, books }: Pick<AccountHistory, 'transactions' | 'books'>,
  terms: Terms,
): Terms {
  return transactions ? { ...terms, payments: paymentSigns(transactions.figures, books?.prices) } : terms;
}

/** What a list of payments, whole as it was read, tells of settled grants. */
export function settledAfterList(
  { books, newestFirst }: Pick<AccountHistory, 'books' | 'newestFirst'>,
  listed: Transactions,
  terms: Terms,
): Pick<AccountHistory, 'books' | 'newestFirst'> {
  const payments = paymentSigns(listed, books?.prices);
  const dated = (holding: Holding | null) => holding && datedByPayments(holding, payments, terms);
  return { books: books && { ...books, settled: dated(books.settled) }, newestFirst: dated(newestFirst) };
}
