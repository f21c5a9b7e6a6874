import { isRefusal } from '../model/forecast/refusal.ts';
import { isMain, isUsedUp } from '../model/limit.ts';
import type { AccountSummary } from '../model/summary.ts';
import type { CreditsEnd } from './credits-end.ts';
import { amountInFull, rangeShown } from './credits-shown.ts';
import type { Style } from './glance.ts';
import { planEndOf } from './plan-end.ts';
import { momentValue, type Sentence, say, type Value } from './sentence.ts';
import { isTopUpUnknown } from './top-up.ts';
import { withWhoseRate } from './whose-rate.ts';

/** Until when credits pay, as far as that is known: to the `reset` after which the plan does again, or not even so long. */
export function creditsUntil(end: CreditsEnd | null, reset: Value | null, { format }: Style): Sentence {
  if (end?.when) return say('creditsEnd', format.span(end.when.p10, end.when.p90));
  if (reset === null) return say('verdictCredits');
  return say(end ? 'creditsEndEarly' : 'verdictCreditsUntil', reset);
}

/** What was spent and since when; null where no fall of the balance shows it yet. */
export function spentSentence({ spending }: AccountSummary, style: Style): Sentence | null {
  if (spending === null) return null;
  const { since, credits } = spending;
  return say('spentSince', amountInFull(credits, style), momentValue(since, style.format));
}

/** What the spell will still cost until the limit that caused it resets; null where that is not forecast. */
export function costSentence({ forecast }: AccountSummary, style: Style): Sentence | null {
  const now = forecast?.credits?.switch ?? null;
  if (now === null || isRefusal(now) || !now.already || now.to !== 'credits') return null;
  if (now.cost === null || now.until === null) return null;
  return say('costMore', withWhoseRate(rangeShown(now.cost.p10, now.cost.p90, style), now));
}

/** Who pays when credits no longer do, and until when if the plan will give way again; null where it is not known when that is. */
export function afterCredits(
  end: CreditsEnd | null,
  reset: Value | null,
  account: AccountSummary,
  { format }: Style,
): Sentence | null {
  if (reset === null) return null;
  if (end) return isTopUpUnknown(account) ? say('thenNoCredits') : say('thenNobodyUntil', reset);
  const others = account.usage.figures.limits.filter((limit) => isMain(limit) && !isUsedUp(limit));
  const next = planEndOf(others, account.forecast);
  return next ? say('thenPlanUntil', format.span(next.when.p10, next.when.p90)) : say('thenPlan');
}
