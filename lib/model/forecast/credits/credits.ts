import { instant, z } from '../../schema.ts';
import { Refusal } from '../refusal.ts';
import { ExpiryForecast } from './expiry.ts';
import type { KnownCredits } from './known.ts';
import { RunwayForecast, SpendForecast } from './spend.ts';
import { SwitchForecast } from './switch.ts';
import { TopUpForecast } from './top-up.ts';

/** Everything that is forecast of money. Each part is a value, or says why there is none. */
export const CreditsForecast = z.object({
  /** The reading that it starts from. */
  asOf: instant,
  switch: z.union([SwitchForecast, Refusal]),
  spend: z.union([SpendForecast, Refusal]),
  runway: z.union([RunwayForecast, Refusal]),
  topUp: z.union([TopUpForecast, Refusal]),
  expiry: z.union([ExpiryForecast, Refusal]),
});
export type CreditsForecast = z.infer<typeof CreditsForecast>;

/** The forecasts of credits at `now`. The same knowledge and moment give the same figures. */
export function forecastCredits(known: KnownCredits, _now: Temporal.Instant): CreditsForecast {
  const refused: Refusal = { refused: 'too-little-history' };
  return { asOf: known.readAt, switch: refused, spend: refused, runway: refused, topUp: refused, expiry: refused };
}
