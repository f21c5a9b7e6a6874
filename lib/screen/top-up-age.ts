import { hoursBetween } from '../model/moment.ts';
import type { AccountSummary } from '../model/summary.ts';
import type { Format } from './format.ts';
import { type Sentence, say } from './sentence.ts';

const asNewHours = 24;

/** When the settings were read, where that is longer before usage was than a day: the age of usage, which is shown, is not theirs. */
export function topUpAge({ topUp, usage }: Pick<AccountSummary, 'topUp' | 'usage'>, format: Format): Sentence | null {
  if (topUp === null || hoursBetween(topUp.at, usage.at) <= asNewHours) return null;
  return say('readAgo', { shown: format.ago(topUp.at), datetime: topUp.at.toString() });
}
