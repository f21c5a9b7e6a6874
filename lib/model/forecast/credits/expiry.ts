import { dayKnown, dayToBeReady } from '../../credits/expiry-day.ts';
import { GrantSource, type Holding } from '../../credits/grant.ts';
import { longestArrivalDays } from '../../credits/longest-arrival.ts';
import { dayOf, hoursBetween, startOfDay } from '../../moment.ts';
import { instant, z } from '../../schema.ts';
import { Range } from '../range.ts';
import { calibration } from './calibration.ts';
import { lastDayAhead } from './days-ahead.ts';
import { paths } from './futures.ts';
import { inMoney } from './in-money.ts';
import type { Lot, Outcomes } from './outcomes.ts';
import type { Outlook } from './outlook.ts';
import { rangeOf } from './quantile.ts';

/** What will be left of one grant on its day. */
const GrantForecast = z.object({
  id: z.string(),
  source: GrantSource,
  /** Credits left now, spent in the order that the user assumes. */
  left: z.number(),
  /** The start of the day for which to be ready: the first on which it may expire, else the latest … */
  at: instant,
  /** … whether it may also be a day after … */
  isFirstDay: z.boolean(),
  /** … and whether it may be any day before. */
  isLatestDay: z.boolean(),
  /** Left on that day, or 399 days from now if that is sooner, if credits go on to be spent in that order. */
  unspent: Range,
  /** The same if newer credits are spent first: the most that may be left of the oldest, and less of the newest. */
  unspentNewestFirst: Range,
});

/**
 * What will expire unspent within some days, in credits and in money before tax, grants of which only the latest day is
 * known as if that were their day; and the pessimistic bound, which is what would if newer credits were spent first, and
 * no less than what is assumed.
 */
const AtRisk = z.object({
  credits: Range,
  price: Range,
  creditsNewestFirst: Range,
  priceNewestFirst: Range,
});

/** What will be lost. Auto top-up counts as it is set. */
export const ExpiryForecast = z.object({
  /** In the order in which they expire. */
  grants: z.array(GrantForecast),
  days30: AtRisk,
  days90: AtRisk,
  /** Credits left now of which only the latest day is known: how much of them is at risk nobody can say. */
  undated: z.number(),
  currency: z.string(),
});
export type ExpiryForecast = z.infer<typeof ExpiryForecast>;

/** A holding, with what became of its grants: lot n is its grant n. */
export interface HoldingOutcomes {
  grants: Holding['grants'];
  outcomes: Outcomes;
}

/** What will be left of each grant, and expire. */
export function expiryForecast(outlook: Outlook, assumed: HoldingOutcomes, bound: HoldingOutcomes): ExpiryForecast {
  const { zone, price } = outlook;
  const today = dayOf(outlook.asOf, zone);
  const boundOf = (id: string) => bound.outcomes.unspent[bound.grants.findIndex((grant) => grant.id === id)];
  const grants = assumed.grants.map((grant, index) => ({
    id: grant.id,
    source: grant.source,
    left: Number(grant.left),
    at: startOfDay(dayToBeReady(grant.expires, today), zone),
    ...dayKnown(grant.expires, today),
    unspent: leftOf(assumed.outcomes.unspent[index] ?? none),
    unspentNewestFirst: leftOf(boundOf(grant.id) ?? none),
  }));
  const atRisk = (days: number) => {
    const lost = lostWithin(outlook, assumed, days);
    const lostNewestFirst = lostWithin(outlook, bound, days);
    const credits = leftOf(lost);
    // Credits that newest first would have left in a grant whose day is long over are not what the balance shows.
    const creditsNewestFirst = leftOf(lost.map((amount, path) => Math.max(amount, lostNewestFirst[path] ?? 0)));
    return {
      credits,
      price: inMoney(credits, outlook),
      creditsNewestFirst,
      priceNewestFirst: inMoney(creditsNewestFirst, outlook),
    };
  };
  return {
    grants: grants.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)),
    days30: atRisk(30),
    days90: atRisk(90),
    undated: assumed.grants.reduce(
      (sum, grant) => sum + (grant.expires.from === null || isOverdue(grant, outlook) ? Number(grant.left) : 0),
      0,
    ),
    currency: price.currency,
  };
}

const none = new Float64Array(1);
const leftOf = (credits: Float64Array) => rangeOf(credits, calibration.expiry.left);

/**
 * When a grant expires, in hours after the reading: from the start of the first day on which it may, or at once where its
 * latest day has begun, until the end of the last. Infinity: nobody can say, since the balance still shows credits whose day is long over.
 */
export function expiryOf(
  { expires }: Holding['grants'][number],
  { asOf, zone }: Pick<Outlook, 'asOf' | 'zone'>,
): Pick<Lot, 'expiresIn' | 'expiresWithin'> {
  if (isOverdue({ expires }, { asOf, zone })) return { expiresIn: Number.POSITIVE_INFINITY, expiresWithin: 0 };
  const within = (day: Temporal.PlainDate) =>
    Math.max(0, Math.min(hoursBetween(asOf, startOfDay(day, zone)), lastDayAhead * 24));
  const expiresIn = within(dayToBeReady(expires, dayOf(asOf, zone)));
  return { expiresIn, expiresWithin: within(expires.by.add({ days: 1 })) - expiresIn };
}

/** What each path loses. A grant whose day is past, and which the balance still shows, is not lost yet. */
function lostWithin(outlook: Outlook, { grants, outcomes }: HoldingOutcomes, days: number): Float64Array {
  const lost = new Float64Array(paths);
  grants.forEach((grant, index) => {
    if (expiryOf(grant, outlook).expiresIn > outlook.age + 24 * days) return;
    for (let path = 0; path < paths; path++) lost[path] = (lost[path] ?? 0) + (outcomes.unspent[index]?.[path] ?? 0);
  });
  return lost;
}

// Credits may go as late as purchases come.
const lateDays = longestArrivalDays;

/** Whether the day of a grant is so long over that it cannot have been the right one, or the credits are others. */
function isOverdue(
  { expires }: Pick<Holding['grants'][number], 'expires'>,
  { asOf, zone }: Pick<Outlook, 'asOf' | 'zone'>,
): boolean {
  const gone = startOfDay(expires.by.add({ days: 1 + lateDays }), zone);
  return Temporal.Instant.compare(gone, asOf) <= 0;
}
