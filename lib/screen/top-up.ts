import type { Decimal } from '../model/decimal.ts';
import { isRefusal } from '../model/forecast/refusal.ts';
import { hoursBetween } from '../model/moment.ts';
import { planOf } from '../model/plan.ts';
import type { TopUp } from '../model/reading.ts';
import type { AccountSummary } from '../model/summary.ts';
import type { Format } from './format.ts';
import { amountValue, type Sentence, say, type Value } from './sentence.ts';

/** Auto top-up as it is set: on with its rule, whose amounts are as `shown`, or off; neither where only a rule is said. */
export function topUpSetting({ enabled, minimum, target }: TopUp, shown: (amount: Decimal) => Value): Sentence {
  if (enabled === null) return say('topUpUnknown');
  if (!enabled) return say('topUpOff');
  if (minimum === null || target === null) return say('topUpOn');
  return say('topUpRule', shown(minimum), shown(target));
}

/** Whether it was on when last read and, as far as was seen, buys what it should. */
export function isTopUpBuying({ topUp, forecast }: Pick<AccountSummary, 'topUp' | 'forecast'>): boolean {
  const known = forecast?.credits?.topUp ?? null;
  const next = known === null || isRefusal(known) ? null : known.next;
  const isStuck = next !== null && isRefusal(next) && next.refused === 'top-up-not-buying';
  return topUp?.figures.enabled === true && !isStuck;
}

/** Whether nobody knows if it is on: whoever has no credits then may be bought some. */
export function isTopUpUnknown({ topUp, usage }: Pick<AccountSummary, 'topUp' | 'usage'>): boolean {
  return (topUp?.figures.enabled ?? null) === null && planOf(usage.figures.planType)?.sellsCredits !== false;
}

const asNewHours = 24;

/** When the settings were read, where that is longer before usage was than a day: the age of usage, which is shown, is not theirs. */
export function topUpAge({ topUp, usage }: Pick<AccountSummary, 'topUp' | 'usage'>, format: Format): Sentence | null {
  if (topUp === null || hoursBetween(topUp.at, usage.at) <= asNewHours) return null;
  return say('readAgo', { shown: format.ago(topUp.at), datetime: topUp.at.toString() });
}

/** The monthly maximum. The answer holds the number alone, and the site's sentence does not say of what (facts.md §2.2). */
export function capSaid(monthlyLimit: Decimal, format: Format): Sentence {
  return say('capOf', amountValue(monthlyLimit, format));
}
