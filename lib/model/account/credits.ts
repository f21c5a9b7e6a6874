import { compare, minus, sizeOf } from '../credits/amount.ts';
import { booksAfter } from '../credits/books.ts';
import type { Terms } from '../credits/grant.ts';
import { grantsAfter, grantsAt } from '../credits/holding.ts';
import type { Movement } from '../credits/movement.ts';
import type { Decimal } from '../decimal.ts';
import { usesAfter } from '../forecast/credits/uses-after.ts';
import type { Usage } from '../reading.ts';
import { chargesIn } from './charges.ts';
import type { AccountHistory } from './history.ts';
import { paidTerms, pessimistic } from './holdings.ts';
import type { UsageLook } from './look.ts';

type CreditsPart = Pick<AccountHistory, 'books' | 'newestFirst' | 'uses' | 'charges'>;

/** The books and what follows from them after a reading of usage, and the movements that are now settled. */
export function creditsAfter(
  before: AccountHistory,
  look: UsageLook,
  terms: Terms,
): CreditsPart & { movements: Movement[] } {
  const { at } = look;
  const usage = withExactBalance(look, before);
  const topUp = before.topUp?.figures ?? null;
  const known = {
    at,
    usage,
    topUp,
    transactions: before.transactions?.figures ?? null,
    events: before.events?.figures ?? null,
  };
  const { books, settled: movements } = booksAfter(before.books, known, terms);
  const otherOrder = pessimistic(movements.length > 0 ? paidTerms(before, terms) : terms);
  const newest = before.newestFirst ?? (books.ledger.opening && grantsAt(books.ledger.opening, otherOrder));
  return {
    books,
    movements,
    newestFirst: newest && grantsAfter(newest, movements, otherOrder),
    uses: usesAfter(before.uses, {
      at,
      usage,
      topUp,
      settled: movements,
      open: books.ledger.open,
      wasOpen: before.books?.ledger.open ?? [],
    }),
    charges: [...before.charges, ...chargesIn(movements)].filter(({ by }) => isRecent(by, at)),
  };
}

/** The page's text rounds the balance. While it says the same as the last exact one, that one stands. */
function withExactBalance(
  { source, figures }: Pick<UsageLook, 'source' | 'figures'>,
  { books }: AccountHistory,
): Usage {
  const last = books?.ledger.last?.balance ?? null;
  const { balance } = figures.credits;
  if (source !== 'page-text' || last === null || balance === null) return figures;
  const isSame = compare(sizeOf(minus(last, balance)), lastDigitOf(balance)) < 0;
  return isSame ? { ...figures, credits: { ...figures.credits, balance: last } } : figures;
}

/** One unit of the last digit shown. A shown "412.50" has lost its zero, so two digits are the least once there are any. */
function lastDigitOf(shown: Decimal): Decimal {
  const digits = shown.split('.')[1]?.length ?? 0;
  return (digits === 0 ? '1' : `0.${'0'.repeat(Math.max(2, digits) - 1)}1`) as Decimal;
}

/** Two months hold every charge of the calendar month that any zone is in. */
function isRecent(by: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(by, now.subtract({ hours: 24 * 62 })) >= 0;
}
