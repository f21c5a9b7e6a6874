import type { Finding, KnownToWarn, Rule } from '../rule.ts';
import { atMostOne, recovered } from '../rule.ts';
import { creditsValue, momentValue } from '../values.ts';
import { message, words } from '../words.ts';

/** For how long readings must have shown it. */
const heldFor = Temporal.Duration.from({ hours: 1 });

/** The balance has been below the minimum for an hour, auto top-up is on, and nothing was bought. */
export const belowMinimum: Rule = {
  name: 'below-minimum',
  figures: 'usage',
  maxAge: Temporal.Duration.from({ hours: 12 }),
  needsSecondReading: false,
  find: (known) => atMostOne(findingOf(known)),
};

function findingOf({ account, history }: KnownToWarn): Finding | null {
  const topUp = account.topUp?.figures;
  if (topUp === undefined || history?.uses == null) return null;
  const { belowSince } = history.uses;
  if (belowSince === null || topUp.enabled !== true) return recovered('');
  const { at, figures } = account.usage;
  const { balance } = figures.credits;
  if (balance === null || topUp.minimum === null) return null;
  // By the reading's own time: since it, credits may have been bought.
  const isDue = Temporal.Instant.compare(at, belowSince.add(heldFor)) >= 0;
  return {
    subject: '',
    stage: Number(isDue),
    holds: 1,
    span: { from: belowSince, until: at },
    deadline: null,
    happenedBy: null,
    says: isDue
      ? message(
          words('warnBelowMinimum'),
          words('warnBelowMinimumBody', creditsValue(balance), creditsValue(topUp.minimum), momentValue(belowSince)),
          words('warnBelowMinimumAdvice'),
        )
      : null,
  };
}
