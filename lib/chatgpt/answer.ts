import type { Problem } from '../model/problem.ts';
import type { Kind } from '../model/reading.ts';
import { readCreditEvents } from './credit-events.ts';
import { type Parsed, problem } from './parsed.ts';
import { readPlanHistory } from './plan-history.ts';
import { readPrice } from './price.ts';
import { readResetCredits } from './reset-credits.ts';
import { readTopUp } from './top-up.ts';
import { readTransactions } from './transactions.ts';
import { readUsage } from './usage.ts';

const readers: { [K in Kind]: (body: unknown, at: Temporal.Instant) => Parsed | null } = {
  usage: readUsage,
  'top-up': readTopUp,
  'credit-events': readCreditEvents,
  'reset-credits': readResetCredits,
  transactions: readTransactions,
  'plan-history': readPlanHistory,
  price: readPrice,
};

/**
 * What an answer of the given kind says, as text received at `at`. Never throws:
 * an answer of which nothing can be read is a problem, and anything less only
 * loses the part concerned.
 */
export function readAnswer(kind: Kind, text: string, at: Temporal.Instant): Parsed | Problem {
  if (text.trim() === '') return problem('empty', text);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return problem('not-json', text);
  }
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return problem('not-an-object', text);
  return readers[kind](body, at) ?? problem('unknown-shape', text);
}
