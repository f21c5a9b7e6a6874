import { listPrice, type Money, priceOf } from '../model/credits/price.ts';
import type { Decimal } from '../model/decimal.ts';
import type { Display } from '../model/settings.ts';
import { text } from '../platform/text.ts';
import type { Style } from './glance.ts';
import { amountValue, type Value } from './sentence.ts';

/** What one credit costs: what the user says, else the list price. */
export function perCredit({ pricePerCredit }: Display): Money {
  return pricePerCredit ?? listPrice;
}

/** An amount of credits by itself, or what it is worth, as the user wants credits shown. */
export function amountShown(amount: Decimal, { display, format }: Style): Value {
  if (display.creditsAs !== 'money') return amountValue(amount, format);
  return { shown: format.money(priceOf(amount, perCredit(display))), value: amount };
}

/** The same in a sentence, with its unit. */
export function amountInFull(amount: Decimal, style: Style): Value {
  if (style.display.creditsAs === 'money') return amountShown(amount, style);
  return { shown: text('creditsAmount', style.format.credits(amount)), value: amount };
}

/** By how much credits became more or less, or what that is worth: "+750", "+US$30.00". */
export function changeShown(change: Decimal, { display, format }: Style): string {
  return display.creditsAs === 'money'
    ? format.moneyChange(priceOf(change, perCredit(display)))
    : format.change(change);
}

/** An amount of credits in a chart: whole credits, or what they are worth. */
export function drawnShown(credits: number, style: Style): Value {
  return amountShown(String(Math.floor(credits)) as Decimal, style);
}

/** A range of credits in a chart, without the word. */
export function drawnRangeShown(least: number, most: number, style: Style): string {
  return style.display.creditsAs === 'money' ? worth(least, most, style) : style.format.creditsRange(least, most);
}

/** A forecast in few words: "93–160 credits", "US$3–7". */
export function rangeShown(least: number, most: number, style: Style): string {
  return style.display.creditsAs === 'money' ? worth(least, most, style) : credits(least, most, style);
}

/** A forecast in full, in credits of no more than there are: "93–160 credits (US$3–7)", "US$3–7 of credits". */
export function rangeInFull(least: number, most: number, style: Style, thereAre: number): string {
  switch (style.display.creditsAs) {
    case 'credits':
      return credits(least, most, style, thereAre);
    case 'money':
      return text('creditsWorth', worth(least, most, style));
    case 'both':
      return text('creditsAndMoney', style.format.creditsRange(least, most, thereAre), worth(least, most, style));
  }
}

function credits(least: number, most: number, { format }: Style, thereAre?: number): string {
  return text('creditsRange', format.creditsRange(least, most, thereAre));
}

function worth(least: number, most: number, { display, format }: Style): string {
  const { amount, currency } = perCredit(display);
  return format.moneyRange(least * Number(amount), most * Number(amount), currency);
}
