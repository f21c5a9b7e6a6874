import { type Coverage, coverageOf } from '../../coverage.ts';
import type { Finding, KnownToWarn, Rule } from '../rule.ts';
import { recovered } from '../rule.ts';
import { costValue, creditsValue, limitValue, momentValue } from '../values.ts';
import { message, words } from '../words.ts';
import { costWords, switchForecast } from './switch-cost.ts';
import { soonFinding } from './switch-soon.ts';

/** The plan will give way to credits within the lead time, and then: it has, and credits have begun to fall. */
export const switchToCredits: Rule = {
  name: 'switch-to-credits',
  figures: 'usage',
  maxAge: Temporal.Duration.from({ hours: 3 }),
  needsSecondReading: false,
  find: (known) => [nowFinding(known), soonFinding(known)].filter((finding) => finding !== null),
};

type OnCredits = Extract<Coverage, { payer: 'credits' }>;

function nowFinding(known: KnownToWarn): Finding | null {
  const { account, now } = known;
  const coverage = coverageOf(account.usage.figures, now);
  if (coverage.payer === 'unknown') return null;
  if (coverage.payer !== 'credits') return recovered('now');
  // Without a limit that gave way nothing was switched: some workspaces pay by credits alone.
  if (coverage.through === null) return null;
  if (account.spending === null) return { ...recovered('now'), holds: 1 };
  const { since } = account.spending;
  const until = coverage.until ?? since.add({ hours: 24 });
  return {
    subject: 'now',
    stage: 1,
    holds: 1,
    span: { from: since, until },
    deadline: null,
    isPast: false,
    says: nowMessage(known, coverage, account.spending.credits),
  };
}

function nowMessage(known: KnownToWarn, { through, until }: OnCredits, spent: Parameters<typeof creditsValue>[0]) {
  const forecast = switchForecast(known);
  return message(
    words('warnSwitchNow'),
    through && words('warnLimitUsedUp', limitValue(through)),
    words('warnSwitchNowSpent', creditsValue(spent), costValue(spent, known.perCredit)),
    forecast?.already ? costWords(forecast.cost, known) : null,
    until && words('warnSwitchNowUntil', momentValue(until)),
  );
}
