import type { TopUpForecast } from '../../forecast/credits/top-up.ts';
import { likely } from '../../forecast/likely.ts';
import { isRefusal } from '../../forecast/refusal.ts';
import type { KnownToWarn } from '../rule.ts';

/** The forecast of auto top-up; null: there is none, or the balance or its settings are not known. */
export function topUpForecastOf({ account }: KnownToWarn) {
  const forecast = account.forecast?.credits?.topUp;
  return forecast === undefined || isRefusal(forecast) ? null : forecast;
}

/** How far ahead charges are forecast, and spoken of. */
const withinDays = 30;

/** By when what is announced of charges without a nearer date has come, or will not come of it any more. */
export function endOfAhead({ now }: Pick<KnownToWarn, 'now'>): Temporal.Instant {
  return now.add({ hours: 24 * withinDays });
}

/** An automatic charge that is likelier than not to come within so many days. */
export interface LikelyCharge {
  withinDays: number;
  probability: number;
}

/** Whether a charge is likely within thirty days; null: it is not, or nothing can be said of it. */
export function likelyCharge({ enabled, next }: TopUpForecast): LikelyCharge | null {
  if (!enabled || isRefusal(next) || next.probability.days30 < likely) return null;
  return { withinDays, probability: next.probability.days30 };
}
