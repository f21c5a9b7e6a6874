import type { LimitHistory } from '../limit-history.ts';
import { latest } from '../moment.ts';
import { percent, z } from '../schema.ts';
import { type Case, caseOf } from './case.ts';
import { exhaustionTimes, exhaustionWithin } from './exhaustion.ts';
import { furtherUse, withinRoom } from './further-use.ts';
import { stretchOf, usedUpOdds } from './own-correction.ts';
import { noRecord, type OwnRecord } from './own-record.ts';
import { asInRecentSpan, evenPercent } from './pace.ts';
import shipped from './parameters.json' with { type: 'json' };
import type { LimitParameters, Parameters } from './parameters.ts';
import { Moments, probability, type Range } from './range.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import setByHand from './set-by-hand.json' with { type: 'json' };
import { Stretch, stretched } from './stretch.ts';
import { leftOf } from './terms.ts';
import type { WorkDays } from './work-time.ts';

/** The forecast of one window: what will probably happen, and, apart from it, what would if. */
export const WindowForecast = z.object({
  /** Used percent at the reset: one time in ten less than `p10`, one time in ten more than `p90`. */
  p10: percent,
  p50: percent,
  p90: percent,
  exhaustion: z.object({
    /** To reach 100 % before the reset, 0 to 1, by how often this person's windows do. */
    probability,
    /** The same by what others' windows tell alone. */
    amongOthers: probability,
    /** When, given that it does: one time in ten before `p10`, one time in ten after `p90`. Null: it cannot. */
    when: z.nullable(Moments),
  }),
  /** By how much the person's own record has drawn the range out or in. */
  stretch: Stretch,
  /** Whether the last look told of another window, which the next one may take back: nothing to warn of yet. */
  inDoubt: z.boolean(),
  /** Used percent that would be exactly even now. */
  evenPercent: percent,
  /** Used percent at the reset if use goes on as in the last hour (five hours only); null: not enough is known. */
  asInTheLastHour: z.nullable(percent),
  /** The same for the last day (weekly only). */
  asInTheLastDay: z.nullable(percent),
});
export type WindowForecast = z.infer<typeof WindowForecast>;

/** What is known of a person beside the history of a limit. */
export interface KnownPerson {
  /** How forecasts of the limit have held. */
  record: OwnRecord;
  /** Used percent at the reset in futures made of their own days (`credits/own-days.ts`); null: too few are known. */
  ownDays: Range | null;
  /** Percent points that another limit still has room for (`credits/room.ts`); null: nothing holds this one. */
  room: Range | null;
  /** Null: not said, every day alike. */
  workDays: WorkDays | null;
}

const nobody: KnownPerson = { record: noRecord, ownDays: null, room: null, workDays: null };

/**
 * The forecast of a limit's window at `now`, by the parameters that are shipped and what is known of the person.
 * The same history, moment and person give the same figures.
 */
export function forecastWindow(
  history: LimitHistory,
  now: Temporal.Instant,
  person: Partial<KnownPerson> = {},
): WindowForecast | Refusal {
  return forecastWith(shipped, history, now, person);
}

/** The same by other parameters, as the backtest refits them. */
export function forecastWith(
  parameters: Parameters,
  history: LimitHistory,
  now: Temporal.Instant,
  person: Partial<KnownPerson>,
): WindowForecast | Refusal {
  const { record, ownDays, ...others } = { ...nobody, ...person };
  const known = caseOf(history, now, others);
  if (isRefusal(known)) return known;
  const own = parameters[known.limit];
  const recent = asInRecentSpan(history, known);
  const amongOthers = exhaustionWithin(known, leftOf(known), own);
  const most = mostUsed(known);
  const probability = withinMost(withOdds(amongOthers, usedUpOdds(record)), most);
  const stretch = stretchOf(record, known.limit);
  const range = stretched(wantedAtReset(known, own, ownDays), stretch);
  return {
    ...withinWindow(reachingEnd(range, probability), known, most),
    exhaustion: { probability, amongOthers, when: notBefore(now, exhaustionTimes(known, own)) },
    stretch,
    inDoubt: history.doubt !== null,
    evenPercent: evenPercent(known, now),
    asInTheLastHour: known.limit === 'fiveHours' ? recent : null,
    asInTheLastDay: known.limit === 'week' ? recent : null,
  };
}

/** Moments that were told from the last look, none of them before now: what was to come and has not been seen may come at once. */
function notBefore(now: Temporal.Instant, when: Moments | null): Moments | null {
  return when && { p10: latest(now, when.p10), p50: latest(now, when.p50), p90: latest(now, when.p90) };
}

/** A probability whose odds are multiplied. */
function withOdds(stated: number, factor: number): number {
  return (factor * stated) / (1 + (factor - 1) * stated);
}

/** What one outcome in ten comes to is at least what is so likely: where 100 % is, P90 is 100, and so the others. */
function reachingEnd({ p10, p50, p90 }: Range, probability: number): Range {
  return {
    p10: probability >= 0.9 ? 100 : p10,
    p50: probability >= 0.5 ? 100 : p50,
    p90: probability >= 0.1 ? 100 : p90,
  };
}

/** Used percent that nine in ten windows stay within, since another limit has no room for more; at most all. */
function mostUsed({ usedPercent, room }: Case): number {
  return Math.min(100, usedPercent + (room?.p90 ?? 100));
}

/** A probability to reach 100 %: where nine in ten cannot, it is one in ten at most. */
function withinMost(probability: number, most: number): number {
  return most < 100 ? Math.min(0.1, probability) : probability;
}

/** No less than is used, and no more than can be. */
function withinWindow({ p10, p50, p90 }: Range, { usedPercent }: Case, most: number): Range {
  const within = (used: number) => Math.min(most, Math.max(usedPercent, used));
  return { p10: within(p10), p50: within(p50), p90: within(p90) };
}

const { share } = setByHand.ownDays;

/**
 * Used percent at the reset, beyond 100 where so much would be wanted: what further use comes to or, where own days are
 * known, the mean of both. They err in different ways: the one knows minutes and others' windows, the other what days
 * this person has.
 */
export function wantedAtReset(known: Case, parameters: LimitParameters, ownDays: Range | null): Range {
  const { p10, p50, p90 } = furtherUse(known, leftOf(known), parameters);
  const further = withinRoom({ p10, p50, p90: parameters.widening * p90 }, known);
  const wanted = (quantile: keyof Range) => {
    const used = known.usedPercent + further[quantile];
    return ownDays === null ? used : share * ownDays[quantile] + (1 - share) * used;
  };
  return { p10: wanted('p10'), p50: wanted('p50'), p90: wanted('p90') };
}
