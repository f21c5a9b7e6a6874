import { minus } from '../../credits/amount.ts';
import { isRefusal } from '../../forecast/refusal.ts';
import type { Finding, KnownToWarn, Rule } from '../rule.ts';
import { atMostOne, recovered } from '../rule.ts';
import { aboutCredits, chanceValue, costValue, countValue, creditsValue, momentValue } from '../values.ts';
import { probabilityWithin } from '../within.ts';
import { message, type Words, words } from '../words.ts';
import { announcedSpan, likely, unlikely } from './lead.ts';
import { nearMinimum } from './near-minimum.ts';
import { topUpForecastOf } from './top-up-forecast.ts';

/** For how long it is said at most once that the balance is near the minimum: the busy day may take some time to come. */
const busyDayComes = Temporal.Duration.from({ hours: 14 * 24 });

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
  const { next } = forecast;
  if (isRefusal(next)) return null;
  const { when, probability } = next;
  const chance = probabilityWithin({ probability, when, given: 1 }, known.now, known.choices.leadTimeHours);
  const near = nearMinimum(known.history?.uses ?? null, forecast, known.account.usage.figures.credits.balance);
  const isLikely = chance >= likely;
  const isDue = isLikely || near?.isDue === true;
  return {
    subject: '',
    stage: Number(isDue),
    holds: Number(isDue || chance >= unlikely || near?.holds === true),
    span: announcedSpan(known, isLikely ? when.p50 : known.now.add(busyDayComes)),
    deadline: null,
    happenedBy: null,
    says: isDue
      ? message(
          words('warnTopUpAhead'),
          when.p50 && isLikely
            ? words('warnTopUpAheadWhen', momentValue(when.p50), chanceValue(chance))
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
