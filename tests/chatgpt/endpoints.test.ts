import { expect, test } from 'vitest';
import { kindAt } from '../../lib/chatgpt/endpoints.ts';

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
