import type { Grant, Holding } from '../model/credits/grant.ts';
import type { ExpiryForecast } from '../model/forecast/credits/expiry.ts';
import { isRefusal, type Refusal } from '../model/forecast/refusal.ts';
import type { Format } from './format.ts';
import { amountValue, type Sentence, say, type Value } from './sentence.ts';

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
  format: Format,
): { grants: GrantView[]; more: number } {
  const sorted = holding.grants.toSorted((a, b) => Temporal.PlainDate.compare(a.expires.by, b.expires.by));
  return {
    grants: sorted.slice(0, grantsShown).map((grant) => grantView(grant, today, format)),
    more: Math.max(0, sorted.length - grantsShown),
  };
}

function grantView({ id, left, credits, expires }: Grant, today: Temporal.PlainDate, format: Format): GrantView {
  const days = today.until(expires.by, { largestUnit: 'days' }).days;
  return {
    id,
    distance: days <= nearDays ? 'near' : days <= soonDays ? 'soon' : 'far',
    left:
      left === credits
        ? amountValue(left, format)
        : say('grantPart', amountValue(left, format), amountValue(credits, format)),
    day: say(
      expires.from === null ? 'grantLatestDay' : 'grantDay',
      format.date(expires.by),
      format.daysUntil(expires.by),
    ),
  };
}

/** What will be lost at this pace within 90 days, or that nothing will; null where that is not forecast. */
export function riskSentence(expiry: ExpiryForecast | Refusal | null, format: Format): Sentence | null {
  if (expiry === null || isRefusal(expiry)) return null;
  const { credits, price, creditsNewestFirst } = expiry.days90;
  if (credits.p50 < 1) return say(creditsNewestFirst.p50 < 1 ? 'nothingAtRisk' : 'nothingAtRiskAssumed');
  return say(
    'atRisk',
    format.creditsRange(credits.p10, credits.p90),
    format.moneyRange(price.p10, price.p90, expiry.currency),
  );
}
