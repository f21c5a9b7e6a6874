import { type Decimal, times } from '../decimal.ts';
import type { TopUp } from '../reading.ts';
import { compare, larger, minus, negated, plus, smaller, zero } from './amount.ts';
import { type Change, type Explanation, hundredth, isSame, oneOf, paidMeanwhile, signsAbout } from './change.ts';
import { packFor, smallestPack } from './pack.ts';
import type { Sign } from './sign.ts';
import { isTooMuch, largestDebit, mayBeSpent } from './unseen-spend.ts';

/** What automatic purchases would have brought a balance to where it stands. */
interface Refill {
  /** Credits of one purchase. */
  each: Decimal;
  count: 1 | 2;
  minimum: Decimal;
  target: Decimal;
  /** What must have been spent beside, at the least: down to the minimum before, and from the target since. */
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
 * To the target, from however far above the minimum. A rise ends there by chance one time in hundreds, so what was spent
 * before needs no bound; a hundredth below it is what the page's text may have rounded to. Not while the plan had room,
 * since nothing was spent then.
 */
export function refilledToTarget(change: Change): Explanation[] {
  if (change.through.kind === 'plan-had-room') return [];
  return refillsOf(change)
    .filter(({ target, count }) => count === 1 && compare(change.to, minus(target, hundredth)) >= 0)
    .map((refill) => bought(refill, change));
}

/**
 * The least that a purchase brought which ended at the target after all that fell; null: there was none. To the
 * hundredth: small spends from just above the target end near it often enough.
 */
export function refilledTo({ from, to, topUp, topUpBefore }: Change): Decimal | null {
  for (const settings of [topUp, topUpBefore]) {
    const refill = refillOf(from, to, settings);
    if (refill?.count === 1 && isSame(to, refill.target)) return refill.each;
  }
  return null;
}

/** What was left of a grant is gone, the balance was below the minimum by that, and auto top-up has brought it to the target. */
export function refilledAfterExpiry(change: Change): Explanation[] {
  const each = refilledTo(change);
  if (each === null) return [];
  return signsAbout(change).flatMap(({ kind, id, least: left }): Explanation[] => {
    const bought = minus(plus(change.to, left), change.from);
    if (kind !== 'expiry' || compare(bought, each) < 0) return [];
    const expired = { kind: 'expiry', change: negated(left) } as const;
    return [{ parts: [expired, { kind: 'auto-top-up', change: bought }], signs: [id] }];
  });
}

/**
 * Bought with spending before or since, which the readings did not see apart. A second purchase (the
 * site has been seen to buy twice, facts.md §7.2) only where nothing else explains as much.
 */
export function refilledMeanwhile(change: Change): Explanation[] {
  return refillsOf(change)
    .filter((refill) => mayBeSpent(larger(refill.spent, zero), change, telling(refill)))
    .filter((refill) => refill.count === 1 || isTwice(refill, change))
    .filter((refill) => agreesWithPayments(refill, change))
    .map((refill) => bought(refill, change));
}

/** Paid for meanwhile, so that it does not matter how much was spent beside it. */
export function refilledAsPaid(change: Change): Explanation[] {
  if (change.through.kind === 'plan-had-room') return [];
  return refillsOf(change)
    .filter((refill) => refill.count === 1 && compare(change.size, telling(refill)) >= 0)
    .filter(({ each }) => paidMeanwhile(change).some((payment) => canPay(payment, each)))
    .map((refill) => bought(refill, change));
}

/** Whether auto top-up may have made a payment. */
export function mayHavePaid(change: Change, payment: Sign): boolean {
  return refillsOf(change).some(({ each }) => canPay(payment, each));
}

/**
 * Whether auto top-up, which is on, cannot have brought a rise: nothing could, or only with too much spent beside it.
 */
export function isOutOfReach(change: Change): boolean {
  return change.topUpBefore?.enabled === true && refillsOf(change).every(({ spent }) => isTooMuch(spent, change));
}

/** A rise that most of a purchase was spent of beside is as likely a small correction. */
function telling({ each }: Refill): Decimal {
  return smaller(smallestPack, times(each, '0.125' as Decimal));
}

/** Two purchases: with next to nothing spent; paid for twice; or from near the minimum, to where no purchase by hand leads. */
function isTwice({ each, minimum, spent }: Refill, change: Change): boolean {
  if (compare(spent, largestDebit) <= 0) return true;
  if (paidMeanwhile(change).filter((payment) => canPay(payment, each)).length > 1) return true;
  const pack = packFor(change.size);
  const isByHand = pack !== null && compare(minus(pack, change.size), largestDebit) <= 0;
  return !isByHand && compare(change.from, plus(minimum, largestDebit)) <= 0;
}

/**
 * Bought at once when auto top-up was switched on, in an amount that need not be target
 * − balance: 500 credits at a target of 125 were seen (facts.md §5.1). The site says so.
 */
export function boughtOnSwitchingOn({ topUpBefore, topUp, size }: Change): Explanation[] {
  const isNew =
    topUpBefore !== null && (topUpBefore.enabled === false || topUpBefore.immediatePurchase !== 'succeeded');
  const bought = isNew && topUp?.enabled === true && topUp.immediatePurchase === 'succeeded';
  return bought && compare(size, smallestPack) >= 0 ? [oneOf('auto-top-up', size)] : [];
}

/** The refills that the settings before and after would give, the newer ones first. */
function refillsOf({ from, to, topUp, topUpBefore }: Change): Refill[] {
  return [topUp, topUpBefore].flatMap((settings) => refillOf(from, to, settings) ?? []);
}

/** The refill that settings would give. Where one ends higher than whole credits can explain, there were two. */
function refillOf(from: Decimal, to: Decimal, settings: TopUp | null): Refill | null {
  const { enabled = null, minimum = null, target = null } = settings ?? {};
  if (enabled !== true || minimum === null || target === null || compare(target, minimum) <= 0) return null;
  const isOne = compare(to, plus(target, rounding)) <= 0;
  return isOne ? boughtOnce(from, to, minimum, target) : boughtTwice(from, to, minimum, target);
}

/** Below the minimum it buys target − balance (seeds: "Auto top-up"). */
function boughtOnce(from: Decimal, to: Decimal, minimum: Decimal, target: Decimal): Refill {
  const each = minus(target, smaller(from, minimum));
  return { each, count: 1, minimum, target, spent: minus(plus(from, each), to) };
}

/** Two purchases end at 2 × target − the balance they were made at, which was as far below the minimum as it takes. */
function boughtTwice(from: Decimal, to: Decimal, minimum: Decimal, target: Decimal): Refill | null {
  const highest = smaller(from, minimum);
  const twice = plus(target, target);
  const isRounded = compare(minus(to, minus(twice, highest)), plus(rounding, rounding)) <= 0;
  const boughtAt = isRounded ? highest : minus(twice, to);
  // Late purchases let spending go on, but of nothing only one more debit can be spent.
  if (compare(boughtAt, minus(smaller(highest, zero), largestDebit)) < 0) return null;
  const each = minus(target, boughtAt);
  return { each, count: 2, minimum, target, spent: minus(plus(from, plus(each, each)), to) };
}

/** Where payments are known that were made meanwhile, one must be large enough. */
function agreesWithPayments({ each }: Refill, change: Change): boolean {
  const payments = paidMeanwhile(change);
  return payments.length === 0 || payments.some((payment) => canPay(payment, each));
}

/** Whether a payment is large enough for a purchase of at least this size. */
function canPay({ most }: Sign, each: Decimal): boolean {
  return compare(most, minus(each, hundredth)) >= 0;
}

/** What rounding added belongs to the last purchase. */
function bought({ each, count }: Refill, { size }: Change): Explanation {
  if (count === 1) return oneOf('auto-top-up', larger(each, size));
  const { parts } = oneOf('auto-top-up', each);
  return { parts: [...parts, { kind: 'auto-top-up', change: larger(each, minus(size, each)) }], signs: [] };
}
