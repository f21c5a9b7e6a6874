import { isPositive } from '../../decimal.ts';
import { likely } from '../../forecast/likely.ts';
import { isRefusal } from '../../forecast/refusal.ts';
import type { Finding, KnownToWarn, Rule } from '../rule.ts';
import { atMostOne, recovered } from '../rule.ts';
import { chanceValue, creditsValue, momentValue } from '../values.ts';
import { probabilityWithin } from '../within.ts';
import { message, words } from '../words.ts';
import { announcedSpan, unlikely } from './lead.ts';

/** Credits will probably run out within the lead time, and nothing buys new ones. */
export const creditsLow: Rule = {
  name: 'credits-low',
  figures: 'usage',
  maxAge: Temporal.Duration.from({ hours: 12 }),
  needsSecondReading: false,
  find: (known) => atMostOne(findingOf(known)),
};

function findingOf(known: KnownToWarn): Finding | null {
  const { account, now, choices } = known;
  const { balance } = account.usage.figures.credits;
  const runway = account.forecast?.credits?.runway;
  if (account.topUp?.figures.enabled === true) return recovered('');
  if (balance === null || runway === undefined || isRefusal(runway)) return null;
  const { probability, empty } = runway;
  const chance = probabilityWithin({ probability, when: empty, given: 1 }, now, choices.leadTimeHours);
  const isDue = isPositive(balance) && chance >= likely;
  return {
    subject: '',
    stage: Number(isDue),
    holds: Number(chance >= unlikely),
    span: announcedSpan(known, empty.p90),
    deadline: null,
    happenedBy: null,
    says: isDue
      ? message(
          words('warnCreditsLow', creditsValue(balance)),
          empty.p50 && words('warnCreditsLowBody', momentValue(empty.p50), chanceValue(chance)),
          account.topUp?.figures.enabled == null ? words('warnCreditsLowTopUpUnknown') : null,
          words('warnCreditsLowAdvice'),
        )
      : null,
  };
}
