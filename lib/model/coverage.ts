import { isPositive } from './decimal.ts';
import { hasReset, isMain, isUsedUp, type LimitReading, resetBy } from './limit.ts';
import { planOf } from './plan.ts';
import type { SpendLimit, Usage } from './reading.ts';

/**
 * Who pays for the next task.
 * - `plan`: the included usage; `binding` is the limit that will decide first, `next` who pays once one gives way.
 * - `credits`: a limit is used up and credits take over until its reset, or the
 *   account has no limits and is billed by credits alone (`through` null).
 * - `blocked`: nobody, until `until` (null: not known when).
 * - `unknown`: the site said neither limits nor credits.
 *
 * Where only the day of a reset is known, `until` is its end.
 */
export type Coverage =
  | { payer: 'plan'; binding: LimitReading; next: 'credits' | 'blocked' }
  | { payer: 'credits'; through: LimitReading | null; until: Temporal.Instant | null }
  | { payer: 'blocked'; through: LimitReading | null; until: Temporal.Instant | null }
  | { payer: 'unknown' };

/**
 * Coverage at `now` by what the site said: the plan first, then credits, else
 * nobody. A limit whose reset has passed since the reading has room again. Limits
 * of single models decide nothing here: they block only their model.
 */
export function coverageOf(usage: Usage, now: Temporal.Instant): Coverage {
  const main = usage.limits.filter(isMain);
  const current = main.filter((limit) => !hasReset(limit, now));
  const usedUp = current.filter(isUsedUp);
  if (usedUp.length > 0) return afterPlan(usage, now, latestReset(usedUp));
  if (main.length > 0 && isStopped(usage) && current.length === main.length)
    return afterPlan(usage, now, { through: null, until: null });
  const binding = bindingLimit(current.length > 0 ? current : main);
  return binding ? { payer: 'plan', binding, next: payerAfterPlan(usage, now) } : withoutLimits(usage, now);
}

/**
 * The limit with the least left; of equals the longer one, which takes longer to
 * come back. Undefined when there are none.
 */
export function bindingLimit(limits: readonly LimitReading[]): LimitReading | undefined {
  return limits.toSorted((a, b) => b.usedPercent - a.usedPercent || (b.lengthSeconds ?? 0) - (a.lengthSeconds ?? 0))[0];
}

/**
 * Whether credits can pay. A balance, where one is given, decides; `has_credits`
 * only where there is none, as workspaces have it (facts.md §1.6).
 */
export function canSpend(
  { credits, spendLimit }: Pick<Usage, 'credits' | 'spendLimit'>,
  now: Temporal.Instant,
): boolean {
  if (isReached(spendLimit, now)) return false;
  if (credits.unlimited) return true;
  if (credits.balance !== null) return isPositive(credits.balance);
  return credits.has === true || spendLimit !== null;
}

/**
 * Whether it is known if there are credits: the site has said it, or sells none on this plan. Otherwise coverage takes them
 * for absent, as nobody can count on them, but that must not be said of them.
 */
export function areCreditsKnown({ credits, spendLimit, planType }: Usage): boolean {
  const { balance, has, unlimited } = credits;
  const isSaid = balance !== null || has !== null || unlimited === true || spendLimit !== null;
  return isSaid || planOf(planType)?.sellsCredits === false;
}

/** Whether a workspace member's allowance is spent, and has not been reset since. */
function isReached(spendLimit: SpendLimit | null, now: Temporal.Instant): spendLimit is SpendLimit {
  if (spendLimit?.reached !== true) return false;
  return spendLimit.resetsAt === null || Temporal.Instant.compare(spendLimit.resetsAt, now) > 0;
}

/** The site's own word that the plan's usage is stopped, whatever the percents say. */
export function isStopped({ blocked }: Pick<Usage, 'blocked'>): boolean {
  return blocked !== null && (blocked.allowed === false || blocked.limitReached === true);
}

function afterPlan(usage: Usage, now: Temporal.Instant, stop: Stop): Coverage {
  return { payer: payerAfterPlan(usage, now), ...stop };
}

function payerAfterPlan(usage: Usage, now: Temporal.Instant): 'credits' | 'blocked' {
  return canSpend(usage, now) ? 'credits' : 'blocked';
}

/**
 * Business and Enterprise without limits: what they do have is credits and a spend
 * limit. A person's plan always has limits; where none was read, who pays is not known.
 */
function withoutLimits(usage: Usage, now: Temporal.Instant): Coverage {
  const { planType, spendLimit } = usage;
  if (isStopped(usage)) return afterPlan(usage, now, { through: null, until: null });
  if (planOf(planType)?.owner !== 'workspace' && spendLimit === null) return { payer: 'unknown' };
  if (isReached(spendLimit, now)) return { payer: 'blocked', through: null, until: spendLimit.resetsAt };
  return canSpend(usage, now) ? { payer: 'credits', through: null, until: null } : { payer: 'unknown' };
}

type Stop = { through: LimitReading | null; until: Temporal.Instant | null };

/** All used-up limits must reset before the plan pays again, so the last one decides; unknown beats known. */
function latestReset(usedUp: readonly LimitReading[]): Stop {
  const unknown = usedUp.find((limit) => limit.resetsAt === null);
  const through = unknown ?? usedUp.toSorted((a, b) => compareResets(b, a))[0] ?? null;
  return { through, until: through && resetBy(through) };
}

function compareResets(a: LimitReading, b: LimitReading): number {
  const [first, second] = [resetBy(a), resetBy(b)];
  return first && second ? Temporal.Instant.compare(first, second) : 0;
}
