import type { CreditEvents, Transactions } from '../reading.ts';
import { z } from '../schema.ts';
import { zero } from './amount.ts';
import { Holding, type Terms } from './grant.ts';
import { entrySigns, expirySigns } from './grant-signs.ts';
import { grantsAfter, grantsAt } from './holding.ts';
import { Ledger } from './ledger.ts';
import { type KnownToLedger, ledgerAfter } from './ledger-after.ts';
import type { Movement } from './movement.ts';
import { PaidPrice, pricesAfter } from './paid-price.ts';
import { eventSigns, paymentSigns } from './site-signs.ts';

/** The books of one account: the ledger, and the grants as of the movements that are settled. */
export const Books = z.object({
  ledger: Ledger,
  settled: z.nullable(Holding),
  /** What credits were seen to cost. */
  prices: z.catch(z.array(PaidPrice), () => []),
});
export type Books = z.infer<typeof Books>;

/** What is known at one reading of usage: the reading, and the last of every other kind; null: none. */
export interface KnownToBooks extends Omit<KnownToLedger, 'signs'> {
  transactions: Transactions | null;
  events: CreditEvents | null;
}

/** The books after a reading, and the movements to append to those stored. */
export function booksAfter(
  books: Books | null,
  known: KnownToBooks,
  terms: Terms,
): { books: Books; settled: Movement[] } {
  const { transactions, events } = known;
  const prices = pricesAfter(books?.prices ?? [], books?.ledger.open ?? [], transactions);
  const payments = transactions ? paymentSigns(transactions, prices) : [];
  const dated = { ...terms, payments };
  const signs = [
    ...expirySigns(grantsOf(books, dated) ?? { grants: [], debt: zero }),
    ...payments,
    ...(events ? eventSigns(events) : []),
    ...entrySigns(terms.entries),
  ];
  const { ledger, settled } = ledgerAfter(books?.ledger ?? null, { ...known, signs });
  const held = books?.settled ?? (ledger.opening && grantsAt(ledger.opening, terms));
  return {
    books: {
      ledger,
      settled: held && grantsAfter(held, settled, dated),
      prices: pricesAfter(books?.prices ?? [], settled, transactions),
    },
    settled,
  };
}

/** The grants as of the last reading; null before the first balance. They add up to its balance. */
export function grantsOf(books: Books | null, terms: Terms): Holding | null {
  return books?.settled ? grantsAfter(books.settled, books.ledger.open, terms) : null;
}
