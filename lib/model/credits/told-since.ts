import { isPositive } from '../decimal.ts';
import { minus, plus, sizeOf, sum, zero } from './amount.ts';
import { type Change, type Explanation, movementsOf, paidMeanwhile } from './change.ts';
import { fallTold } from './fall.ts';
import type { Ledger } from './ledger.ts';
import type { Movement } from './movement.ts';
import { isUntold } from './open-movements.ts';
import { riseTold } from './rise.ts';
import { type Sign, unused, usedWith } from './sign.ts';

/** A ledger with what no sign told, and one that came later does, such as the list of payments. */
export function toldSince(ledger: Ledger, signs: readonly Sign[]): Ledger {
  const untold = ledger.open.slice(0, ledger.doubt ? -1 : undefined).filter(isUntold);
  return untold.reduce((known, movement) => toldOne(known, movement, signs), ledger);
}

function toldOne(ledger: Ledger, movement: Movement, signs: readonly Sign[]): Ledger {
  const change = changeAgain(ledger, movement, unused(signs, ledger.usedSigns));
  const explanation = explainedSince(movement, change);
  if (explanation === null) return ledger;
  const open = ledger.open.flatMap((one) => (one === movement ? movementsOf(change, explanation) : [one]));
  return { ...ledger, open, usedSigns: usedWith(ledger.usedSigns, explanation, { signs, by: change.by }) };
}

function explainedSince({ kind, change: size }: Movement, change: Change): Explanation | null {
  if (!isPositive(size)) return fallTold(change);
  // What was taken for a gift may have been one: an older payment is for other credits.
  return riseTold(kind === 'grant' ? { ...change, signs: paidMeanwhile(change) } : change);
}

/** An open movement as the change that it was, of which less is known by now. */
function changeAgain(ledger: Ledger, movement: Movement, signs: readonly Sign[]): Change {
  const { after, by, change: difference } = movement;
  const since = sum(ledger.open.slice(ledger.open.indexOf(movement)).map(({ change }) => change));
  const from = minus(ledger.last?.balance ?? zero, since);
  const topUp = ledger.last?.topUp ?? null;
  return {
    after,
    by,
    from,
    to: plus(from, difference),
    size: sizeOf(difference),
    through: { kind: 'unknown' },
    planType: null,
    topUpBefore: topUp,
    topUp,
    lastFall: null,
    signs,
  };
}
