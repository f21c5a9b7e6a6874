import type { Decimal } from '../model/decimal.ts';
import type { ChargesAhead, MonthForecast, TopUpForecast } from '../model/forecast/credits/top-up.ts';
import { isRefusal } from '../model/forecast/refusal.ts';
import { text } from '../platform/text.ts';
import type { Format } from './format.ts';
import { momentValue, type Sentence, say, spoken } from './sentence.ts';
import { capSaid } from './top-up.ts';

/** Charges to come: how many, and how much together. */
export function chargesText(days30: ChargesAhead, format: Format): string {
  return text('ifCharges', ...countAndPrice(days30, format));
}

/** How many charges there were this month, how many are to come, and what the site says of a maximum. */
export function countSentences(
  { month, days30 }: Pick<TopUpForecast, 'month' | 'days30'>,
  monthlyLimit: Decimal | null,
  format: Format,
): Sentence[] {
  // Of one alone, the next, all is said already.
  const ahead = isRefusal(days30) || days30.charges.p90 <= 1 ? null : days30;
  const counts = isRefusal(month) ? aheadSentences(ahead, format) : monthSentences(month, ahead, format);
  const isNone = counts.length === 0 && !isRefusal(month) && !month.since;
  return [
    ...counts,
    ...(isNone && monthlyLimit ? [say('chargesThisMonth', format.count(0))] : []),
    ...(monthlyLimit ? [say('figureOf', text('topUpCap'), spoken(capSaid(monthlyLimit, format)))] : []),
  ];
}

/** Those made and those to come in one sentence; of a month that was seen only in part nobody knows how many there were. */
function monthSentences(month: MonthForecast, ahead: ChargesAhead | null, format: Format): Sentence[] {
  const made = [format.count(month.made), paidSoFar(month, format)];
  if (month.made === 0) return aheadSentences(ahead, format);
  if (month.since)
    return [say('chargesSince', momentValue(month.since, format), ...made), ...aheadSentences(ahead, format)];
  if (ahead) return [say('chargesSoFarAndAhead', ...made, ...countAndPrice(ahead, format))];
  return [say('chargesThisMonthSum', ...made)];
}

function aheadSentences(ahead: ChargesAhead | null, format: Format): Sentence[] {
  return ahead ? [say('figureOf', text('ifDays30'), chargesText(ahead, format))] : [];
}

function countAndPrice({ charges, purchases: { price, currency } }: ChargesAhead, format: Format): [string, string] {
  return [format.creditsRange(charges.p10, charges.p90), format.moneyRange(price.p10, price.p90, currency)];
}

/** In whole units, as what the next charge will cost beside it. */
function paidSoFar({ paid }: MonthForecast, format: Format): string {
  const amount = Number(paid.amount);
  return format.moneyRange(amount, amount, paid.currency);
}
