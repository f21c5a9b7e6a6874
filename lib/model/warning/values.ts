import { type Money, priceOf } from '../credits/price.ts';
import { type Decimal, decimalOf } from '../decimal.ts';
import type { AnnouncedReset, LimitReading } from '../limit.ts';
import type { WarningValue } from './words.ts';

// The values of warnings' texts, from the figures that rules have.

export function percentValue(value: number): WarningValue {
  return { is: 'percent', value };
}

/** A probability of 0 to 1 in whole percents: the forecast is no finer. */
export function chanceValue(probability: number): WarningValue {
  return { is: 'percent', value: Math.round(probability * 100) };
}

export function countValue(value: number): WarningValue {
  return { is: 'count', value };
}

export function momentValue(at: Temporal.Instant): WarningValue {
  return { is: 'moment', at };
}

export function dayValue(at: Temporal.Instant): WarningValue {
  return { is: 'day', at };
}

export function creditsValue(value: Decimal): WarningValue {
  return { is: 'credits', value };
}

/** When a limit is reset, no more precisely than the site says it; null: not known. */
export function resetValue({ resetsAt, resetPrecision }: AnnouncedReset): WarningValue | null {
  if (resetsAt === null) return null;
  return resetPrecision === 'day' ? dayValue(resetsAt) : momentValue(resetsAt);
}

/** Credits of a forecast: whole ones, since it knows no more. */
export function aboutCredits(credits: number): Decimal {
  return decimalOf(Math.max(0, Math.round(credits))) ?? ('0' as Decimal);
}

/** What credits cost before tax. */
export function costValue(credits: Decimal, perCredit: Money): WarningValue {
  return { is: 'money', value: priceOf(credits, perCredit) };
}

export function limitValue({
  meter,
  name,
  lengthSeconds,
}: Pick<LimitReading, 'meter' | 'name' | 'lengthSeconds'>): WarningValue {
  return { is: 'limit', meter, name, lengthSeconds };
}
