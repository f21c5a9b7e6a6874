import type { Kind } from '../model/reading.ts';

/**
 * The answers that Spillway reads, by exact path; `*` stands for one path
 * segment. This file is part of what every chatgpt.com page loads, so it holds
 * addresses only: what each answer means stands in the file of its kind.
 */
const addresses: readonly (readonly [Kind, string])[] = [
  ['usage', '/backend-api/wham/usage'],
  ['usage', '/backend-api/codex/usage'],
  ['credit-events', '/backend-api/wham/usage/credit-usage-events'],
  ['plan-history', '/backend-api/wham/usage/plan_limit_history'],
  ['reset-credits', '/backend-api/wham/rate-limit-reset-credits'],
  ['top-up', '/backend-api/subscriptions/auto_top_up/settings'],
  ['transactions', '/backend-api/payments/transaction-history'],
  ['price', '/backend-api/checkout_pricing_config/configs/*'],
];

/** What an answer from this path holds, or undefined when Spillway does not read it. */
export function kindAt(path: string): Kind | undefined {
  const oneSegmentUp = path.replace(/[^/]+$/, '*');
  return addresses.find(([, address]) => address === path || (address.endsWith('*') && address === oneSegmentUp))?.[0];
}

/** The path at which Spillway itself asks for a kind, with `segment` in place of `*`. Not part of what pages load. */
export function pathOf(kind: Kind, segment = ''): string {
  const path = addresses.find(([own]) => own === kind)?.[1] ?? '';
  return path.replace('*', encodeURIComponent(segment));
}
