import { compare, minus, negated, zero } from './amount.ts';
import { admits, type Change, type Explanation, isSame, largestDebit, oneOf, signsAbout } from './change.ts';

type Rule = (change: Change) => Explanation | null;

/** What other than spending makes a balance fall, the strongest evidence first. */
const rules: readonly Rule[] = [expired, takenBack, vanished];

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
  const sign = signsAbout(change).find((sign) => sign.kind === 'void' && admits(sign, change.size));
  return sign && change.through.kind === 'plan-had-room' ? oneOf('refund', negated(change.size), sign.id) : null;
}

/**
 * A balance that goes to zero at one stroke while the plan had room: a void, an unknown
 * grant's end and spending fit alike (654 → 0 in openai/codex #43223).
 */
function vanished({ to, size, through }: Change): Explanation | null {
  const isGone = compare(to, zero) === 0 && compare(size, largestDebit) > 0;
  return isGone && through.kind === 'plan-had-room' ? oneOf('unexplained', negated(size)) : null;
}
