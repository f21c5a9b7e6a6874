import { dayOf } from '../../moment.ts';
import type { Finding, KnownToWarn, Rule } from '../rule.ts';
import { atMostOne, recovered } from '../rule.ts';
import { chanceValue, momentValue } from '../values.ts';
import { message, words } from '../words.ts';
import { likely, unlikely } from './lead.ts';
import { topUpForecastOf } from './top-up-forecast.ts';

/** The monthly maximum will probably stop auto top-up before the month ends, so that credits run out. */
export const capNear: Rule = {
  name: 'cap-near',
  figures: 'usage',
  maxAge: Temporal.Duration.from({ hours: 24 }),
  needsSecondReading: false,
  find: (known) => atMostOne(findingOf(known)),
};

function findingOf(known: KnownToWarn): Finding | null {
  const forecast = topUpForecastOf(known);
  if (forecast === null) return null;
  const subject = dayOf(known.now, known.zone).toPlainYearMonth().toString();
  if (!forecast.enabled || forecast.cap === null) return recovered(subject);
  // In what it counts is not known. In money it lasts longer, so what holds there holds either way.
  const isMoney = forecast.cap.asMoney.probability >= likely;
  const { probability, when } = isMoney ? forecast.cap.asMoney : forecast.cap.asCredits;
  const isDue = probability >= likely;
  return {
    subject,
    stage: Number(isDue),
    holds: Number(probability >= unlikely),
    span: null,
    deadline: null,
    happenedBy: null,
    says: isDue
      ? message(
          words('warnCapNear'),
          when.p50 &&
            words(isMoney ? 'warnCapNearMoney' : 'warnCapNearCredits', momentValue(when.p50), chanceValue(probability)),
          words('warnCapNearAdvice'),
        )
      : null,
  };
}
