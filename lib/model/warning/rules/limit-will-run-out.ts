import { isMain } from '../../limit.ts';
import type { Finding, KnownToWarn, Rule } from '../rule.ts';
import { recovered } from '../rule.ts';
import { chanceValue, limitValue, momentValue, percentValue } from '../values.ts';
import { message, words } from '../words.ts';
import { runsOutAround, runsOutFrom } from './runs-out.ts';
import { type SeenLimit, seenLimits } from './seen-limits.ts';
import { whoPays } from './who-pays.ts';

/** Half the probability that is said counts as recovered. */
const recoveredBelow = runsOutFrom / 2;

/** A limit of the plan will probably be used up before its reset, and late enough for another reading to tell. */
export const limitWillRunOut: Rule = {
  name: 'limit-will-run-out',
  figures: 'usage',
  maxAge: Temporal.Duration.from({ hours: 1 }),
  needsSecondReading: false,
  find: (known) =>
    seenLimits(known)
      .filter(({ limit }) => isMain(limit))
      .flatMap((seen) => findingOf(seen, known) ?? []),
};

function findingOf(seen: SeenLimit, known: KnownToWarn): Finding | null {
  const { subject, forecast, isReset, span, limit, percentLeft } = seen;
  if (isReset) return recovered(subject);
  if (forecast === null || forecast.inDoubt) return null;
  const { probability } = forecast.exhaustion;
  const around = runsOutAround(seen, known);
  const least = known.now.add({ seconds: Math.round(2 * known.readingInterval.total('seconds')) });
  const isDue = around !== null && Temporal.Instant.compare(around, least) >= 0;
  const { resetsAt } = limit;
  return {
    subject,
    stage: Number(isDue),
    holds: Number(isDue || probability >= recoveredBelow),
    span,
    deadline: null,
    happenedBy: null,
    says:
      isDue && resetsAt
        ? message(
            words('warnRunOut', limitValue(limit)),
            words(
              'warnRunOutBody',
              percentValue(percentLeft),
              momentValue(around),
              chanceValue(probability),
              momentValue(resetsAt),
            ),
            whoPays('later', known),
            words('warnRunOutAdvice'),
          )
        : null,
  };
}
