import type { TopUp } from '../model/reading.ts';
import { z } from '../model/schema.ts';
import type { Parsed } from './parsed.ts';
import { part, readParts } from './parts.ts';
import { decimal, flag, word } from './values.ts';

/** `GET /backend-api/subscriptions/auto_top_up/settings` (facts.md §2.2). The payment method in it is never read. */
const Answer = z.object({
  is_enabled: part(flag),
  recharge_threshold: part(decimal),
  recharge_target: part(decimal),
  recharge_monthly_limit: part(decimal),
  immediate_top_up_status: part(word),
});

export function readTopUp(body: unknown): Parsed<TopUp> | null {
  const read = readParts(Answer, body);
  if (read === null) return null;
  const { is_enabled, recharge_threshold, recharge_target } = read.parts;
  if (is_enabled == null && recharge_threshold == null && recharge_target == null) return null;
  return {
    figures: {
      kind: 'top-up',
      enabled: is_enabled ?? null,
      minimum: recharge_threshold ?? null,
      target: recharge_target ?? null,
      monthlyLimit: read.parts.recharge_monthly_limit ?? null,
      immediatePurchase: read.parts.immediate_top_up_status ?? null,
    },
    problems: read.problems,
  };
}
