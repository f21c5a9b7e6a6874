import { expect, test } from 'vitest';
import { kindAt, pathOf } from '../../lib/chatgpt/endpoints.ts';

test.each([
  ['/backend-api/wham/usage', 'usage'],
  ['/backend-api/codex/usage', 'usage'],
  ['/backend-api/wham/usage/credit-usage-events', 'credit-events'],
  ['/backend-api/wham/usage/plan_limit_history', 'plan-history'],
  ['/backend-api/wham/rate-limit-reset-credits', 'reset-credits'],
  ['/backend-api/subscriptions/auto_top_up/settings', 'top-up'],
  ['/backend-api/payments/transaction-history', 'transactions'],
  ['/backend-api/checkout_pricing_config/configs/US', 'price'],
])('%s holds %s', (path, kind) => {
  expect(kindAt(path)).toBe(kind);
});

test.each([
  '/wham/usage',
  '/backend-api/wham/usage/',
  '/backend-api/wham/usage/thread_usage/query_v2',
  '/backend-api/wham/usage/daily-token-usage-breakdown',
  '/backend-api/wham/rate-limit-reset-credits/consume',
  '/backend-api/subscriptions/auto_top_up/enable',
  '/backend-api/subscriptions/auto_top_up/update',
  '/backend-api/payments/checkout',
  '/backend-api/checkout_pricing_config/configs',
  '/backend-api/checkout_pricing_config/configs/',
  '/backend-api/checkout_pricing_config/configs/US/extra',
  '/backend-api/checkout_pricing_config/countries',
  '/api/auth/session',
  '',
])('%s is not read', (path) => {
  expect(kindAt(path)).toBeUndefined();
});

test.each([
  ['usage', '/backend-api/wham/usage'],
  ['top-up', '/backend-api/subscriptions/auto_top_up/settings'],
  ['price', '/backend-api/checkout_pricing_config/configs/BR'],
] as const)('Spillway itself asks for %s at %s', (kind, path) => {
  expect(pathOf(kind, 'BR')).toBe(path);
  expect(kindAt(path)).toBe(kind);
});

test('What stands for a segment of a path stays one', () => {
  expect(pathOf('price', '../../payments/checkout?a')).toBe(
    '/backend-api/checkout_pricing_config/configs/..%2F..%2Fpayments%2Fcheckout%3Fa',
  );
});
