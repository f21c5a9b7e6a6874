import type { SwitchForecast } from '../model/forecast/credits/switch.ts';
import { isRefusal } from '../model/forecast/refusal.ts';
import { earliest } from '../model/moment.ts';
import type { AccountSummary } from '../model/summary.ts';
import { isTopUpBuying } from './top-up.ts';
import type { TimeRange } from './window-ahead.ts';

/** What an end of credits is told from. */
export type CreditsKnown = Pick<AccountSummary, 'usage' | 'topUp' | 'forecast'>;

/** That credits, which pay now, will probably be used up before the reset, and when. */
export interface CreditsEnd {
  /** Null: not forecast. */
  when: TimeRange | null;
}

/** The end of the credits that pay now; null: they will probably last until the reset, or that is not known. */
export function creditsEndOf(account: CreditsKnown): CreditsEnd | null {
  const now = account.forecast?.credits?.switch ?? null;
  if (now === null || isRefusal(now) || !now.already || now.until === null) return null;
  return isTooLittle(now, account) ? { when: runsOutBy(now.until, account) } : null;
}

/** Whether at least half of the futures want all the credits there are, or more, until the reset, and nothing buys new ones. */
export function isTooLittle({ to, cost }: SwitchForecast, account: CreditsKnown): boolean {
  const { balance, unlimited } = account.usage.figures.credits;
  if (to !== 'credits' || cost === null || balance === null || unlimited || isTopUpBuying(account)) return false;
  // Costs are rounded to the hundredth.
  return cost.p50 >= Math.floor(Number(balance) * 100) / 100;
}

function runsOutBy(reset: Temporal.Instant, { forecast }: CreditsKnown): TimeRange | null {
  const runway = forecast?.credits?.runway ?? null;
  if (runway === null || isRefusal(runway)) return null;
  const { p10, p50, p90 } = runway.empty;
  if (p10 === null || p50 === null || Temporal.Instant.compare(p50, reset) > 0) return null;
  return { p10, p90: p90 ? earliest(p90, reset) : reset };
}
