import { compare, minus, negated, plus, zero } from './amount.ts';
import { admits, type Change, type Explanation, isSame, oneOf, signsAbout } from './change.ts';
import { refilledAfterExpiry, refilledTo } from './refill.ts';
import { isTooMuch, largestDebit } from './unseen-spend.ts';

type Rule = (change: Change) => Explanation | null;

/** What other than spending makes a balance fall, the strongest evidence first. */
const rules: readonly Rule[] = [
  expired,
  (fall) => refilledAfterExpiry(fall)[0] ?? null,
  takenBack,
  vanished,
  refilledAfterwards,
  tooMuch,
];

/** The explanation of a fall; null when it was spent, which is the ordinary case. */
export function fallExplained(change: Change): Explanation | null {
  for (const rule of rules) {
    const explanation = rule(change);
    if (explanation) return explanation;
  }
  return null;
}

/**
 * A grant's last day, give or take one for zones and lateness, and a fall by what was
 * left of it. A fall that is larger, but mostly that, was that and spending; if credits
 * were then paying, spending alone explains it as well.
 */
function expired(change: Change): Explanation | null {
  const { size, through } = change;
  for (const { id, least: left } of signsAbout(change).filter((sign) => sign.kind === 'expiry')) {
    if (isSame(size, left)) return oneOf('expiry', negated(size), id);
    const more = minus(size, left);
    if (compare(more, zero) > 0 && compare(more, left) < 0)
      return oneOf(through.kind === 'limit' ? 'unexplained' : 'expiry', negated(left), id);
  }
  return null;
}

/** Credits voided with the refund of their payment (facts.md §5.1), while nothing else could take them. */
function takenBack(change: Change): Explanation | null {
  return change.through.kind === 'plan-had-room' ? fallTold(change) : null;
}

/** What signs alone make of a fall that was not spent. */
export function fallTold(change: Change): Explanation | null {
  const sign = signsAbout(change).find((sign) => sign.kind === 'void' && admits(sign, change.size));
  return sign ? oneOf('refund', negated(change.size), sign.id) : null;
}

/**
 * A balance that goes to exactly zero at one stroke while no limit was seen used up: a void, an
 * unknown grant's end and spending fit alike (654 → 0 in openai/codex #43223).
 */
function vanished(change: Change): Explanation | null {
  const isGone = compare(change.to, zero) === 0 && compare(change.size, largestDebit) > 0;
  return isGone && !wasOnCredits(change) ? oneOf('unexplained', negated(change.size)) : null;
}

/** A fall that ends at the target: it went below the minimum, and auto top-up has brought it back. */
function refilledAfterwards(change: Change): Explanation | null {
  const each = refilledTo(change);
  if (each === null || compare(change.size, largestDebit) <= 0) return null;
  const gone = plus(change.size, each);
  const isSpent = change.through.kind !== 'plan-had-room' && !isTooMuch(gone, change);
  const bought = { kind: 'auto-top-up', change: each } as const;
  return { parts: isSpent ? [bought] : [{ kind: 'unexplained', change: negated(gone) }, bought], signs: [] };
}

/** More than can be spent in such a time, while no limit was seen used up. */
function tooMuch(change: Change): Explanation | null {
  return !wasOnCredits(change) && isTooMuch(change.size, change) ? oneOf('unexplained', negated(change.size)) : null;
}

function wasOnCredits({ through }: Change): boolean {
  return through.kind === 'limit' || through.kind === 'no-limit';
}
