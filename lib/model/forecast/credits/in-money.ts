import type { Range } from '../range.ts';
import type { Outlook } from './outlook.ts';

/** What credits cost before tax, at the outlook's price of one: whole units of its currency, to the hundredth. */
export function inMoney({ p10, p50, p90 }: Range, { price }: Pick<Outlook, 'price'>): Range {
  const of = (credits: number) => Number((credits * Number(price.amount)).toFixed(2));
  return { p10: of(p10), p50: of(p50), p90: of(p90) };
}
