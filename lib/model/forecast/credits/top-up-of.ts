import { compare, larger, minus, plus, zero } from '../../credits/amount.ts';
import { smallestPack } from '../../credits/change.ts';
import { listPrice, priceOf } from '../../credits/price.ts';
import type { Decimal } from '../../decimal.ts';
import type { z } from '../../schema.ts';
import type { Range } from '../range.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { calibration, corrected } from './calibration.ts';
import { inMoney } from './expiry.ts';
import type { Futures } from './futures.ts';
import type { KnownCredits } from './known.ts';
import type { Outcomes } from './outcomes.ts';
import type { Outlook } from './outlook.ts';
import { momentsOf, rangeOf, shareWithin } from './quantile.ts';
import type { MonthForecast, NextCharge, TopUpForecast } from './top-up.ts';
import { wantedBetween } from './wants.ts';

/** Auto top-up as it was last read, with everything that a purchase depends on. */
export interface TopUpSettings {
  enabled: boolean;
  minimum: Decimal;
  target: Decimal;
  limit: Decimal | null;
}

/** The settings in use; refused where they are not known. */
export function settingsOf({ topUp }: KnownCredits): TopUpSettings | Refusal {
  const { enabled = null, minimum = null, target = null, monthlyLimit: limit = null } = topUp ?? {};
  if (enabled === null || minimum === null || target === null) return { refused: 'top-up-not-known' };
  return { enabled, minimum, target, limit };
}

// A purchase was seen to arrive up to two days late (openai/codex #21973).
const patienceHours = 48;

/** Whether it is on, but has let the balance stand below the minimum for longer than any purchase takes. */
export function isStuck({ uses, readAt }: KnownCredits, settings: TopUpSettings | Refusal): boolean {
  if (isRefusal(settings) || !settings.enabled || !uses?.belowSince) return false;
  return uses.belowSince.until(readAt).total('hours') > patienceHours;
}

/** What the accounts with top-up on, and with it off, made of the futures; the latter two with newer credits spent first. */
export interface TopUpOutcomes {
  on: Outcomes;
  onNewestFirst: Outcomes;
  offNewestFirst: Outcomes;
  /** The ids of the lots of the latter two. */
  lots: readonly string[];
}

/** Auto top-up: what it will do, or would if it were switched on now. Refused figures stay refused. */
export function topUpForecast(
  known: KnownCredits,
  settings: TopUpSettings,
  balance: Decimal,
  simulated: { outlook: Outlook; outcomes: TopUpOutcomes } | Refusal,
): TopUpForecast {
  const { enabled, minimum, target, limit } = settings;
  const isBelow = compare(balance, minimum) < 0;
  const stuck = isStuck(known, settings);
  const common = {
    enabled,
    minimum,
    target,
    atOnce: isBelow && !stuck ? purchaseOf(known, minus(target, balance)) : null,
    belowSince: enabled && isBelow ? (known.uses?.belowSince ?? known.readAt) : null,
  };
  if (stuck || isRefusal(simulated)) {
    const refused: Refusal = stuck || !isRefusal(simulated) ? { refused: 'top-up-not-buying' } : simulated;
    return { ...common, next: refused, month: refused, cap: null, strands: [], overbuys: null };
  }
  const { outlook, outcomes } = simulated;
  return {
    ...common,
    next: nextCharge(outlook, outcomes.on),
    month: monthOf(known, outlook, outcomes.on),
    cap: limit && capOf(limit, known, outlook, outcomes.on),
    strands: stranded(outcomes),
    overbuys: overbought(settings, outlook.futures, outcomes.on),
  };
}

/** What is left of a cap, as credits, read either way: in credits, and in money. */
export function capsOf({ topUp, charged }: KnownCredits, { price }: Outlook): number[] {
  const limit = Number(topUp?.monthlyLimit ?? Number.NaN);
  if (Number.isNaN(limit)) return [];
  const made = Number(charged.credits);
  return [limit - made, limit / Number(price.amount) - made].map((left) => Math.max(0, left));
}

/** What is missing to the target, or the least that is sold. */
function purchaseOf({ minimumPurchase, perCredit }: KnownCredits, missing: Decimal): TopUpForecast['atOnce'] {
  const credits = larger(missing, minimumPurchase ?? zero);
  return { credits, price: priceOf(credits, perCredit ?? listPrice) };
}

function purchasesOf(credits: Range, outlook: Outlook) {
  return { credits, price: inMoney(credits, outlook), currency: outlook.price.currency };
}

function nextCharge(outlook: Outlook, { boughtAt, bought }: Outcomes): z.infer<typeof NextCharge> {
  const { asOf, now, age } = outlook;
  const soon = boughtAt.map((hour) => (hour <= age + 720 ? hour : Number.POSITIVE_INFINITY));
  const hours24 = shareWithin(soon, age + 24);
  const days7 = Math.max(hours24, corrected(shareWithin(soon, age + 168), calibration.charge.days7));
  const days30 = Math.max(days7, corrected(shareWithin(soon, age + 720), calibration.charge.days30));
  const coming = bought.filter((_, path) => Number.isFinite(soon[path] ?? 0));
  return {
    probability: { hours24, days7, days30 },
    when: momentsOf(soon, asOf, now, calibration.charge.when),
    purchase: coming.length > 0 ? purchasesOf(rangeOf(coming, calibration.charge.size), outlook) : null,
  };
}

function monthOf({ charged }: KnownCredits, outlook: Outlook, outcomes: Outcomes): z.infer<typeof MonthForecast> {
  const made = Number(charged.credits);
  return {
    made: charged.count,
    charges: rangeOf(outcomes.chargesThisMonth.map((count) => count + charged.count)),
    purchases: purchasesOf(rangeOf(outcomes.boughtThisMonth.map((credits) => credits + made)), outlook),
  };
}

function capOf(limit: Decimal, known: KnownCredits, outlook: Outlook, { cappedAt }: Outcomes): TopUpForecast['cap'] {
  const [asCredits, asMoney] = capsOf(known, outlook).map((left, index) => {
    const hours = cappedAt[index] ?? new Float64Array(0);
    const probability = shareWithin(hours, Number.MAX_VALUE);
    return { left: Number(left.toFixed(2)), probability, when: momentsOf(hours, outlook.asOf, outlook.now) };
  });
  return asCredits && asMoney ? { limit, unit: 'unknown', asCredits, asMoney } : null;
}

// A difference of less is a matter of hours.
const leastStranded = 1;

/** The grants of which more expires with refills than without, newer credits being spent first. */
function stranded({ onNewestFirst, offNewestFirst, lots }: TopUpOutcomes): TopUpForecast['strands'] {
  return lots.flatMap((id, index) => {
    const more = meanOf(onNewestFirst.unspent[index]) - meanOf(offNewestFirst.unspent[index]);
    return more >= leastStranded ? [{ id, credits: Number(more.toFixed(2)) }] : [];
  });
}

const yearHours = 365 * 24;

/** What a refill leaves unspent in the twelve months that it is valid. */
function overbought(
  { minimum, target }: TopUpSettings,
  { wants }: Futures,
  { boughtAt }: Outcomes,
): TopUpForecast['overbuys'] {
  const isComing = (_: number, path: number) => (boughtAt[path] ?? 0) < 30 * 24;
  const from = (path: number) => boughtAt[path] ?? 0;
  const year = wantedBetween(wants, from, (path) => from(path) + yearHours).filter(isComing);
  if (year.length === 0) return null;
  const unspent = rangeOf(year.map((wanted) => Math.max(0, Number(target) - wanted)));
  const enough = String(Math.floor(rangeOf(year).p50)) as Decimal;
  const isAccepted = compare(enough, plus(minimum, smallestPack)) >= 0;
  return { unspent, lowerTarget: unspent.p50 >= leastStranded && isAccepted ? enough : null };
}

function meanOf(values: Float64Array | undefined): number {
  return values ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}
