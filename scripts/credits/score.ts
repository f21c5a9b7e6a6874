import { futuresOf } from '../../lib/model/forecast/credits/futures.ts';
import type { Needs } from '../../lib/model/forecast/credits/needs.ts';
import type { CreditsParameters } from '../../lib/model/forecast/credits/parameters.ts';
import { rangeOf } from '../../lib/model/forecast/credits/quantile.ts';
import { wantedWithin } from '../../lib/model/forecast/credits/spend.ts';
import { dayMs } from '../../lib/model/moment.ts';
import type { Series } from './series.ts';

/** The days over which sums are forecast. */
export const horizons = [1, 7, 30] as const;

/** One forecast of a sum, and what came. `loss` is the mean pinball loss over P10, P50, P90, in the series' mean days. */
export interface Scored {
  id: string;
  horizon: number;
  isHeld: boolean;
  loss: number;
}

const mostDays = 60;
// A source of months would repeat itself: every fourth day, and the first ones.
const every = 4;
const leastKnown = 3;

/** Forecasts the sums of a series as the extension does, from its days up to each origin and none later. */
export function scoreSeries({ id, firstDay, days }: Series, parameters: CreditsParameters): Scored[] {
  const mean = days.reduce((sum, amount) => sum + amount, 0) / days.length;
  const scored: Scored[] = [];
  for (let origin = leastKnown; origin < days.length; origin += origin < 8 ? 1 : every) {
    const futures = futuresOf({
      needs: needsBefore(days, origin),
      starts: { short: null, long: null },
      readAt: Temporal.Instant.fromEpochMilliseconds((firstDay + origin) * dayMs).toZonedDateTimeISO('UTC'),
      workDays: null,
      age: 0,
      seed: firstDay,
      parameters,
    });
    for (const horizon of horizons) {
      if (origin + horizon > days.length) continue;
      const came = days.slice(origin, origin + horizon).reduce((sum, amount) => sum + amount, 0);
      const { p10, p50, p90 } = rangeOf(wantedWithin(futures, horizon * 24));
      const pinball = (quantile: number, share: number) =>
        Math.max(share * (came - quantile), (share - 1) * (came - quantile));
      const loss = (pinball(p10, 0.1) + pinball(p50, 0.5) + pinball(p90, 0.9)) / 3;
      scored.push({ id, horizon, isHeld: p10 <= came && came <= p90, loss: loss / mean / horizon });
    }
  }
  return scored;
}

/** The days before an origin, all in the hour of noon. */
function needsBefore(days: readonly number[], origin: number): Needs {
  const own = days.slice(Math.max(0, origin - mostDays), origin).reverse();
  const hourly = new Float64Array(own.length * 24);
  own.forEach((amount, day) => {
    hourly[24 * day + 12] = amount;
  });
  return {
    days: own.length,
    hourly,
    isKnown: new Uint8Array(own.length).fill(1),
    shortPerUnit: 1,
    shortPerUnitSpread: 0,
    unitsPerPoolPercent: 1,
    creditsPerUnit: 1,
    rateShape: Number.POSITIVE_INFINITY,
    creditsPerDay: Number.POSITIVE_INFINITY,
  };
}
