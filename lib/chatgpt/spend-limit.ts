import type { SpendLimit } from '../model/reading.ts';
import { z } from '../model/schema.ts';
import { part } from './parts.ts';
import { decimal, moment, usedPercent } from './values.ts';

/** A workspace member's allowance; seen in snake and in camel case (facts.md §1.2). */
export const SpendAllowance = z.pipe(
  z.pipe(z.record(z.string(), z.unknown()), z.transform(withSnakeCaseKeys)),
  z.object({
    limit: part(decimal),
    used: part(decimal),
    used_percent: part(usedPercent),
    reset_at: part(moment),
    resets_at: part(moment),
  }),
);
type SpendAllowance = z.infer<typeof SpendAllowance>;

/** The spend limit, or null where the account has none and none is said to be reached. */
export function spendLimitOf(allowance: SpendAllowance | null | undefined, reached: boolean | null): SpendLimit | null {
  if (!allowance && !reached) return null;
  return {
    limit: allowance?.limit ?? null,
    used: allowance?.used ?? null,
    usedPercent: allowance?.used_percent ?? null,
    resetsAt: allowance?.reset_at ?? allowance?.resets_at ?? null,
    reached: reached ?? false,
  };
}

function withSnakeCaseKeys(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [
      key.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`),
      value,
    ]),
  );
}
