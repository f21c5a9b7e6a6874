import type { Grant, Holding } from '../model/credits/grant.ts';
import type { ExpiryForecast } from '../model/forecast/credits/expiry.ts';
import { isRefusal, type Refusal } from '../model/forecast/refusal.ts';
import { amountShown, rangeInFull, type Shown } from './credits-shown.ts';
import { type Sentence, say, type Value } from './sentence.ts';

/** How near the day is, in a word that shape and colour repeat. */
type Distance = 'near' | 'soon' | 'far';

/** One grant in a line. */
export interface GrantView {
  id: string;
  distance: Distance;
  left: Sentence | Value;
  day: Sentence;
}

const nearDays = 7;
const soonDays = 60;
const grantsShown = 3;

/** The grants that expire first, and how many more there are. */
export function grantViews(
  holding: Holding,
  today: Temporal.PlainDate,
  shown: Shown,
): { grants: GrantView[]; more: number } {
  const sorted = holding.grants.toSorted((a, b) => Temporal.PlainDate.compare(a.expires.by, b.expires.by));
  return {
    grants: sorted.slice(0, grantsShown).map((grant) => grantView(grant, today, shown)),
    more: Math.max(0, sorted.length - grantsShown),
  };
}

function grantView({ id, left, credits, expires }: Grant, today: Temporal.PlainDate, shown: Shown): GrantView {
  const { format } = shown;
  const days = today.until(expires.by, { largestUnit: 'days' }).days;
  return {
    id,
    distance: days <= nearDays ? 'near' : days <= soonDays ? 'soon' : 'far',
    left:
      left === credits
        ? amountShown(left, shown)
        : say('grantPart', amountShown(left, shown), amountShown(credits, shown)),
    day: say(
      expires.from === null ? 'grantLatestDay' : 'grantDay',
      format.date(expires.by),
      format.daysUntil(expires.by),
    ),
  };
}

/** What will be lost at this pace within 90 days, that nothing will, or that it is not known; null where that is not forecast. */
export function riskSentence(expiry: ExpiryForecast | Refusal | null, shown: Shown): Sentence | null {
  if (expiry === null || isRefusal(expiry)) return null;
  const { credits, creditsNewestFirst } = expiry.days90;
  if (credits.p50 < 1 && expiry.undated >= 1) return say('riskNotKnown');
  if (credits.p50 < 1) return say(creditsNewestFirst.p50 < 1 ? 'nothingAtRisk' : 'nothingAtRiskAssumed');
  return say('atRisk', rangeInFull(credits.p10, credits.p90, shown));
}
