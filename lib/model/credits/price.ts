import { Decimal, times } from '../decimal.ts';
import { z } from '../schema.ts';

/** Money in whole units of a currency, as an exact decimal. */
export const Money = z.object({
  amount: Decimal,
  /** By its three letters: "USD". */
  currency: z.stringFormat('currency', /^[A-Z]{3}$/),
});
export type Money = z.infer<typeof Money>;

/**
 * OpenAI's list price of one credit before tax: 40 US dollars a thousand, the
 * same on every invoice seen up to 25,000 credits (facts.md §5.1). It stands for the account's own price until the user
 * sets that. The payments that the site lists cannot tell it: they do not say how much of an amount is tax, which some
 * countries add and others include, or was let off for a larger pack (§5.1). With both in it, what was paid for a credit
 * tells no more than which payment was for which purchase (`paid-price.ts`).
 */
export const listPrice: Money = { amount: '0.04' as Decimal, currency: 'USD' };

/** What an amount of credits costs at the given price of one. */
export function priceOf(credits: Decimal, perCredit: Money): Money {
  return { amount: times(credits, perCredit.amount), currency: perCredit.currency };
}
