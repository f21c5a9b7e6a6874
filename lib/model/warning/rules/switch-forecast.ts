import { isRefusal } from '../../forecast/refusal.ts';
import type { KnownToWarn } from '../rule.ts';

/** The forecast of the switch from plan to credits; null: there is none. */
export function switchForecastOf({ account }: Pick<KnownToWarn, 'account'>) {
  const forecast = account.forecast?.credits?.switch;
  return forecast === undefined || isRefusal(forecast) ? null : forecast;
}
