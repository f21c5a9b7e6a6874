import { resetExpiries } from '../model/banked-resets.ts';
import type { AccountSummary } from '../model/summary.ts';
import type { Glance } from './glance.ts';
import { type Sentence, say, spoken, type Value } from './sentence.ts';

/** How many banked resets there are, how many of them would work now, and when the next expires; null: none. */
export function bankedResetsSaid(
  { usage, resetCredits: listed }: Pick<AccountSummary, 'usage' | 'resetCredits'>,
  { now, format }: Glance,
): Sentence | Value | null {
  const { resetCredits: count, applicableResetCredits: usable } = usage.figures;
  if (count === null || count <= 0) return null;
  const owned = format.count(count);
  const counted = usable === null ? null : say('bankedResetsUsable', owned, format.count(usable));
  // A list of more or fewer is from another time, and the next of it may be used since.
  const [next] = listed?.figures.available === count ? resetExpiries(listed.figures, now) : [];
  if (!next) return counted ?? owned;
  const day = { shown: format.by(next), datetime: next.toString() };
  return say('bankedResetsNext', counted ? spoken(counted) : owned, day);
}
