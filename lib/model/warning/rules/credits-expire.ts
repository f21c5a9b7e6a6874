import { dayKnown, dayToBeReady } from '../../credits/expiry-day.ts';
import { isPositive } from '../../decimal.ts';
import { isRefusal } from '../../forecast/refusal.ts';
import { dayOf, startOfDay } from '../../moment.ts';
import type { Finding, KnownToWarn, Rule } from '../rule.ts';
import { aboutCredits, costValue, creditsValue, dayValue } from '../values.ts';
import { message, words } from '../words.ts';
import { daysUntil, stageByDays } from './days-before.ts';

/** So many days before a grant's day. */
export const creditsExpireSteps = [30, 7, 1] as const;

/** Less than one credit is not worth a word. */
const worthSaying = 1;

/** Credits will be left unspent on the day on which they expire. */
export const creditsExpire: Rule = {
  name: 'credits-expire',
  figures: 'usage',
  maxAge: Temporal.Duration.from({ hours: 24 * 7 }),
  needsSecondReading: false,
  find: (known) => expiryDays(known).map((day) => findingOf(day, known)),
};

/** What expires on one day, as far as it is forecast; else as much as there is. */
interface ExpiryDay {
  day: Temporal.PlainDate;
  unspent: number;
  /** Whether that is only what there is now, of which some may yet be spent. */
  isAtMost: boolean;
  /** Whether it may also be a day after, or any before. */
  isFirstDay: boolean;
  isLatestDay: boolean;
}

/** The days on which credits expire. */
export function expiryDays({ account, now, zone }: Pick<KnownToWarn, 'account' | 'now' | 'zone'>): ExpiryDay[] {
  const forecast = account.forecast?.credits?.expiry;
  const grants =
    forecast !== undefined && !isRefusal(forecast)
      ? forecast.grants.map(({ at, isFirstDay, isLatestDay, unspent }) => ({
          day: dayOf(at, zone),
          unspent: unspent.p50,
          isAtMost: false,
          isFirstDay,
          isLatestDay,
        }))
      : (account.holding?.grants ?? [])
          .filter(({ left }) => isPositive(left))
          .map(({ expires, left }) => ({
            day: dayToBeReady(expires, dayOf(now, zone)),
            unspent: Number(left),
            isAtMost: true,
            ...dayKnown(expires, dayOf(now, zone)),
          }));
  return [...Map.groupBy(grants, ({ day }) => day.toString()).values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ ...first, unspent: own.reduce((sum, { unspent }) => sum + unspent, 0) }] : [];
  });
}

function findingOf({ day, unspent, isAtMost, isFirstDay, isLatestDay }: ExpiryDay, known: KnownToWarn): Finding {
  const { now, zone, perCredit } = known;
  const holds = stageByDays(daysUntil(day, now, zone), creditsExpireSteps);
  const stage = unspent >= worthSaying ? holds : 0;
  const credits = aboutCredits(unspent);
  const at = startOfDay(day, zone);
  return {
    subject: day.toString(),
    stage,
    holds: Math.max(stage, creditsExpireSteps.length),
    span: null,
    deadline: at,
    happenedBy: null,
    says:
      stage > 0
        ? message(
            words(isAtMost ? 'warnCreditsExpireAtMost' : 'warnCreditsExpire', creditsValue(credits), dayValue(at)),
            words('warnCreditsExpireBody', creditsValue(credits), costValue(credits, perCredit)),
            isLatestDay ? words('warnCreditsExpireLatest') : isFirstDay ? words('warnCreditsExpireFirst') : null,
            words('warnCreditsExpireAdvice'),
          )
        : null,
  };
}
