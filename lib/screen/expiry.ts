import { dayToBeReady } from '../model/credits/expiry-day.ts';
import type { Grant, Holding } from '../model/credits/grant.ts';
import type { ExpiryForecast } from '../model/forecast/credits/expiry.ts';
import type { Range } from '../model/forecast/range.ts';
import { isRefusal, type Refusal } from '../model/forecast/refusal.ts';
import { text } from '../platform/text.ts';
import { amountShown, rangeInFull, rangeShown } from './credits-shown.ts';
import type { Format } from './format.ts';
import type { Glance } from './glance.ts';
import { refusalTexts } from './refusal.ts';
import { type Sentence, say, spoken, type Value } from './sentence.ts';

/** How near the day is, in a word that shape and colour repeat. */
type Distance = 'near' | 'soon' | 'far';

/** One grant in a line. */
export interface GrantView {
  id: string;
  distance: Distance;
  left: Sentence | Value;
  day: Sentence | Value;
}

const nearDays = 7;
const soonDays = 60;
const grantsShown = 3;

/** The grants that expire first, and how many more there are; `readOn` is the day on which the balance was read. */
export function grantViews(
  holding: Holding,
  readOn: Temporal.PlainDate,
  glance: Glance,
  isAssumptionSaid: boolean,
): { grants: GrantView[]; more: number } {
  const day = ({ expires }: Grant) => dayToBeReady(expires, glance.today);
  const sorted = holding.grants.toSorted((a, b) => Temporal.PlainDate.compare(day(a), day(b)));
  return {
    grants: sorted.slice(0, grantsShown).map((grant) => grantView(grant, readOn, glance, isAssumptionSaid)),
    more: Math.max(0, sorted.length - grantsShown),
  };
}

/**
 * For how long credits are taken to be valid, to stand beside the heading of `grants` whose days follow from it. Null where
 * none does, or where what `isSaid` beside the heading leaves no room and each line can say it of its own day.
 */
export function validityAssumed(
  { grants }: Pick<Holding, 'grants'>,
  validMonths: number,
  glance: Glance,
  isSaid: boolean,
): Sentence | null {
  const assumed = grants.filter(isAssumed);
  const hasRoom = !isSaid || !assumed.some((grant) => hasDateOnly(grant, glance));
  return assumed.length > 0 && hasRoom ? say('expiryAssumed', glance.format.months(validMonths)) : null;
}

/** Whether the day of a grant is not the user's word. */
function isAssumed({ source }: Grant): boolean {
  return source !== 'entered';
}

/** Whether the day is known and so far away that how many months that is nobody needs at a glance. */
function hasDateOnly({ expires }: Grant, glance: Glance): boolean {
  return distanceTo(expires, glance) === 'far' && isDayKnown(expires);
}

function distanceTo(expires: Expires, { today }: Glance): Distance {
  const { days } = today.until(dayToBeReady(expires, today), { largestUnit: 'days' });
  return days <= nearDays ? 'near' : days <= soonDays ? 'soon' : 'far';
}

function grantView(grant: Grant, readOn: Temporal.PlainDate, glance: Glance, isAssumptionSaid: boolean): GrantView {
  const { id, left, credits, expires } = grant;
  const date = glance.format.date(expires.by);
  const dateOnly = isAssumed(grant) && !isAssumptionSaid ? say('expiryAssumed', date) : date;
  return {
    id,
    distance: distanceTo(expires, glance),
    left:
      left === credits
        ? amountShown(left, glance)
        : say('grantPart', amountShown(left, glance), amountShown(credits, glance)),
    day: hasDateOnly(grant, glance) ? dateOnly : expirySentence(expires, readOn, glance.format),
  };
}

/**
 * When credits expire: on a day, on it at the latest, or that it has passed and the balance, read on the day `readOn`,
 * still holds them.
 */
export function expirySentence(expires: Expires, readOn: Temporal.PlainDate, format: Format): Sentence {
  if (isPassed(expires, readOn)) return say('grantOverdue', format.date(expires.by));
  return say(isDayKnown(expires) ? 'grantDay' : 'grantLatestDay', format.date(expires.by), format.untilDay(expires.by));
}

/** What expires when, in one sentence by itself. */
export function expiryFact({ left, expires }: Grant, readOn: Temporal.PlainDate, format: Format): string {
  const amount = format.credits(left);
  if (!isPassed(expires, readOn)) return text('expiryFact', amount, format.date(expires.by));
  return text('figureOf', text('creditsAmount', amount), spoken(expirySentence(expires, readOn, format)));
}

/** Whether credits should have expired before they were read. */
export function isPassed({ by }: Expires, readOn: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(by, readOn) < 0;
}

/** That of some credits which have not expired only the latest day is known; null where each has its day. */
export function latestDaySentence({ grants }: Pick<Holding, 'grants'>, readOn: Temporal.PlainDate): Sentence | null {
  return grants.some(({ expires }) => expires.from === null && !isPassed(expires, readOn))
    ? say('latestDayOnly')
    : null;
}

type Expires = Grant['expires'];

function isDayKnown({ from, by }: Expires): boolean {
  return from?.equals(by) ?? false;
}

/**
 * What will be lost at this pace within 90 days, on which day where it is one, or may be, that nothing will, that it is not known, or why it is not forecast;
 * null before it was, and where what is not known is only what becomes of `grants` whose day has passed, of which their lines tell.
 */
export function riskSentence(
  expiry: ExpiryForecast | Refusal | null,
  { grants }: Pick<Holding, 'grants'>,
  readOn: Temporal.PlainDate,
  glance: Glance,
): Sentence | null {
  if (expiry === null) return null;
  if (isRefusal(expiry)) return say('riskRefused', text(refusalTexts[expiry.refused]));
  const { credits, creditsNewestFirst } = expiry.days90;
  if (credits.p50 < 1 && expiry.undated >= 1)
    return grants.some(({ expires }) => isPassed(expires, readOn)) ? null : say('riskNotKnown');
  if (credits.p50 < 1 && credits.p90 >= 1) return say('maybeAtRisk', rangeShown(credits.p10, credits.p90, glance));
  if (credits.p50 < 1) return say(creditsNewestFirst.p50 < 1 ? 'nothingAtRisk' : 'nothingAtRiskAssumed');
  const losing = expiringWithin(90, expiry, glance.now).filter(({ unspent }) => unspent.p90 >= 1);
  const range = rangeInFull(credits.p10, credits.p90, glance, mostLost(credits, losing));
  const [only, ...more] = losing;
  if (!only || more.length > 0 || only.isFirstDay || only.isLatestDay) return say('atRisk', range);
  return say('atRiskOn', range, { shown: glance.format.date(only.at), datetime: only.at.toString() });
}

/** The grants whose day comes within so many days from a moment. */
export function expiringWithin(days: number, { grants }: ExpiryForecast, from: Temporal.Instant) {
  const until = from.add({ hours: 24 * days });
  return grants.filter(({ at }) => Temporal.Instant.compare(at, until) <= 0);
}

/** As many credits as some grants can lose: what they have, but no less than is forecast. */
export function mostLost(lost: Range, grants: readonly { left: number }[]): number {
  return Math.max(
    lost.p90,
    grants.reduce((sum, { left }) => sum + left, 0),
  );
}
