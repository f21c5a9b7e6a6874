import { coverageOf } from '../../coverage.ts';
import { isMain } from '../../limit.ts';
import type { KnownToWarn } from '../rule.ts';
import { type WarningText, type Words, words } from '../words.ts';

const texts = {
  later: { credits: 'warnThenCredits', blocked: 'warnThenNobody' },
  now: { credits: 'warnNowCredits', blocked: 'warnNowNobody' },
} satisfies Record<string, Record<string, WarningText>>;

/** Who pays where the plan does not: later, once it gives way, or now that it has. Null: not known. */
export function whoPays(
  when: keyof typeof texts,
  { account, now }: Pick<KnownToWarn, 'account' | 'now'>,
): Words | null {
  const { figures } = account.usage;
  const limits = figures.limits.map((limit) => (isMain(limit) ? { ...limit, usedPercent: 100 } : limit));
  const { payer } = coverageOf({ ...figures, limits }, now);
  return payer === 'credits' || payer === 'blocked' ? words(texts[when][payer]) : null;
}
