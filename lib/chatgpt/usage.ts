import { byMeterAndLength, type LimitReading, mainMeter } from '../model/limit.ts';
import type { CreditsReading, SiteBlock, Usage } from '../model/reading.ts';
import { z } from '../model/schema.ts';
import type { Parsed } from './parsed.ts';
import { list, part, readParts } from './parts.ts';
import { limitsOf, RateLimit, saidAtOf } from './rate-limit.ts';
import { SpendAllowance, spendLimitOf } from './spend-limit.ts';
import { count, decimal, flag, word } from './values.ts';

const Range = z.tuple([count, count]);

const Credits = z.object({
  has_credits: part(flag),
  unlimited: part(flag),
  balance: part(decimal),
  approx_local_messages: part(Range),
  approx_cloud_messages: part(Range),
});

/** `GET /backend-api/wham/usage` (facts.md §1.2), as far as Spillway uses it. */
const Answer = z.object({
  user_id: part(word),
  account_id: part(word),
  plan_type: part(word),
  rate_limit: part(RateLimit),
  code_review_rate_limit: part(RateLimit),
  additional_rate_limits: part(
    list(z.object({ limit_name: part(word), metered_feature: part(word), rate_limit: part(RateLimit) })),
  ),
  model_usage: part(z.record(z.string(), part(z.object({ available: part(flag) })))),
  credits: part(Credits),
  spend_control: part(z.object({ reached: part(flag), individual_limit: part(SpendAllowance) })),
  // Where the allowance stood in June 2026 and before.
  individual_limit: part(SpendAllowance),
  rate_limit_reached_type: part(z.union([word, z.object({ type: part(word) })])),
  rate_limit_reset_credits: part(z.object({ available_count: part(count), applicable_available_count: part(count) })),
  ordinary_usage_allowed: part(flag),
});
type Answer = z.infer<typeof Answer>;

/** The figures in a usage answer read at `at`; null when it holds none. */
export function readUsage(body: unknown, at: Temporal.Instant): Parsed<Usage> | null {
  const read = readParts(Answer, body);
  if (read === null) return null;
  const { parts, problems } = read;
  const { limits, repeated } = allLimits(parts, at);
  const resets = parts.rate_limit_reset_credits;
  const figures: Usage = {
    kind: 'usage',
    planType: parts.plan_type ?? null,
    limits,
    credits: creditsOf(parts.credits),
    spendLimit: spendLimitOf(
      parts.spend_control?.individual_limit ?? parts.rate_limit?.individual_limit ?? parts.individual_limit,
      parts.spend_control?.reached ?? null,
    ),
    resetCredits: resets?.available_count ?? null,
    applicableResetCredits: resets?.applicable_available_count ?? null,
    blocked: blockOf(parts),
    blockedModels: Object.entries(parts.model_usage ?? {})
      .filter(([name, model]) => model?.available === false && z.safeParse(word, name).success)
      .map(([name]) => name),
  };
  const saysNothing =
    !parts.plan_type && !parts.rate_limit && !parts.credits && !figures.spendLimit && limits.length === 0;
  return saysNothing
    ? null
    : {
        figures,
        problems: [...problems, ...repeated],
        saidAt: saidAtOf([parts.rate_limit, ...(parts.additional_rate_limits ?? []).map((extra) => extra.rate_limit)]),
        owner: { account: parts.account_id ?? null, user: parts.user_id ?? null },
      };
}

/** Every limit once, by meter and length; what comes twice with other figures is named in `repeated`. */
function allLimits(answer: Answer, at: Temporal.Instant) {
  const all: LimitReading[] = [
    ...limitsOf(answer.rate_limit, { meter: mainMeter, name: null }, at),
    ...limitsOf(answer.code_review_rate_limit, { meter: 'code_review', name: null }, at),
    ...(answer.additional_rate_limits ?? []).flatMap((extra) => {
      const meter = extra.metered_feature ?? extra.limit_name;
      return meter ? limitsOf(extra.rate_limit, { meter, name: extra.limit_name ?? null }, at) : [];
    }),
  ];
  const limits = new Map<string, LimitReading>();
  const repeated: string[] = [];
  for (const limit of all) {
    const key = `${limit.meter} ${limit.lengthSeconds}`;
    const known = limits.get(key);
    if (known === undefined) limits.set(key, limit);
    else if (known.usedPercent !== limit.usedPercent) repeated.push(`${key} given twice`);
  }
  return { limits: [...limits.values()].sort(byMeterAndLength), repeated };
}

function creditsOf(credits: Answer['credits']): CreditsReading {
  return {
    balance: credits?.balance ?? null,
    has: credits?.has_credits ?? null,
    unlimited: credits?.unlimited ?? null,
    localMessages: credits?.approx_local_messages ?? null,
    cloudMessages: credits?.approx_cloud_messages ?? null,
  };
}

function blockOf(answer: Answer): SiteBlock | null {
  const reached = answer.rate_limit_reached_type;
  const reason = (typeof reached === 'object' ? reached?.type : reached) ?? null;
  const limitReached = answer.rate_limit?.limit_reached ?? null;
  const allowed = answer.ordinary_usage_allowed === false ? false : (answer.rate_limit?.allowed ?? null);
  return allowed === false || limitReached || reason ? { allowed, limitReached, reason } : null;
}
