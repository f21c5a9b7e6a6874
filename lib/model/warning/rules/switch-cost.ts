import { isRefusal } from '../../forecast/refusal.ts';
import type { KnownToWarn } from '../rule.ts';
import { aboutCredits, costValue, creditsValue } from '../values.ts';
import { type Words, words } from '../words.ts';

/** The forecast of the switch; null: there is none. */
export function switchForecast({ account }: KnownToWarn) {
  const forecast = account.forecast?.credits?.switch;
  return forecast === undefined || isRefusal(forecast) ? null : forecast;
}

type Switch = NonNullable<ReturnType<typeof switchForecast>>;

/** What is spent until the limit resets, in credits and in money. */
export function costWords(cost: Switch['cost'], { perCredit }: KnownToWarn): Words | null {
  if (cost === null || cost.p90 < 1) return null;
  const [least, most] = [aboutCredits(cost.p10), aboutCredits(cost.p90)];
  return words(
    'warnSwitchCost',
    creditsValue(least),
    creditsValue(most),
    costValue(least, perCredit),
    costValue(most, perCredit),
  );
}
