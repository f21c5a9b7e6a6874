import type { Transactions } from '../model/reading.ts';
import { z } from '../model/schema.ts';
import type { Parsed } from './parsed.ts';
import { list, part, readParts } from './parts.ts';
import { moment, number, word } from './values.ts';

/** A whole number of minor units, negative for money that came back. */
const minorUnits = z.pipe(number, z.int());

/** `GET /backend-api/payments/transaction-history` (facts.md §2.3). Ids and invoice links in it are never read. */
const Answer = z.object({
  transactions: list(
    z.object({
      created_at: moment,
      amount: minorUnits,
      currency: part(word),
      status: part(word),
      product: part(z.object({ type: part(word) })),
    }),
  ),
});

export function readTransactions(body: unknown): Parsed<Transactions> | null {
  const read = readParts(Answer, body);
  return (
    read && {
      figures: {
        kind: 'transactions',
        transactions: read.parts.transactions.map((row) => ({
          at: row.created_at,
          amount: row.amount,
          currency: row.currency ?? null,
          status: row.status ?? null,
          type: row.product?.type ?? null,
        })),
      },
      problems: read.problems,
    }
  );
}
