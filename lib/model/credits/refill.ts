import type { Decimal } from '../decimal.ts';
import type { TopUp } from '../reading.ts';
import { compare, larger, minus, negated, plus, smaller, zero } from './amount.ts';
import {
  admits,
  type Change,
  type Explanation,
  hundredth,
  largestDebit,
  mayBeSpent,
  signsAbout,
  smallestPack,
} from './change.ts';

/** What automatic purchases would have brought a balance to where it stands. */
interface Refill {
  /** Credits of one purchase. */
  each: Decimal;
  count: 1 | 2;
  target: Decimal;
  /** What must have been spent beside: down to the minimum before, and from the target since. */
  spent: Decimal;
}

/** Purchases may be rounded up to whole credits, so a balance may end a little above the target. */
const rounding = '1' as Decimal;

/** From below the minimum to the target, to the credit. */
export function refilledExactly(change: Change): Explanation[] {
  return refillsOf(change)
    .filter(({ spent }) => compare(spent, rounding) <= 0)
    .map((refill) => bought(refill, change));
}

/**
 * To the target, from however far above the minimum: one credit of the hundreds that a rise could
 * end at, so it needs no bound on what was spent before. Not while the plan had room, and nothing was spent.
 */
export function refilledToTarget(change: Change): Explanation[] {
  if (change.through.kind === 'plan-had-room') return [];
  return refillsOf(change)
    .filter(({ target, count }) => count === 1 && isWithinRounding(minus(change.to, target)))
    .map((refill) => bought(refill, change));
}

/**
 * Bought with spending before or since, which the readings did not see apart. A second
 * purchase (the site has been seen to buy twice, facts.md §7.2) only with next to none.
 */
export function refilledMeanwhile(change: Change): Explanation[] {
  return refillsOf(change)
    .filter(
      ({ spent, count }) =>
        mayBeSpent(larger(spent, zero), change) && (count === 1 || compare(spent, largestDebit) <= 0),
    )
    .filter((refill) => agreesWithPayments(refill, change))
    .map((refill) => bought(refill, change));
}

/**
 * Bought at once when auto top-up was switched on, in an amount that need not be target
 * − balance: 500 credits at a target of 125 were seen (facts.md §5.1). The site says so.
 */
export function boughtOnSwitchingOn({ topUpBefore, topUp, size }: Change): Explanation[] {
  const isNew =
    topUpBefore !== null && (topUpBefore.enabled === false || topUpBefore.immediatePurchase !== 'succeeded');
  const bought = isNew && topUp?.enabled === true && topUp.immediatePurchase === 'succeeded';
  return bought && compare(size, smallestPack) >= 0 ? [{ kind: 'auto-top-up', parts: [size], sign: null }] : [];
}

/** The refills that the settings before and after would give, the newer ones first. */
function refillsOf({ from, to, topUp, topUpBefore }: Change): Refill[] {
  return [topUp, topUpBefore].flatMap((settings) => refillOf(from, to, settings) ?? []);
}

/** Below the minimum it buys target − balance (seeds: "Auto top-up"). */
function refillOf(from: Decimal, to: Decimal, settings: TopUp | null): Refill | null {
  const { enabled = null, minimum = null, target = null } = settings ?? {};
  if (enabled !== true || minimum === null || target === null || compare(target, minimum) <= 0) return null;
  const each = minus(target, smaller(from, minimum));
  const count = compare(to, plus(target, rounding)) <= 0 ? 1 : 2;
  const spent = minus(plus(from, count === 1 ? each : plus(each, each)), to);
  const least = count === 1 ? minus(zero, rounding) : minus(zero, plus(rounding, rounding));
  return compare(spent, least) < 0 ? null : { each, count, target, spent };
}

/** Whether a purchase of whole credits may have ended so far above the target; a hundredth below is the page's own rounding. */
function isWithinRounding(above: Decimal): boolean {
  return compare(above, negated(hundredth)) >= 0 && compare(above, rounding) <= 0;
}

/** Where a payment is known for the time, it must be one of this size. */
function agreesWithPayments({ each }: Refill, change: Change): boolean {
  const payments = signsAbout(change).filter((sign) => sign.kind === 'purchase');
  return payments.length === 0 || payments.some((payment) => admits(payment, each));
}

/** What rounding added belongs to the last purchase. */
function bought({ each, count }: Refill, { size }: Change): Explanation {
  const parts = count === 1 ? [larger(each, size)] : [each, larger(each, minus(size, each))];
  return { kind: 'auto-top-up', parts, sign: null };
}
