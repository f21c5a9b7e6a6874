import { isRefusal } from '../model/forecast/refusal.ts';
import type { AccountSummary } from '../model/summary.ts';
import type { Format } from './format.ts';
import { amountValue, momentValue, type Sentence, say } from './sentence.ts';

/** That credits are being spent, since when and how many; null where no fall of the balance shows it yet. */
export function spendingSentence({ spending }: AccountSummary, format: Format): Sentence | null {
  return spending && say('verdictSpending', momentValue(spending.since, format), amountValue(spending.credits, format));
}

/** What the spell will still cost until the limit that caused it resets; null where that is not forecast. */
export function costSentence({ forecast }: AccountSummary, format: Format): Sentence | null {
  const now = forecast?.credits?.switch ?? null;
  if (now === null || isRefusal(now) || !now.already || now.to !== 'credits') return null;
  if (now.cost === null || now.until === null) return null;
  return say('costUntilReset', format.creditsRange(now.cost.p10, now.cost.p90), momentValue(now.until, format));
}
