import { sampleAccount } from '../site/sample-account.ts';

/** What the stand-in answers at some of its addresses, at one moment. */
export interface Look {
  at: Temporal.Instant;
  /** Bodies by path. */
  answers: Record<string, object>;
  /** Minutes that pass before the next look. */
  thenMinutes?: number;
}

/** What the stand-in says of usage, as far as it matters to a story; all else is as in the sample account. */
export interface UsageSaid {
  /** Percent used of the 5-hour limit and of the week, and their resets; null: the plan has no limits. */
  limits?: { short?: Window; week?: Window } | null;
  balance?: number;
  bankedResets?: number;
}

interface Window {
  used: number;
  resetsAt: Temporal.Instant;
}

const usageAt = '/backend-api/wham/usage';
const topUpAt = '/backend-api/subscriptions/auto_top_up/settings';
const bankedResetsAt = '/backend-api/wham/rate-limit-reset-credits';

/** A look at the usage figures alone. */
export function usageLook(at: Temporal.Instant, said: UsageSaid): Look {
  return { at, answers: { [usageAt]: usageBody(at, said) } };
}

/** A look at auto top-up as it is set: minimum, target and monthly maximum. */
export function topUpLook(at: Temporal.Instant, said: { minimum: number; target: number; cap?: number } | 'off'): Look {
  const { minimum, target, cap } = said === 'off' ? { minimum: 250, target: 1000, cap: undefined } : said;
  const body = {
    is_enabled: said !== 'off',
    recharge_threshold: String(minimum),
    recharge_target: String(target),
    recharge_monthly_limit: cap === undefined ? null : String(cap),
    immediate_top_up_status: null,
    immediate_top_up_message: null,
  };
  return { at, answers: { [topUpAt]: body } };
}

/** A look at a banked reset that expires at a moment. */
export function bankedResetLook(at: Temporal.Instant, expiresAt: Temporal.Instant): Look {
  const credits = [{ status: 'available', expires_at: expiresAt.toString() }];
  return { at, answers: { [bankedResetsAt]: { credits, available_count: 1, total_earned_count: 1 } } };
}

/** A look in each hour, down to some hours ago, at somebody who pays by credits alone. */
export function onCreditsAlone(
  now: Temporal.Instant,
  { hours, until }: { hours: number; until: number },
  balanceAt: (hoursAgo: number) => number,
): Look[] {
  return Array.from({ length: hours }, (_, index) => {
    const hoursAgo = until + hours - 1 - index;
    return usageLook(now.subtract({ hours: hoursAgo }), { limits: null, balance: balanceAt(hoursAgo) });
  });
}

function usageBody(at: Temporal.Instant, { limits = {}, balance = 1348.745, bankedResets = 0 }: UsageSaid) {
  const sample = sampleAccount(at).answers[usageAt]?.body as { credits: object };
  const { short, week } = {
    short: { used: 23, resetsAt: at.add({ minutes: 117 }) },
    week: { used: 32, resetsAt: at.add({ hours: 92 }) },
    ...limits,
  };
  return {
    ...sample,
    rate_limit: limits && {
      allowed: true,
      limit_reached: false,
      primary_window: windowBody(at, 18_000, short),
      secondary_window: windowBody(at, 604_800, week),
    },
    additional_rate_limits: [],
    credits: { ...sample.credits, balance: balance.toFixed(10) },
    rate_limit_reset_credits: { available_count: bankedResets, applicable_available_count: bankedResets },
  };
}

function windowBody(at: Temporal.Instant, limit_window_seconds: number, { used, resetsAt }: Window) {
  const reset_at = Math.round(resetsAt.epochMilliseconds / 1000);
  return {
    used_percent: used,
    limit_window_seconds,
    reset_at,
    reset_after_seconds: reset_at - Math.round(at.epochMilliseconds / 1000),
  };
}
