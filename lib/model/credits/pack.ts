import { type Decimal, times } from '../decimal.ts';
import { planOf } from '../plan.ts';
import { compare, minus, plus, wholeQuotient } from './amount.ts';
import { admits, type Change, hundredth, isSame, signsAbout } from './change.ts';
import { promotionOf } from './promotion.ts';

/** The smallest purchase the site allows (facts.md §2.2, §5.1). */
export const smallestPack = '125' as Decimal;

/** The largest purchase the shop allows (facts.md §5.1). */
export const largestPack = '250000' as Decimal;

/** Whether the site takes it as auto top-up's target: a smallest purchase above the minimum or more (facts.md §3). */
export function isTakenAsTarget(target: Decimal, minimum: Decimal): boolean {
  return compare(target, plus(minimum, smallestPack)) >= 0;
}

/**
 * The smallest purchase of at least this size; null beyond the largest. The shop's
 * steps are 250 from 125 on, invoices show multiples of 250 (facts.md §5.1): all are
 * multiples of 125.
 */
export function packFor(size: Decimal): Decimal | null {
  return compare(size, largestPack) <= 0 ? times(smallestPack, wholeQuotient(size, smallestPack)) : null;
}

/** Whether an amount is one that can be bought. */
export function isPack(size: Decimal): boolean {
  const nearest = packFor(minus(size, hundredth));
  return nearest !== null && isSame(nearest, size);
}

/**
 * Whether a rise by an amount that is sold was bought or given. Null when it cannot be
 * told: an amount that is also a promotion's, while a limit was used up, which is when
 * people buy; or one that nobody gives away, on a plan that cannot buy (seeds: Free and Go).
 */
export function kindOfPack(pack: Decimal, change: Change): 'purchase' | 'grant' | null {
  const isPaid = signsAbout(change).some((sign) => sign.kind === 'purchase' && admits(sign, pack));
  if (isPaid) return 'purchase';
  const canBuy = planOf(change.planType)?.sellsCredits ?? true;
  if (promotionOf(pack) === undefined) return canBuy ? 'purchase' : null;
  return canBuy && change.through.kind === 'limit' ? null : 'grant';
}
