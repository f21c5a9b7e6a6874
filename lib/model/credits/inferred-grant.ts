import { type Decimal, times } from '../decimal.ts';
import { dayOf, startOfDay } from '../moment.ts';
import { compare, larger, minus, sizeOf } from './amount.ts';
import type { Entry, Grant, Holding, Terms } from './grant.ts';
import { longestArrivalDays } from './longest-arrival.ts';
import { isBought, type Movement } from './movement.ts';
import { expiryByPayment } from './paid-day.ts';
import { promotionOf } from './promotion.ts';

/** Credits are valid for 12 months from purchase (seeds: "Do credits expire or roll over?"), by the calendar. */
export const usualMonths = 12;

/** Credits that came, with the time they came in; `after` null: at any time before. */
export interface Arrival {
  source: Grant['source'];
  credits: Decimal;
  after: Temporal.Instant | null;
  by: Temporal.Instant;
}

/** The credits that came with a movement. */
export function arrivalOf({ kind, change: credits, after, by }: Movement): Arrival {
  return { source: kind === 'spend' || kind === 'expiry' ? 'unexplained' : kind, credits, after, by };
}

/** The grant that an arrival makes: as the user entered it where an entry fits, else with the usual expiry. */
export function grantOf(arrival: Arrival, holding: Holding, terms: Terms): Grant {
  const entry = entryFor(arrival, holding, terms);
  const { source, credits, after, by } = arrival;
  if (entry) return { ...grantEntered(entry, terms), credits: larger(entry.credits, credits), left: credits };
  const came = { after, by };
  return {
    id: idFor(`${source} ${by.epochMilliseconds}`, holding),
    source,
    credits,
    left: credits,
    came,
    expires: expiryByPayment({ source, credits, came }, terms.payments ?? [], terms) ?? expiryOf(arrival, terms),
  };
}

/** When credits expire, by the looks between which they came. */
function expiryOf({ source, credits, after, by }: Arrival, terms: Terms): Grant['expires'] {
  const known = monthsOf(source, credits, terms);
  const endFor = (moment: Temporal.Instant) => dayOf(moment, terms.zone).add({ months: known ?? terms.validMonths });
  return { from: known === null ? null : after && endFor(after), by: endFor(by) };
}

/** For how many months credits are valid; null: nobody said, since they were not bought. */
function monthsOf(source: Grant['source'], credits: Decimal, { validMonths }: Terms): number | null {
  if (isBought({ kind: source })) return validMonths;
  return source === 'grant' ? (promotionOf(credits)?.months ?? null) : null;
}

/** Several grants can come by one reading: they are numbered. */
function idFor(base: string, { grants }: Holding): string {
  let number = 0;
  while (grants.some(({ id }) => id === `${base}#${number}`)) number++;
  return `${base}#${number}`;
}

/** A grant as the user entered it, untouched. */
export function grantEntered(entry: Entry, { zone, validMonths }: Terms): Grant {
  const { id, kind, credits, on } = entry;
  const months = (kind === 'grant' ? promotionOf(credits)?.months : null) ?? validMonths;
  const end = entry.expiresOn ?? on.add({ months });
  const came = { after: startOfDay(on, zone), by: startOfDay(on.add({ days: 1 }), zone) };
  return { id, source: 'entered', credits, left: credits, came, expires: { from: end, by: end } };
}

/** An entry is about an arrival when they differ by no more than a tenth: a refill's size is known only about. */
const tolerance = '0.1' as Decimal;

/**
 * Whether an entry may mean an arrival: of about its amount, of a day from which a purchase may have taken so long
 * to arrive, or of the day after.
 */
export function mayMean(entry: Entry, { source, credits, after, by }: Arrival, zone: string): boolean {
  if (after === null || source === 'refund') return false;
  const first = dayOf(after, zone).subtract({ days: longestArrivalDays });
  const last = dayOf(by, zone).add({ days: 1 });
  const isOfAmount = compare(sizeOf(minus(entry.credits, credits)), times(entry.credits, tolerance)) <= 0;
  return isOfAmount && isBetween(entry.on, first, last);
}

/** The entry that means an arrival: the closest in amount, and none twice. */
function entryFor(arrival: Arrival, holding: Holding, { zone, entries }: Terms): Entry | undefined {
  const difference = (entry: Entry) => sizeOf(minus(entry.credits, arrival.credits));
  return entries
    .filter((entry) => mayMean(entry, arrival, zone) && !holding.grants.some(({ id }) => id === entry.id))
    .toSorted((a, b) => compare(difference(a), difference(b)))[0];
}

function isBetween(day: Temporal.PlainDate, first: Temporal.PlainDate, last: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(first, day) <= 0 && Temporal.PlainDate.compare(day, last) <= 0;
}
