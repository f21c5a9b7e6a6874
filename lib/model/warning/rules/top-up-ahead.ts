import { minus } from '../../credits/amount.ts';
import { busyDayCredits } from '../../forecast/credits/spent-by-day.ts';
import { isRefusal } from '../../forecast/refusal.ts';
import type { Finding, KnownToWarn, Rule } from '../rule.ts';
import { atMostOne, recovered } from '../rule.ts';
import { aboutCredits, chanceValue, costValue, countValue, creditsValue, momentValue } from '../values.ts';
import { probabilityWithin } from '../within.ts';
import { message, type Words, words } from '../words.ts';
import { announcedSpan, likely, unlikely } from './lead.ts';
import { topUpForecastOf } from './top-up-forecast.ts';

/** The balance counts as clear of the minimum again when this many busy days' spending lies between. */
const clearDays = 1.5;

/**
 * How long it may take until the busy day comes. Measured in the simulated world: of balances a busy day above the
 * minimum, four in five are below it within a week.
 */
const busyDayComes = Temporal.Duration.from({ hours: 7 * 24 });

/** Auto top-up will probably charge within the lead time, or a busy day's spending would bring the balance below its minimum. */
export const topUpAhead: Rule = {
  name: 'top-up-ahead',
  figures: 'usage',
  maxAge: Temporal.Duration.from({ hours: 12 }),
  needsSecondReading: false,
  find: (known) => atMostOne(findingOf(known)),
};

function findingOf(known: KnownToWarn): Finding | null {
  const forecast = topUpForecastOf(known);
  if (forecast === null) return null;
  if (!forecast.enabled) return recovered('');
  // Below the minimum for long and nothing bought is another rule's matter.
  if (forecast.atOnce !== null) return dueAtOnce(known, forecast.belowSince);
  const next = isRefusal(forecast.next) ? null : forecast.next;
  const near = nearness(known);
  if (next === null && near === null) return null;
  const chance =
    next === null
      ? 0
      : probabilityWithin(
          { probability: next.probability, when: next.when, given: 1 },
          known.now,
          known.choices.leadTimeHours,
        );
  const isNear = near !== null && near.days <= 1;
  const isLikely = chance >= likely;
  const isDue = isLikely || isNear;
  const when = next?.when.p50 ?? null;
  return {
    subject: '',
    stage: Number(isDue),
    holds: Number(isDue || chance >= unlikely || (near !== null && near.days <= clearDays)),
    span: announcedSpan(known, isLikely ? when : known.now.add(busyDayComes)),
    deadline: null,
    happenedBy: null,
    says: isDue
      ? message(
          words('warnTopUpAhead'),
          when && isLikely
            ? words('warnTopUpAheadWhen', momentValue(when), chanceValue(chance))
            : near && words('warnTopUpAheadNear', creditsValue(near.above), creditsValue(aboutCredits(near.busyDay))),
          ...purchaseWords(known),
        )
      : null,
  };
}

function dueAtOnce(known: KnownToWarn, belowSince: Temporal.Instant | null): Finding {
  const hours = belowSince ? belowSince.until(known.now).total('hours') : 0;
  const isDue = hours < 1;
  return {
    subject: '',
    stage: Number(isDue),
    holds: 1,
    span: announcedSpan(known, null),
    deadline: null,
    happenedBy: null,
    says: isDue ? message(words('warnTopUpAnyMoment'), ...purchaseWords(known)) : null,
  };
}

/** What is bought, for how much, and what this month has come to; then what can be done. */
function purchaseWords(known: KnownToWarn): (Words | null)[] {
  const forecast = topUpForecastOf(known);
  if (forecast === null) return [];
  const next = isRefusal(forecast.next) ? null : forecast.next;
  const credits = next?.purchase
    ? aboutCredits(next.purchase.credits.p50)
    : (forecast.atOnce?.credits ?? minus(forecast.target, forecast.minimum));
  const { month } = forecast;
  return [
    words('warnTopUpBuys', creditsValue(credits), costValue(credits, known.perCredit), creditsValue(forecast.target)),
    'made' in month ? words('warnTopUpMonth', countValue(month.made)) : null,
    words('warnTopUpAdvice'),
  ];
}

/** How far the balance is above the minimum, in credits and in busy days of this person; null: not known. */
function nearness(known: KnownToWarn) {
  const forecast = topUpForecastOf(known);
  const { balance } = known.account.usage.figures.credits;
  const busyDay = known.history?.uses ? busyDayCredits(known.history.uses) : null;
  if (forecast === null || balance === null || busyDay === null) return null;
  const above = minus(balance, forecast.minimum);
  return Number(above) < 0 ? null : { above, busyDay, days: Number(above) / busyDay };
}
