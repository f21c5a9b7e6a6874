import type { Decimal } from '../decimal.ts';
import { dayOf } from '../moment.ts';
import type { CreditEvents, Transactions } from '../reading.ts';
import { compare, minus, negated, sum, zero } from './amount.ts';
import { isBought, type Movement } from './movement.ts';
import { isForCredits, paidWith } from './payment.ts';

/** Credits from two sides; `gap` is what was observed less what the site lists. Null: it has shown no list. */
interface Beside {
  observed: Decimal;
  listed: Decimal | null;
  gap: Decimal | null;
}

/** What the site's own history says of some days, beside what the balance did; in credits, above zero. */
export interface Reconciliation {
  spent: Beside;
  refunded: Beside;
  /** Of the spends observed, those that may in part belong to the day before the first. */
  acrossStart: Decimal;
  /** Bought by hand and automatically, less what was taken back with a refunded payment … */
  bought: Decimal;
  /** … and what was paid, less what was paid back, in minor units by currency, '' where that is not said. Null: no list. */
  paid: Readonly<Record<string, number>> | null;
  /** Rises less falls that have no explanation. */
  unexplained: Decimal;
}

/** Days, both included; of UTC, as the site's own seem to be (facts.md §8.1). */
export interface Days {
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
}

/**
 * The reconciliation of some days; a movement counts on the day it was seen. The site's
 * list comes late by hours to days and can stand still for ten (facts.md §0.7,
 * openai/codex #39260), so a gap is a fact to show and not an error.
 */
export function reconciliationOf(
  movements: readonly Movement[],
  { events, transactions }: { events: CreditEvents | null; transactions: Transactions | null },
  days: Days,
): Reconciliation {
  const seen = movements.filter(({ by }) => isWithin(dayOf(by, 'UTC'), days));
  const change = (isMeant: (movement: Movement) => boolean) => sum(seen.filter(isMeant).map((one) => one.change));
  const rows = events?.events
    .filter(({ date }) => isWithin(Temporal.PlainDate.from(date), days))
    .map(({ credits }) => credits);
  const came = ({ change }: Movement) => compare(change, zero) > 0;
  return {
    spent: beside(
      negated(change(isSpend)),
      rows?.filter((credits) => compare(credits, zero) > 0),
    ),
    refunded: beside(
      change((one) => one.kind === 'refund' && came(one)),
      rows?.filter((credits) => compare(credits, zero) < 0).map(negated),
    ),
    acrossStart: negated(change((one) => isSpend(one) && !isWithin(dayOf(one.after, 'UTC'), days))),
    bought: change((one) => isBought(one) || (one.kind === 'refund' && !came(one))),
    paid: transactions && paidIn(transactions, days),
    unexplained: change(({ kind }) => kind === 'unexplained'),
  };
}

function beside(observed: Decimal, rows: readonly Decimal[] | undefined): Beside {
  const listed = rows ? sum(rows) : null;
  return { observed, listed, gap: listed && minus(observed, listed) };
}

/** What was paid on some days for what is no subscription. */
function paidIn({ transactions }: Transactions, days: Days): Record<string, number> {
  return paidWith(
    transactions.filter(
      (payment) => isForCredits(payment) && payment.status === 'paid' && isWithin(dayOf(payment.at, 'UTC'), days),
    ),
  );
}

function isSpend({ kind }: Movement): boolean {
  return kind === 'spend';
}

function isWithin(day: Temporal.PlainDate, { first, last }: Days): boolean {
  return Temporal.PlainDate.compare(first, day) <= 0 && Temporal.PlainDate.compare(day, last) <= 0;
}
