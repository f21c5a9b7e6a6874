import type { Decimal } from '../decimal.ts';
import { isSame } from './change.ts';

/** Credits given away: how many, and for how many months, where that is known. */
interface Promotion {
  credits: Decimal;
  months: number | null;
}

/** Promotions by amount. Codex for Students: 100 dollars' worth; for how long was not said (seeds, simoncarter.ai). */
const promotions: readonly Promotion[] = [{ credits: '2500' as Decimal, months: null }];

/** The promotion that gives this amount. */
export function promotionOf(credits: Decimal): Promotion | undefined {
  return promotions.find((promotion) => isSame(promotion.credits, credits));
}
