import { owner, type SampleAccount } from './account.ts';

const accountId = '0f3c8a52-6a1e-4b7d-9c55-2d9b5e0c7a11';

const weekHours = 168;
const weeklyResetsInHours = 92;

/** A believable account on Plus whose plan still covers it, with credits behind and auto top-up on. All of it is made up. */
export function sampleAccount(now: Temporal.Instant): SampleAccount {
  const ago = (hours: number) => now.subtract({ hours });
  const day = (daysAgo: number) => `${ago(24 * daysAgo)}`.slice(0, 10);
  const backend = {
    'wham/usage': usage(now),
    'wham/usage/credit-usage-events': {
      data: [
        { date: day(2), product_surface: 'cli', credit_amount: 41.32 },
        { date: day(2), product_surface: 'vscode', credit_amount: 12.5 },
        { date: day(9), product_surface: 'cli', credit_amount: 88.125 },
        { date: day(23), product_surface: 'github_code_review', credit_amount: 9.31 },
      ],
    },
    'wham/usage/plan_limit_history': {
      data_as_of: `${day(1)}T00:00:00Z`,
      approximate: true,
      periods: [pastWeek(ago, 3, 6_480), pastWeek(ago, 2, 8_241.75), pastWeek(ago, 1, 3_120.5)],
    },
    'wham/rate-limit-reset-credits': { credits: [], available_count: 0, total_earned_count: 0 },
    'subscriptions/auto_top_up/settings': {
      is_enabled: true,
      recharge_threshold: '250',
      recharge_target: '1000',
      recharge_monthly_limit: null,
      immediate_top_up_status: null,
      immediate_top_up_message: null,
    },
    'payments/transaction-history': {
      transactions: [
        transaction('sample-3', ago(24 * 12), 2000, 'subscription'),
        transaction('sample-2', ago(24 * 40), 4000, 'credits'),
        transaction('sample-1', ago(24 * 343), 4000, 'credits'),
      ],
      next_cursor: null,
    },
    'checkout_pricing_config/configs/US': {
      country_code: 'US',
      currency_config: { symbol_code: 'USD', amount_per_credit: 0.04, minor_unit_exponent: 2 },
    },
  };
  const answers = Object.entries(backend).map(([path, body]) => [`/backend-api/${path}`, { body }]);
  return { accountId, answers: { '/api/auth/session': { body: session }, ...Object.fromEntries(answers) } };
}

/** The weekly window that ended so many resets before the coming one. */
function pastWeek(ago: (hours: number) => Temporal.Instant, weeksBack: number, basisPoints: number) {
  const endedHoursAgo = weeksBack * weekHours - weeklyResetsInHours;
  return {
    window_minutes: weekHours * 60,
    plan_type: 'plus',
    starts_at: ago(endedHoursAgo + weekHours).toString(),
    ends_at: ago(endedHoursAgo).toString(),
    used_basis_points: basisPoints,
  };
}

function usage(now: Temporal.Instant) {
  return {
    user_id: 'user-sample',
    account_id: 'user-sample',
    email: owner.email,
    plan_type: 'plus',
    rate_limit: {
      allowed: true,
      limit_reached: false,
      primary_window: window(now, { used: 23, hours: 5, resetsInHours: 1.95 }),
      secondary_window: window(now, { used: 32, hours: weekHours, resetsInHours: weeklyResetsInHours }),
    },
    code_review_rate_limit: null,
    additional_rate_limits: [
      {
        limit_name: 'GPT-5.3-Codex-Spark',
        metered_feature: 'codex_bengalfox',
        rate_limit: {
          allowed: true,
          limit_reached: false,
          primary_window: window(now, { used: 0, hours: 5, resetsInHours: 5 }),
          secondary_window: window(now, { used: 12, hours: weekHours, resetsInHours: weeklyResetsInHours }),
        },
      },
    ],
    credits: {
      has_credits: true,
      unlimited: false,
      overage_limit_reached: false,
      balance: '1348.7450000000',
      approx_local_messages: [337, 1751],
      approx_cloud_messages: [56, 337],
    },
    spend_control: { reached: false, individual_limit: null },
    rate_limit_reached_type: null,
    rate_limit_reset_credits: { available_count: 0, applicable_available_count: 0 },
  };
}

function window(
  now: Temporal.Instant,
  { used, hours, resetsInHours }: { used: number; hours: number; resetsInHours: number },
) {
  const resetsInSeconds = Math.round(resetsInHours * 3600);
  return {
    used_percent: used,
    limit_window_seconds: hours * 3600,
    reset_after_seconds: resetsInSeconds,
    reset_at: Math.floor(now.epochMilliseconds / 1000) + resetsInSeconds,
  };
}

function transaction(id: string, at: Temporal.Instant, cents: number, type: string) {
  return { id, created_at: at.toString(), status: 'paid', amount: cents, currency: 'USD', product: { type } };
}

const session = {
  user: { id: 'user-sample', name: owner.name, email: owner.email },
  account: { id: accountId, planType: 'plus', structure: 'personal' },
  accessToken: 'sample-access-token',
  authProvider: 'openai',
};
