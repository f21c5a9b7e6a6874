import type { TopUpForecast } from '../../forecast/credits/top-up.ts';
import { likely } from '../../forecast/likely.ts';
import { dayOf } from '../../moment.ts';
import type { Finding, KnownToWarn, Rule } from '../rule.ts';
import { atMostOne, recovered } from '../rule.ts';
import { chanceValue, momentValue } from '../values.ts';
import { message, words } from '../words.ts';
import { unlikely } from './lead.ts';
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
  const { probability, when, text } = told(forecast.cap);
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
          when.p50 && words(text, momentValue(when.p50), chanceValue(probability)),
          words('warnCapNearAdvice'),
        )
      : null,
  };
}

/** What is told of a cap: in what it counts is not known, so what holds either way if there is something, else with an if. */
function told({ asCredits, asMoney }: NonNullable<TopUpForecast['cap']>) {
  const readings = [
    { ...asCredits, text: 'warnCapNearCredits' },
    { ...asMoney, text: 'warnCapNearMoney' },
  ] as const;
  const [less, more] = asMoney.probability <= asCredits.probability ? [readings[1], readings[0]] : readings;
  return less.probability >= likely ? { ...less, text: 'warnCapNearEither' as const } : more;
}
