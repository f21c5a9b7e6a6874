import { minus } from '../../credits/amount.ts';
import type { NextCharge, TopUpForecast } from '../../forecast/credits/top-up.ts';
import { likely } from '../../forecast/likely.ts';
import { isRefusal } from '../../forecast/refusal.ts';
import type { Finding, KnownToWarn, Rule } from '../rule.ts';
import { atMostOne, recovered } from '../rule.ts';
import { aboutCredits, chanceValue, costValue, countValue, creditsValue, momentValue } from '../values.ts';
import { probabilityWithin } from '../within.ts';
import { message, type Words, words } from '../words.ts';
import { announcedSpan, unlikely } from './lead.ts';
import { nearMinimum } from './near-minimum.ts';
import { endOfAhead, likelyCharge, topUpForecastOf } from './top-up-forecast.ts';

/** Auto top-up will probably charge within the lead time; and, some time before that, the balance comes near its minimum. */
export const topUpAhead: Rule = {
  name: 'top-up-ahead',
  figures: 'usage',
  maxAge: Temporal.Duration.from({ hours: 12 }),
  needsSecondReading: false,
  find: (known) => {
    const forecast = topUpForecastOf(known);
    if (forecast === null) return [];
    if (!forecast.enabled) return [recovered('soon'), recovered('near')];
    // Below the minimum for long and nothing bought is another rule's matter.
    if (forecast.atOnce !== null) return [atOnceFinding(known, forecast)];
    const { next } = forecast;
    if (isRefusal(next)) return [];
    const soon = soonFinding(known, forecast, next);
    return [soon, ...atMostOne(nearFinding(known, forecast, soon.stage > 0))];
  },
};

function soonFinding(known: KnownToWarn, forecast: TopUpForecast, { probability, when }: NextCharge): Finding {
  const chance = probabilityWithin({ probability, when, given: 1 }, known.now, known.choices.leadTimeHours);
  const isDue = chance >= likely;
  return {
    subject: 'soon',
    stage: Number(isDue),
    holds: Number(chance >= unlikely),
    span: announcedSpan(known, when.p90 ?? endOfAhead(known)),
    deadline: null,
    happenedBy: null,
    says: isDue
      ? message(
          words('warnTopUpAhead'),
          when.p50 && words('warnTopUpAheadWhen', momentValue(when.p50), chanceValue(chance)),
          ...purchaseWords(known, forecast),
        )
      : null,
  };
}

function nearFinding(known: KnownToWarn, forecast: TopUpForecast, isSoon: boolean): Finding | null {
  const { balance } = known.account.usage.figures.credits;
  const near = nearMinimum(known.history?.uses ?? null, forecast.minimum, balance);
  if (near === null) return null;
  // What is announced for the next hours need not be announced for the next weeks as well.
  const charge = near.isNear && !isSoon ? likelyCharge(forecast) : null;
  return {
    subject: 'near',
    stage: Number(charge !== null),
    holds: Number(near.holds),
    span: charge && { from: known.now, until: endOfAhead(known) },
    deadline: null,
    happenedBy: null,
    says: charge
      ? message(
          words('warnTopUpNear', countValue(charge.withinDays), chanceValue(charge.probability)),
          words('warnTopUpAheadNear', creditsValue(near.above), creditsValue(aboutCredits(near.busyDay))),
          ...purchaseWords(known, forecast),
        )
      : null,
  };
}

function atOnceFinding(known: KnownToWarn, forecast: TopUpForecast): Finding {
  const { belowSince } = forecast;
  const hours = belowSince ? belowSince.until(known.now).total('hours') : 0;
  const isDue = hours < 1;
  return {
    subject: 'soon',
    stage: Number(isDue),
    holds: 1,
    span: announcedSpan(known, null),
    deadline: null,
    happenedBy: null,
    says: isDue ? message(words('warnTopUpAnyMoment'), ...purchaseWords(known, forecast)) : null,
  };
}

/** What is bought, for how much, and what this month has come to; then what can be done. */
function purchaseWords({ perCredit }: KnownToWarn, forecast: TopUpForecast): (Words | null)[] {
  const next = isRefusal(forecast.next) ? null : forecast.next;
  const credits = next?.purchase
    ? aboutCredits(next.purchase.credits.p50)
    : (forecast.atOnce?.credits ?? minus(forecast.target, forecast.minimum));
  const { month } = forecast;
  return [
    words('warnTopUpBuys', creditsValue(credits), costValue(credits, perCredit), creditsValue(forecast.target)),
    // Of a month that was seen only in part nobody knows it.
    'made' in month && !month.since ? words('warnTopUpMonth', countValue(month.made)) : null,
    words('warnTopUpAdvice'),
  ];
}
