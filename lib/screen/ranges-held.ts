import type { AccountForecast } from '../model/account/forecast.ts';
import { isRefusal } from '../model/forecast/refusal.ts';
import { isSameLimit, type LimitId } from '../model/limit.ts';
import type { Format } from './format.ts';
import { type Sentence, say } from './sentence.ts';

// Of fewer nobody can tell whether four in five hold.
const leastJudged = 10;

/** How often ranges like the one that is forecast of a limit have held; null: none is forecast, or too few were judged. */
export function rangesHeld(forecast: AccountForecast | null, limit: LimitId, format: Format): Sentence | null {
  const known = forecast?.limits.find((one) => isSameLimit(one, limit));
  if (!known || isRefusal(known.window) || known.window.inDoubt || known.record.made < leastJudged) return null;
  return heldSentence(known.record, format);
}

/** How many of the ranges held whose outcome was seen. */
export function heldSentence({ made, held }: { made: number; held: number }, format: Format): Sentence {
  return say('recordHeld', format.count(held), format.count(made), format.percent((100 * held) / made));
}
