import { type Coverage, coverageOf } from '../../coverage.ts';
import { likely } from '../../forecast/likely.ts';
import { isMain } from '../../limit.ts';
import type { Finding, KnownToWarn, Rule } from '../rule.ts';
import { recovered } from '../rule.ts';
import { aboutCredits, chanceValue, costValue, creditsValue, limitValue, momentValue, resetValue } from '../values.ts';
import { probabilityWithin } from '../within.ts';
import { message, type Words, words } from '../words.ts';
import { announcedSpan, unlikely } from './lead.ts';
import { seenLimits } from './seen-limits.ts';
import { switchForecastOf } from './switch-forecast.ts';

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
    happenedBy: null,
    says: nowMessage(known, coverage, account.spending.credits),
  };
}

function nowMessage(known: KnownToWarn, { through }: OnCredits, spent: Parameters<typeof creditsValue>[0]) {
  const reset = through && resetValue(through);
  const forecast = switchForecastOf(known);
  return message(
    words('warnSwitchNow'),
    through && words('warnLimitUsedUp', limitValue(through)),
    words('warnSwitchNowSpent', creditsValue(spent), costValue(spent, known.perCredit)),
    ...(forecast?.already ? costWords(forecast, known) : []),
    reset && words('warnSwitchNowUntil', reset),
  );
}

// A window that is forecast to run out now was tried as a second sign: in the simulated world it announced no switch more.
function soonFinding(known: KnownToWarn): Finding | null {
  const forecast = switchForecastOf(known);
  // While a window is in doubt, a forecast that rests on it says nothing.
  const judged = seenLimits(known).filter(({ limit }) => isMain(limit));
  if (forecast === null || judged.length < known.account.usage.figures.limits.filter(isMain).length) return null;
  if (forecast.already || forecast.to === 'nobody') return { ...recovered('soon'), holds: Number(forecast.already) };
  const { probability, when } = forecast;
  const chance = probabilityWithin(
    { probability, when, given: probability.days7 },
    known.now,
    known.choices.leadTimeHours,
  );
  const isDue = chance >= likely;
  return {
    subject: 'soon',
    stage: Number(isDue),
    holds: Number(chance >= unlikely),
    span: announcedSpan(known, when?.p90 ?? null),
    deadline: null,
    happenedBy: null,
    says: isDue ? soonMessage(known, forecast, chance) : null,
  };
}

function soonMessage(known: KnownToWarn, forecast: Switch, chance: number) {
  const { when, through } = forecast;
  const limits = known.account.usage.figures.limits;
  const first = limits.find((limit) => isMain(limit) && limit.lengthSeconds === through[0]?.lengthSeconds);
  return message(
    when ? words('warnSwitchSoon', momentValue(when.p50)) : words('warnSwitchSoonUntimed'),
    first ? words('warnSwitchThrough', limitValue(first), chanceValue(chance)) : null,
    ...costWords(forecast, known),
    words('warnSwitchAdvice'),
  );
}

type Switch = NonNullable<ReturnType<typeof switchForecastOf>>;

function costWords({ cost, isOwnRate }: Switch, { perCredit }: KnownToWarn): Words[] {
  if (cost === null || cost.p90 < 1) return [];
  const [least, most] = [aboutCredits(cost.p10), aboutCredits(cost.p90)];
  const range = words(
    'warnSwitchCost',
    creditsValue(least),
    creditsValue(most),
    costValue(least, perCredit),
    costValue(most, perCredit),
  );
  return isOwnRate ? [range] : [range, words('warnGoingByOthers')];
}
