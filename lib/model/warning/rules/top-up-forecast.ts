import { isRefusal } from '../../forecast/refusal.ts';
import type { KnownToWarn } from '../rule.ts';

/** The forecast of auto top-up; null: there is none, or the balance or its settings are not known. */
export function topUpForecastOf({ account }: KnownToWarn) {
  const forecast = account.forecast?.credits?.topUp;
  return forecast === undefined || isRefusal(forecast) ? null : forecast;
}
