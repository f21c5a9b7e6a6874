import type { Decimal } from '../model/decimal.ts';
import type { ChargesAhead, MonthForecast, TopUpForecast } from '../model/forecast/credits/top-up.ts';
import { isRefusal } from '../model/forecast/refusal.ts';
import { text } from '../platform/text.ts';
import type { Format } from './format.ts';
import { momentValue, type Sentence, say, spoken } from './sentence.ts';
import { capSaid } from './top-up.ts';

/** Charges to come: how many, and how much together. */
export function chargesText({ charges, purchases }: ChargesAhead, format: Format): string {
  return text(
    'ifCharges',
    format.creditsRange(charges.p10, charges.p90),
    format.moneyRange(purchases.price.p10, purchases.price.p90, purchases.currency),
  );
}

/** How many charges there were this month, how many are to come, and what the site says of a maximum. */
export function countSentences(
  { month, days30 }: Pick<TopUpForecast, 'month' | 'days30'>,
  monthlyLimit: Decimal | null,
  format: Format,
): Sentence[] {
  const seen = isRefusal(month) || month.made === 0 ? null : month;
  const since = isRefusal(month) ? undefined : month.since;
  // Of a month that was seen only in part nobody knows how many there were.
  const made = since ? null : seen;
  // Of one alone, the next, all is said already.
  const ahead = isRefusal(days30) || days30.charges.p90 <= 1 ? null : days30;
  const isNone = !isRefusal(month) && !since && made === null && ahead === null && monthlyLimit !== null;
  return [
    ...(seen && since
      ? [say('chargesSince', momentValue(since, format), format.count(seen.made), paidSoFar(seen, format))]
      : []),
    ...(made || ahead ? [chargesSentence(made, ahead, format)] : []),
    ...(isNone ? [say('chargesThisMonth', format.count(0))] : []),
    ...(monthlyLimit ? [say('figureOf', text('topUpCap'), spoken(capSaid(monthlyLimit, format)))] : []),
  ];
}

/** Charges of this month and to come: how many, and how much together. */
function chargesSentence(month: MonthForecast | null, days30: ChargesAhead | null, format: Format): Sentence {
  const made = month ? [format.count(month.made), paidSoFar(month, format)] : [];
  if (days30 === null) return say('chargesThisMonthSum', ...made);
  if (month === null) return say('figureOf', text('ifDays30'), chargesText(days30, format));
  const { price, currency } = days30.purchases;
  const ahead = format.countRange(days30.charges.p10, days30.charges.p90);
  return say('chargesSoFarAndAhead', ...made, ahead, format.moneyRange(price.p10, price.p90, currency));
}

/** In whole units, as what the next charge will cost beside it. */
function paidSoFar({ paid }: MonthForecast, format: Format): string {
  const amount = Number(paid.amount);
  return format.moneyRange(amount, amount, paid.currency);
}
