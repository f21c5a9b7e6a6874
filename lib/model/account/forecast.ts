import { CreditsForecast, forecastCredits } from '../forecast/credits/credits.ts';
import type { KnownCredits } from '../forecast/credits/known.ts';
import { outsetOf } from '../forecast/credits/outset.ts';
import { toldByPlan } from '../forecast/credits/told-by-plan.ts';
import { Refusal } from '../forecast/refusal.ts';
import { forecastWindow, WindowForecast } from '../forecast/window.ts';
import { hasReset, isMain, isSameLimit, isUsedUp, type LimitId, type LimitReading } from '../limit.ts';
import type { TopUp } from '../reading.ts';
import { z } from '../schema.ts';
import { chargedThisMonth } from './charges.ts';
import type { AccountHistory } from './history.ts';
import { holdingNewestFirst, holdingOf } from './holdings.ts';
import type { ForecastTerms } from './terms.ts';

/** What one limit will come to, and how such forecasts have held for this person. */
const LimitForecast = z.object({
  meter: z.string(),
  lengthSeconds: z.nullable(z.int()),
  window: z.union([WindowForecast, Refusal]),
  record: z.object({ made: z.int(), held: z.int() }),
});

/** Everything that is forecast of an account. */
export const AccountForecast = z.object({ limits: z.array(LimitForecast), credits: z.nullable(CreditsForecast) });
export type AccountForecast = z.infer<typeof AccountForecast>;

/** The forecasts of an account at `now`. Of credits there are none before the first reading of usage. */
export function forecastAccount(history: AccountHistory, now: Temporal.Instant, terms: ForecastTerms): AccountForecast {
  const workDays = terms.workDays && { days: terms.workDays, zone: terms.zone };
  const known = knownCredits(history, now, terms);
  const outset = known && outsetOf(known);
  const told = toldByPlan(outset);
  const limits = history.limits.map(({ meter, history: { lengthSeconds, ...rest }, record }) => ({
    meter,
    lengthSeconds,
    window: isHeldUp({ meter, lengthSeconds }, history, now)
      ? ({ refused: 'used-up' } as const)
      : forecastWindow({ lengthSeconds, ...rest }, now, {
          record,
          ...told({ meter, lengthSeconds }),
          workDays,
        }),
    record: { made: record.made, held: record.held },
  }));
  return { limits, credits: known && forecastCredits(known, now, outset) };
}

/** Whether a limit of the plan is used up until this one's reset or longer: then nothing more is used of this one. */
function isHeldUp(id: LimitId, { usage }: AccountHistory, now: Temporal.Instant): boolean {
  const main = (usage?.figures.limits ?? []).filter(isMain);
  const reset = main.find((limit) => isSameLimit(limit, id))?.resetsAt;
  const lasts = ({ resetsAt }: LimitReading) => reset && resetsAt && Temporal.Instant.compare(resetsAt, reset) >= 0;
  return main.some((limit) => isUsedUp(limit) && !hasReset(limit, now) && lasts(limit));
}

/**
 * The forecast of credits as it would be with auto top-up set like this; null before the first reading of usage.
 * With the settings last read it is the forecast of the account itself.
 */
export function creditsForecastIf(
  topUp: TopUp,
  history: AccountHistory,
  now: Temporal.Instant,
  terms: ForecastTerms,
): CreditsForecast | null {
  const known = knownCredits({ ...history, topUp: { at: history.topUp?.at ?? now, figures: topUp } }, now, terms);
  return known && forecastCredits(known, now);
}

/** What forecasts of credits look at, of an account at `now`; null before the first reading of usage. */
export function knownCredits(
  history: AccountHistory,
  now: Temporal.Instant,
  terms: ForecastTerms,
): KnownCredits | null {
  const { usage, uses, topUp } = history;
  if (usage === null) return null;
  const { zone, order, perCredit, workDays } = terms;
  return {
    usage: usage.figures,
    readAt: usage.at,
    limits: history.limits.filter(isMain).map((limit) => limit.history),
    uses,
    topUp: topUp?.figures ?? null,
    holding: holdingOf(history, terms),
    holdingNewestFirst: holdingNewestFirst(history, terms),
    order,
    charged: chargedThisMonth(history, now, zone),
    perCredit,
    zone,
    workDays,
  };
}
