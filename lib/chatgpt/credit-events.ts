import type { CreditEvents } from '../model/reading.ts';
import { z } from '../model/schema.ts';
import type { Parsed } from './parsed.ts';
import { list, part, readParts } from './parts.ts';
import { day, decimal, word } from './values.ts';

/** `GET /backend-api/wham/usage/credit-usage-events` (facts.md §2.1). Amounts can be zero, or negative: a refund. */
const Answer = z.object({
  data: list(z.object({ date: day, product_surface: part(word), credit_amount: decimal })),
});

export function readCreditEvents(body: unknown): Parsed<CreditEvents> | null {
  const read = readParts(Answer, body);
  return (
    read && {
      figures: {
        kind: 'credit-events',
        events: read.parts.data.map((row) => ({
          date: row.date,
          surface: row.product_surface ?? null,
          credits: row.credit_amount,
        })),
      },
      problems: read.problems,
    }
  );
}
