import type { Kind } from '../model/reading.ts';

type Body = Record<string, unknown>;

const shapes: readonly (readonly [Kind, (body: Body) => boolean])[] = [
  [
    'usage',
    (body) => hasAny(body, 'rate_limit', 'spend_control', 'additional_rate_limits', 'rate_limit_reset_credits'),
  ],
  // Other senders of the same figures name the limits "rate_limits".
  ['usage', (body) => 'plan_type' in body && 'credits' in body && !('rate_limits' in body)],
  ['top-up', (body) => hasAny(body, 'recharge_threshold', 'recharge_target')],
  ['reset-credits', (body) => 'available_count' in body && Array.isArray(body.credits)],
  ['transactions', (body) => Array.isArray(body.transactions)],
  ['plan-history', (body) => Array.isArray(body.periods)],
  ['price', (body) => 'currency_config' in body],
  ['credit-events', (body) => Array.isArray(body.data) && body.data.every(isCreditEvent) && !('group_by' in body)],
];

/** What a saved answer seems to hold, for people who kept the answer and not its address; undefined when unlike all. */
export function kindByShape(body: unknown): Kind | undefined {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return undefined;
  return shapes.find(([, fits]) => fits(body as Body))?.[0];
}

function hasAny(body: Body, ...keys: string[]): boolean {
  return keys.some((key) => key in body);
}

function isCreditEvent(row: unknown): boolean {
  return row !== null && typeof row === 'object' && 'credit_amount' in row;
}
