import { chargedThisMonth } from '../../account/charges.ts';
import type { Charge } from '../../account/history.ts';
import { sum } from '../../credits/amount.ts';
import type { Finding, KnownToWarn, Rule } from '../rule.ts';
import { aboutCredits, chanceValue, costValue, countValue, creditsValue, momentValue } from '../values.ts';
import { message, type Words, words } from '../words.ts';
import { likelyCharge, topUpForecastOf } from './top-up-forecast.ts';

/** Auto top-up has bought credits. */
export const topUpHappened: Rule = {
  name: 'top-up-happened',
  figures: 'usage',
  maxAge: Temporal.Duration.from({ hours: 72 }),
  needsSecondReading: false,
  find(known) {
    const since = known.now.subtract(topUpHappened.maxAge);
    const recent = chargesOf(known).filter(({ by }) => Temporal.Instant.compare(by, since) >= 0);
    // Two in one reading are one case.
    const cases = Map.groupBy(recent, ({ by }) => by.epochMilliseconds);
    return [...cases.values()].flatMap((charges) => findingOf(charges, known) ?? []);
  },
};

type SeenCharge = Charge & { after: Temporal.Instant };

function chargesOf({ movements }: KnownToWarn): SeenCharge[] {
  return movements.flatMap(({ kind, after, by, change }) =>
    kind === 'auto-top-up' ? [{ after, by, credits: change }] : [],
  );
}

function findingOf(charges: readonly SeenCharge[], known: KnownToWarn): Finding | null {
  const [first] = charges;
  if (first === undefined) return null;
  const credits = sum(charges.map((charge) => charge.credits));
  return {
    subject: '',
    stage: 1,
    holds: 1,
    span: { from: first.after, until: first.by },
    deadline: null,
    happenedBy: first.by,
    says: message(
      words('warnTopUpHappened', creditsValue(credits), costValue(credits, known.perCredit)),
      words('warnTopUpHappenedBody', momentValue(first.after), momentValue(first.by)),
      monthWords(known),
      capWords(known),
      nextWords(known),
    ),
  };
}

/** Charges of the calendar month; of the last one's, told after midnight, it says nothing. */
function monthWords({ history, now, zone, perCredit }: KnownToWarn): Words | null {
  if (history === null) return null;
  const { count, credits, since } = chargedThisMonth(history, now, zone);
  if (count === 0) return null;
  const sum = [countValue(count), creditsValue(credits), costValue(credits, perCredit)] as const;
  return since ? words('warnTopUpSinceSum', momentValue(since), ...sum) : words('warnTopUpMonthSum', ...sum);
}

/**
 * What is left of the monthly maximum, read either way: the site does not say in what it counts. Null also where the month
 * was seen only in part.
 */
function capWords(known: KnownToWarn): Words | null {
  const { cap, month } = topUpForecastOf(known) ?? {};
  if (!cap || (month && 'made' in month && month.since)) return null;
  const asMoney = aboutCredits(cap.asMoney.left);
  return words('warnCapLeft', creditsValue(aboutCredits(cap.asCredits.left)), costValue(asMoney, known.perCredit));
}

/** That another is likely: somebody who tops up often is told of each charge at the latest with the one before it. */
function nextWords(known: KnownToWarn): Words | null {
  const forecast = topUpForecastOf(known);
  const next = forecast && likelyCharge(forecast);
  return next && words('warnTopUpAnother', countValue(next.withinDays), chanceValue(next.probability));
}
