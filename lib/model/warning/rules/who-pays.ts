import { areCreditsKnown, coverageOf } from '../../coverage.ts';
import { isMain } from '../../limit.ts';
import type { KnownToWarn } from '../rule.ts';
import { type WarningText, type Words, words } from '../words.ts';
import { switchForecastOf } from './switch-forecast.ts';

const texts = {
  later: { credits: 'warnThenCredits', blocked: 'warnThenNobody' },
  now: { credits: 'warnNowCredits', blocked: 'warnNowNobody' },
} satisfies Record<string, Record<string, WarningText>>;

/**
 * Who pays where the plan does not: later, once it gives way, when auto top-up may have bought what there is not yet; or
 * now that it has. Null: not known.
 */
export function whoPays(
  when: keyof typeof texts,
  { account, now }: Pick<KnownToWarn, 'account' | 'now'>,
): Words | null {
  const { figures } = account.usage;
  const limits = figures.limits.map((limit) => (isMain(limit) ? { ...limit, usedPercent: 100 } : limit));
  const { payer: asThingsAre } = coverageOf({ ...figures, limits }, now);
  const willBuy = when === 'later' && switchForecastOf({ account })?.to === 'credits';
  const payer = asThingsAre === 'blocked' && willBuy ? 'credits' : asThingsAre;
  if (payer === 'blocked' && !areCreditsKnown(figures)) return null;
  return payer === 'credits' || payer === 'blocked' ? words(texts[when][payer]) : null;
}
