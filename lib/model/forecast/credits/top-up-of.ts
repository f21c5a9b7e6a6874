import { compare, minus } from '../../credits/amount.ts';
import { listPrice, priceOf } from '../../credits/price.ts';
import { type Decimal, isPositive } from '../../decimal.ts';
import type { z } from '../../schema.ts';
import type { Range } from '../range.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { calibration, corrected } from './calibration.ts';
import { horizonHours } from './days-ahead.ts';
import { inMoney } from './in-money.ts';
import type { KnownCredits } from './known.ts';
import type { Outcomes, TopUpOutcomes } from './outcomes.ts';
import type { Outlook } from './outlook.ts';
import { overbought, stranded } from './overbuying.ts';
import { momentsOf, noLaterThan, rangeOf, shareWithin } from './quantile.ts';
import type { MonthForecast, NextCharge, TopUpForecast } from './top-up.ts';
import { isStuck, type TopUpSettings } from './top-up-settings.ts';

/** Auto top-up: what it will do, or would if it were switched on now. Refused figures stay refused. */
export function topUpForecast(
  known: KnownCredits,
  settings: TopUpSettings,
  balance: Decimal,
  simulated: { outlook: Outlook; outcomes: TopUpOutcomes } | Refusal,
): TopUpForecast {
  const { enabled, minimum, target, limit } = settings;
  const isBelow = compare(balance, minimum) < 0;
  const stuck = isStuck(known);
  const common = {
    enabled,
    minimum,
    target,
    atOnce: isBelow && !stuck ? purchaseOf(minus(target, balance), known) : null,
    belowSince: enabled && isBelow ? (known.uses?.belowSince ?? known.readAt) : null,
  };
  if (stuck || isRefusal(simulated)) {
    const refused: Refusal = stuck || !isRefusal(simulated) ? { refused: 'top-up-not-buying' } : simulated;
    return { ...common, next: refused, days30: refused, month: refused, cap: null, strands: [], overbuys: null };
  }
  const { outlook, outcomes } = simulated;
  return {
    ...common,
    next: nextCharge(minimum, outlook, outcomes.on),
    days30: chargesAhead(outlook, outcomes.on),
    month: monthOf(known, outlook, outcomes.on),
    cap: limit && capOf(limit, known, outlook, outcomes.on),
    strands: stranded(outcomes),
    overbuys: overbought(settings, outlook, outcomes.on),
  };
}

/** What is left of a cap, as credits, read either way: in credits, and in money. */
export function capsOf({ topUp, charged }: KnownCredits, { price }: Outlook): number[] {
  const limit = Number(topUp?.monthlyLimit ?? Number.NaN);
  if (Number.isNaN(limit)) return [];
  const made = Number(charged.credits);
  return [limit - made, limit / Number(price.amount) - made].map((left) => Math.max(0, left));
}

function purchaseOf(credits: Decimal, { perCredit }: KnownCredits): TopUpForecast['atOnce'] {
  return { credits, price: priceOf(credits, perCredit ?? listPrice) };
}

function purchasesOf(credits: Range, outlook: Outlook) {
  return { credits, price: inMoney(credits, outlook), currency: outlook.price.currency };
}

function nextCharge(minimum: Decimal, outlook: Outlook, { boughtAt, bought }: Outcomes): z.infer<typeof NextCharge> {
  const { asOf, now, age } = outlook;
  const soon = noLaterThan(boughtAt, age + horizonHours.days30);
  const within = (name: 'hours24' | 'days7' | 'days30') => shareWithin(soon, age + horizonHours[name]);
  const hours24 = within('hours24');
  // No balance falls below nothing by being spent, whatever no future shows.
  const told = isPositive(minimum) ? corrected : (share: number) => share;
  const days7 = Math.max(hours24, told(within('days7'), calibration.charge.days7));
  const days30 = Math.max(days7, told(within('days30'), calibration.charge.days30));
  const coming = bought.filter((_, path) => Number.isFinite(soon[path] ?? 0));
  return {
    probability: { hours24, days7, days30 },
    when: momentsOf(soon, asOf, now, calibration.charge.when),
    purchase: coming.length > 0 ? purchasesOf(rangeOf(coming, calibration.charge.size), outlook) : null,
  };
}

function chargesAhead(outlook: Outlook, { chargesSoon, boughtSoon }: Outcomes) {
  // Drawn as far out as those of the month, which were measured.
  const range = (values: Float64Array) => rangeOf(values, calibration.charge.month);
  return { charges: range(chargesSoon), purchases: purchasesOf(range(boughtSoon), outlook) };
}

function monthOf({ charged }: KnownCredits, outlook: Outlook, outcomes: Outcomes): z.infer<typeof MonthForecast> {
  const made = Number(charged.credits);
  const ofMonth = (values: Float64Array) => rangeOf(values, calibration.charge.month);
  return {
    made: charged.count,
    ...(charged.since ? { since: charged.since } : {}),
    paid: priceOf(charged.credits, outlook.price),
    charges: ofMonth(outcomes.chargesThisMonth.map((count) => count + charged.count)),
    purchases: purchasesOf(ofMonth(outcomes.boughtThisMonth.map((credits) => credits + made)), outlook),
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
