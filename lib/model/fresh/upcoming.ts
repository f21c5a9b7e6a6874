import type { CreditsForecast } from '../forecast/credits/credits.ts';
import { isRefusal, type Refusal } from '../forecast/refusal.ts';
import type { WindowForecast } from '../forecast/window.ts';
import { isMain, type LimitReading, resetBy } from '../limit.ts';
import type { AccountSummary } from '../summary.ts';
import type { Timing } from './timetable.ts';

// Looking costs little, and the forecast is careful: with 95 % used and an hour to go it still says one in fourteen.
const plausible = 0.02;

/**
 * The moment by which a window has been used up one time in fifty; null where it is less likely than that to be
 * used up at all. Between the moments that the forecast states, the likelihood is taken to grow evenly.
 */
export function earliestExhaustion(forecast: WindowForecast | Refusal): Temporal.Instant | null {
  if (isRefusal(forecast) || forecast.exhaustion.when === null) return null;
  const { probability, when } = forecast.exhaustion;
  if (probability < plausible) return null;
  const share = plausible / probability;
  if (share <= 0.1) return when.p10;
  return share <= 0.5
    ? between(when.p10, when.p50, (share - 0.1) / 0.4)
    : between(when.p50, when.p90, Math.min(1, (share - 0.5) / 0.4));
}

/**
 * What the next reading of an account is planned from: its figures, what is said to come of them, and when
 * each of its limits was last seen in use.
 */
export function timingOf(shown: AccountSummary | null, lastUses: readonly Temporal.Instant[]): Timing {
  const { limits = [], credits = null } = shown?.forecast ?? {};
  return {
    lastRead: shown?.usage.at ?? null,
    lastUse: lastUses.toSorted(Temporal.Instant.compare).at(-1) ?? null,
    upcoming: [
      ...limits.filter(isMain).flatMap(({ window }) => earliestExhaustion(window) ?? []),
      ...moneyMoments(credits),
    ],
    resets: (shown?.usage.figures.limits ?? []).filter(isUsed).flatMap((limit) => resetBy(limit) ?? []),
  };
}

/** The earliest plausible moments of what costs money: that the plan gives way, and the next automatic charge. */
export function moneyMoments(credits: CreditsForecast | null): Temporal.Instant[] {
  if (credits === null) return [];
  const { switch: next, topUp } = credits;
  const gives = isRefusal(next) || next.already ? null : next.when;
  const charge = isRefusal(topUp) || !topUp.enabled || isRefusal(topUp.next) ? null : topUp.next.when;
  return [gives?.p10, charge?.p10].filter((moment) => moment != null);
}

/** Of a limit that nobody has used yet, the reset slides along with the clock and changes nothing. */
function isUsed({ usedPercent, idle }: LimitReading): boolean {
  return usedPercent > 0 && !idle;
}

function between(a: Temporal.Instant, b: Temporal.Instant, share: number): Temporal.Instant {
  return a.add({ milliseconds: Math.round((b.epochMilliseconds - a.epochMilliseconds) * share) });
}
