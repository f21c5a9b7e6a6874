import { isRefusal } from '../model/forecast/refusal.ts';
import type { AccountSummary } from '../model/summary.ts';
import type { CreditsEnd } from './credits-end.ts';
import { amountShown, rangeShown } from './credits-shown.ts';
import type { Shown } from './look.ts';
import { momentValue, type Sentence, say } from './sentence.ts';
import { withWhoseRate } from './whose-rate.ts';

/** That credits are being spent, how many and since when; null where no fall of the balance shows it yet. */
export function spendingSentences({ spending }: AccountSummary, shown: Shown): Sentence[] | null {
  if (spending === null) return null;
  const { since, credits } = spending;
  return [say('verdictSpending'), say('spentSince', amountShown(credits, shown), momentValue(since, shown.format))];
}

/** What the spell will still cost until the limit that caused it resets; null where that is not forecast. */
export function costSentence({ forecast }: AccountSummary, shown: Shown): Sentence | null {
  const now = forecast?.credits?.switch ?? null;
  if (now === null || isRefusal(now) || !now.already || now.to !== 'credits') return null;
  if (now.cost === null || now.until === null) return null;
  const cost = withWhoseRate(rangeShown(now.cost.p10, now.cost.p90, shown), now);
  return say('costUntilReset', cost, momentValue(now.until, shown.format));
}

/** That credits end before the reset, and until when nothing pays then. */
export function endSentence({ when, reset }: CreditsEnd, { format }: Shown): Sentence {
  const until = momentValue(reset, format);
  return when ? say('creditsEnd', format.span(when.p10, when.p90), until) : say('creditsEndEarly', until);
}
