import type { PlanHistory } from '../model/reading.ts';
import { z } from '../model/schema.ts';
import type { Parsed } from './parsed.ts';
import { list, part, readParts } from './parts.ts';
import { length, moment, number, word } from './values.ts';

/** `GET /backend-api/wham/usage/plan_limit_history` (facts.md §2.1): about a day late, but with real ends. */
const Answer = z.object({
  data_as_of: part(moment),
  periods: list(
    z.object({
      window_minutes: length,
      plan_type: part(word),
      starts_at: moment,
      ends_at: moment,
      used_basis_points: part(number),
    }),
  ),
});

export function readPlanHistory(body: unknown): Parsed<PlanHistory> | null {
  const read = readParts(Answer, body);
  return (
    read && {
      figures: {
        kind: 'plan-history',
        asOf: read.parts.data_as_of ?? null,
        periods: read.parts.periods.map((row) => ({
          lengthSeconds: row.window_minutes * 60,
          planType: row.plan_type ?? null,
          startsAt: row.starts_at,
          endsAt: row.ends_at,
          usedBasisPoints: row.used_basis_points ?? null,
        })),
      },
      problems: read.problems,
    }
  );
}
