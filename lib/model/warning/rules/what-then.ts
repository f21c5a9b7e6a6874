import { coverageOf } from '../../coverage.ts';
import { isMain } from '../../limit.ts';
import type { KnownToWarn } from '../rule.ts';
import { type Words, words } from '../words.ts';

/** Who would pay if the plan did not. */
export function whatThen({ account, now }: Pick<KnownToWarn, 'account' | 'now'>): Words | null {
  const { figures } = account.usage;
  const limits = figures.limits.map((limit) => (isMain(limit) ? { ...limit, usedPercent: 100 } : limit));
  const { payer } = coverageOf({ ...figures, limits }, now);
  if (payer === 'credits') return words('warnThenCredits');
  return payer === 'blocked' ? words('warnThenNobody') : null;
}
