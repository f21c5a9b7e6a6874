import type { CreditsForecast } from '../../lib/model/forecast/credits/credits.ts';
import type { NextCharge, TopUpForecast } from '../../lib/model/forecast/credits/top-up.ts';
import type { MomentsOrNever } from '../../lib/model/forecast/range.ts';
import { isRefusal } from '../../lib/model/forecast/refusal.ts';
import type { Life } from '../../tests/support/world/life.ts';
import { creditsOf, dayMs, hourMs } from '../../tests/support/world/units.ts';
import type { Outcomes } from './outcomes.ts';
import { noteRefusal } from './refused.ts';
import { scoreHeld, scoreProbability, scoreRange } from './score-ranges.ts';
import type { Tally } from './tally.ts';

/** Later than any moment that is forecast. */
const never = 24 * 1000;

/** One moment at which something was said of charges to come, and what came after it. */
interface Moment {
  life: Life;
  nowMs: number;
  outcomes: Outcomes;
  tally: Tally;
}

/** Scores what was said of the next automatic charge; gives the probability within a day to be warned by, if one was stated. */
export function scoreTopUp(
  life: Life,
  { asOf, topUp }: CreditsForecast,
  nowMs: number,
  outcomes: Outcomes,
  tally: Tally,
): number | null {
  if (nowMs < switchedOnMs(life, outcomes)) return null;
  noteRefusal(tally, 'top-up', topUp);
  if (isRefusal(topUp) || !topUp.enabled || topUp.belowSince !== null) return null;
  noteRefusal(tally, 'next charge', topUp.next);
  if (isRefusal(topUp.next)) return null;
  const moment = { life, nowMs, outcomes, tally };
  const belowMs = outcomes.nextBelow(asOf.epochMilliseconds);
  scoreProbabilities(moment, topUp.next, belowMs);
  if (nowMs + 30 * dayMs <= outcomes.endMs) {
    const comesMs = belowMs !== undefined && belowMs <= nowMs + 30 * dayMs ? belowMs : null;
    scoreWhen(moment, topUp.next, comesMs);
    if (comesMs !== null) scoreSize(moment, topUp.next, asOf);
    scoreMonth(moment, topUp);
  }
  return topUp.next.probability.hours24;
}

/** When auto top-up was switched on; the end, where it never was. */
function switchedOnMs({ person, startMs }: Life, { endMs }: Outcomes): number {
  return person.topUp ? startMs + (endMs - startMs) * person.topUp.switchedOnAfter : endMs;
}

function scoreProbabilities(
  { nowMs, outcomes, tally }: Moment,
  { probability }: NextCharge,
  belowMs: number | undefined,
): void {
  for (const [name, days, stated] of [
    ['24 hours', 1, probability.hours24],
    ['7 days', 7, probability.days7],
    ['30 days', 30, probability.days30],
  ] as const) {
    if (nowMs + days * dayMs > outcomes.endMs) continue;
    scoreProbability(tally, `top-up within ${name}`, stated, belowMs !== undefined && belowMs <= nowMs + days * dayMs);
  }
}

/** `comesMs`: when it comes; null: not within thirty days. */
function scoreWhen({ nowMs, tally }: Moment, { when }: NextCharge, comesMs: number | null): void {
  const hours = hoursOf(when, nowMs);
  const outcome = comesMs === null ? never : (comesMs - nowMs) / hourMs;
  scoreHeld(tally, 'hours until the next charge, or never', hours, outcome, 0.5, { least: 0, most: never });
  if (comesMs === null || hours.p90 >= never) return;
  const simple = { p10: 0, p50: 15 * 24, p90: 30 * 24 };
  scoreRange(tally, 'hours until the next charge, if it comes', hours, outcome, 0.5, simple);
}

function scoreSize({ life, tally }: Moment, { purchase }: NextCharge, asOf: Temporal.Instant): void {
  const { truth, person } = life;
  const charge = truth.charges.find(({ atMs, crossedMs }) => crossedMs !== null && atMs > asOf.epochMilliseconds);
  if (!purchase || !charge) return;
  const least = creditsOf((person.topUp?.targetMicro ?? 0) - (person.topUp?.minimumMicro ?? 0));
  const simple = { p10: least, p50: least, p90: least };
  const bounds = { least, most: Number.POSITIVE_INFINITY };
  scoreRange(tally, 'credits of the next charge', purchase.credits, creditsOf(charge.micro), 1, simple, bounds);
}

function scoreMonth({ nowMs, outcomes, tally }: Moment, { month }: TopUpForecast): void {
  const charges = outcomes.chargesInMonth(nowMs);
  if (isRefusal(month) || charges === null) return;
  const { made } = month;
  const simple = { p10: made, p50: made, p90: 2 * made };
  const bounds = { least: made, most: Number.POSITIVE_INFINITY };
  scoreRange(tally, 'charges this month', month.charges, charges, 0.5, simple, bounds);
}

function hoursOf(when: MomentsOrNever, nowMs: number) {
  const hours = (at: Temporal.Instant | null) => (at ? (at.epochMilliseconds - nowMs) / hourMs : never);
  return { p10: hours(when.p10), p50: hours(when.p50), p90: hours(when.p90) };
}
