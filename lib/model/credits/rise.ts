import type { Decimal } from '../decimal.ts';
import { compare, larger, minus } from './amount.ts';
import { admits, type Change, type Explanation, isSame, oneOf, paidMeanwhile, signsAbout } from './change.ts';
import { isBought } from './movement.ts';
import { isPack, kindOfPack, packFor, smallestPack } from './pack.ts';
import {
  boughtOnSwitchingOn,
  isOutOfReach,
  mayHavePaid,
  refilledAfterExpiry,
  refilledAsPaid,
  refilledExactly,
  refilledMeanwhile,
  refilledToTarget,
} from './refill.ts';
import type { Sign } from './sign.ts';
import { isTooMuch, mayBeSpent, nextToNothing } from './unseen-spend.ts';

type Rule = (change: Change) => Explanation[];

/**
 * What can make a balance rise, the strongest evidence first. Rules of one line weigh
 * the same; where they disagree, nothing is said.
 */
const rules: readonly (readonly Rule[])[] = [
  [boughtOnSwitchingOn, refilledExactly],
  [toldExactly],
  [packExactly, cameBack, refilledToTarget],
  [refilledAfterExpiry],
  [refilledMeanwhile],
  [refilledAsPaid],
  [toldRoughly],
  [packMeanwhile],
];

/** Of them, what needs signs: used again when signs arrive after the rise. */
const told: readonly (readonly Rule[])[] = [[toldExactly], [refilledAsPaid], [toldRoughly]];

/** The one explanation of a rise; null when there is none, or when two fit equally well. */
export function riseExplained(change: Change): Explanation | null {
  return firstOf(rules, change);
}

/** What signs alone make of a rise. */
export function riseTold(change: Change): Explanation | null {
  return firstOf(told, change);
}

function firstOf(rules: readonly (readonly Rule[])[], change: Change): Explanation | null {
  for (const equals of rules) {
    const found = equals.flatMap((rule) => rule(change));
    if (found.length > 0) return withPayment(onlyKind(found), change);
  }
  return null;
}

function onlyKind(found: readonly Explanation[]): Explanation | null {
  return found.every(({ parts }) => parts[0].kind === found[0]?.parts[0].kind) ? (found[0] ?? null) : null;
}

/** With the payment it was made by, where one fits, so that this explains nothing else. */
function withPayment(explanation: Explanation | null, change: Change): Explanation | null {
  if (explanation === null || explanation.signs.length > 0) return explanation;
  const bought = explanation.parts.filter(isBought);
  const isItsPayment = (sign: Sign) => sign.kind === 'purchase' && bought.some(({ change }) => admits(sign, change));
  const payment = signsAbout(change).find(isItsPayment);
  return payment ? { ...explanation, signs: [payment.id] } : explanation;
}

/** The user's own entry, or a line of the site's list: the amount is known. */
function toldExactly(rise: Change): Explanation[] {
  return signsAbout(rise).flatMap((sign) => (isExact(sign) ? (taken(sign, rise) ?? []) : []));
}

/**
 * A payment: with tax and discounts unknown, it stands for a range of amounts. Where auto top-up may have made
 * it, it tells of a purchase by hand only as much as the amount does.
 */
function toldRoughly(rise: Change): Explanation[] {
  const payments = signsAbout(rise).filter((sign) => !isExact(sign));
  return payments.flatMap((payment) => {
    const told = taken(payment, rise);
    if (told === null || !mayHavePaid(rise, payment)) return told ?? [];
    return mayBeByHand(minus(told.parts[0].change, rise.size), rise) ? [told] : [];
  });
}

/** A purchase of an amount that is sold, to the hundredth. */
function packExactly(change: Change): Explanation[] {
  const kind = isPack(change.size) ? kindOfPack(change.size, change) : null;
  return kind ? [oneOf(kind, change.size)] : [];
}

/** What fell within a day before and comes back whole is given back, whatever had taken it. */
function cameBack({ size, after, lastFall }: Change): Explanation[] {
  const isBack = lastFall !== null && isSame(lastFall.size, size) && isWithinDay(lastFall.at, after);
  return isBack ? [oneOf('refund', size)] : [];
}

/**
 * A purchase of which some was spent before the next reading, the smallest that fits. Where auto top-up
 * is not known to be off, it explains as much; where it is on, a purchase by hand is told by next to
 * nothing being spent of it, or by auto top-up being out of the question.
 */
function packMeanwhile(change: Change): Explanation[] {
  const pack = packFor(change.size);
  if (pack === null) return [];
  const kind = mayBeByHand(minus(pack, change.size), change) ? kindOfPack(pack, change) : null;
  return kind ? [oneOf(kind, pack)] : [];
}

function mayBeByHand(spent: Decimal, change: Change): boolean {
  const enabled = change.topUpBefore?.enabled ?? null;
  if (enabled === false) return mayBeSpent(spent, change);
  if (enabled === null || compare(change.size, smallestPack) < 0) return false;
  return isOutOfReach(change) ? mayBeSpent(spent, change) : compare(spent, nextToNothing) <= 0;
}

/** What a sign says was added, no less than the rise: the amount where that is known exactly, else one that is sold. */
function taken(sign: Sign, rise: Change): Explanation | null {
  if (sign.kind === 'expiry' || sign.kind === 'void') return null;
  const amount = larger(rise.size, sign.least);
  const added = isExact(sign) ? amount : packFor(amount);
  if (added === null || !admits(sign, added)) return null;
  const spent = minus(added, rise.size);
  const isFitting = sign.kind === 'refund' ? isMostlyLeft(spent, rise) : mayBeSpent(spent, rise);
  return isFitting || mayBeSpentOfPaid(spent, sign, rise) ? oneOf(sign.kind, added, sign.id) : null;
}

/** Of a refund less is spent before the next reading than of a purchase, and a small rise may be another's. */
function isMostlyLeft(spent: Decimal, rise: Change): boolean {
  return compare(spent, rise.size) <= 0 && mayBeSpent(spent, rise);
}

/** Of what was paid for between the readings more may have been spent than anybody was seen to spend in the time. */
function mayBeSpentOfPaid(spent: Decimal, sign: Sign, rise: Change): boolean {
  return paidMeanwhile(rise).includes(sign) && compare(rise.size, smallestPack) >= 0 && !isTooMuch(spent, rise);
}

function isExact({ least, most }: Sign): boolean {
  return compare(least, most) === 0;
}

function isWithinDay(earlier: Temporal.Instant, later: Temporal.Instant): boolean {
  return Temporal.Instant.compare(later, earlier.add({ hours: 24 })) <= 0;
}
