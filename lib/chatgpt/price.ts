import type { Price } from '../model/reading.ts';
import { z } from '../model/schema.ts';
import type { Parsed } from './parsed.ts';
import { part, readParts } from './parts.ts';
import { count, decimal, word } from './values.ts';

/** `GET /backend-api/checkout_pricing_config/configs/{country}` (facts.md §2.3). */
const Answer = z.object({
  country_code: part(word),
  currency_config: z.object({
    symbol_code: part(word),
    amount_per_credit: decimal,
    minor_unit_exponent: part(count),
  }),
});

export function readPrice(body: unknown): Parsed<Price> | null {
  const read = readParts(Answer, body);
  return (
    read && {
      figures: {
        kind: 'price',
        country: read.parts.country_code ?? null,
        currency: read.parts.currency_config.symbol_code ?? null,
        amountPerCredit: read.parts.currency_config.amount_per_credit,
        minorUnitExponent: read.parts.currency_config.minor_unit_exponent ?? null,
      },
      problems: read.problems,
    }
  );
}
