import type { ResetCredits } from '../model/reading.ts';
import { z } from '../model/schema.ts';
import type { Parsed } from './parsed.ts';
import { list, part, readParts } from './parts.ts';
import { count, moment, word } from './values.ts';

/** `GET /backend-api/wham/rate-limit-reset-credits` (facts.md §2.1). An expired row may still say "available". */
const Answer = z.object({
  available_count: part(count),
  credits: part(list(z.object({ status: part(word), expires_at: part(moment) }))),
});

export function readResetCredits(body: unknown): Parsed<ResetCredits> | null {
  const read = readParts(Answer, body);
  if (read === null || (read.parts.available_count == null && read.parts.credits == null)) return null;
  return {
    figures: {
      kind: 'reset-credits',
      available: read.parts.available_count ?? null,
      credits: (read.parts.credits ?? []).map((row) => ({
        status: row.status ?? null,
        expiresAt: row.expires_at ?? null,
      })),
    },
    problems: read.problems,
  };
}
