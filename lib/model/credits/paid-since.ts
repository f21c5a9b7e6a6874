import { type Decimal, isPositive, times } from '../decimal.ts';
import { compare, minus, negated, plus, sizeOf, smaller, sum, zero } from './amount.ts';
import { admits, hundredth, movementsOf, type Part } from './change.ts';
import type { Ledger } from './ledger.ts';
import { longestArrivalDays } from './longest-arrival.ts';
import { isBought, isDuring, type Movement, type Through } from './movement.ts';
import { isUntold } from './open-movements.ts';
import { packFor } from './pack.ts';
import { isAbout, type Sign, unused, usedWith } from './sign.ts';
import { isTooMuch, largestDebit } from './unseen-spend.ts';

/** What is open of one change: its movements, and the balance before and after it. */
interface OpenChange {
  after: Temporal.Instant;
  by: Temporal.Instant;
  from: Decimal;
  to: Decimal;
  movements: Movement[];
}

/**
 * A ledger in which payments that were listed since tell anew what they were made in. Whatever a change was taken for,
 * the credits paid for within it came, and what the balance falls short of them was spent. Only payments whose
 * credits are known by the account's own price tell that; one by hand may be ahead of its credits, so it first tells of a
 * rise that came since, and of what hid it only when none has come.
 */
export function paidSince(ledger: Ledger, signs: readonly Sign[]): Ledger {
  const payments = signs.filter((sign) => sign.kind === 'purchase' && isKnown(sign));
  const [first] = ledger.open;
  const added = unused(payments, ledger.usedSigns);
  if (first === undefined || !added.some((sign) => isAbout(sign, { ...first, by: ledger.watch.at }))) return ledger;
  const claimed = changesOf(ledger).reduce((known, change) => arrivedLate(known, change, payments), ledger);
  return changesOf(claimed).reduce((known, change) => toldAnew(known, change, payments), claimed);
}

/** Whether credits are known to about the hundredth part. */
function isKnown({ least, most }: Sign): boolean {
  return compare(least, most) < 0 && compare(minus(most, least), times(most, hundredth)) <= 0;
}

/** The changes that are open, in their order; movements of one change share its beginning. One in doubt is left out. */
function changesOf({ open, doubt, last }: Ledger): OpenChange[] {
  const certain = doubt ? open.slice(0, -1) : open;
  const groups = [...Map.groupBy(certain, ({ after }) => after.epochMilliseconds).values()];
  let to = minus(last?.balance ?? zero, sum(open.slice(certain.length).map(({ change }) => change)));
  return groups
    .toReversed()
    .flatMap((movements): OpenChange[] => {
      const [begun, ended] = [movements[0], movements.at(-1)];
      if (!begun || !ended) return [];
      const from = minus(to, sum(movements.map(({ change }) => change)));
      const change = { after: begun.after, by: ended.by, from, to, movements };
      to = from;
      return [change];
    })
    .toReversed();
}

/** A purchase for which no payment is known takes the one that was made before and has told of nothing. */
function arrivedLate(ledger: Ledger, change: OpenChange, payments: readonly Sign[]): Ledger {
  const came = change.movements.filter(isBought);
  if (came.length === 0 || paymentsIn(ledger, change, payments).length > 0) return ledger;
  if (ledger.usedSigns.some(({ by }) => by && isDuring(by, change))) return ledger;
  const early = unused(payments, ledger.usedSigns).find(
    (sign) => isAbout(sign, change) && came.some((movement) => admits(sign, movement.change)),
  );
  return early ? withUsed(ledger, [early], change) : ledger;
}

/** The payments made within a change that told of no other. */
function paymentsIn({ usedSigns }: Ledger, change: OpenChange, payments: readonly Sign[]): Sign[] {
  const isOther = ({ id }: Sign) => usedSigns.some((used) => used.id === id && !(used.by && isDuring(used.by, change)));
  return payments.filter((sign) => isDuring(sign.from, change) && !isOther(sign));
}

function toldAnew(ledger: Ledger, change: OpenChange, payments: readonly Sign[]): Ledger {
  const own = paymentsIn(ledger, change, payments);
  const added = unused(own, ledger.usedSigns);
  if (added.length === 0 || !change.movements.every(mayBeAnother)) return ledger;
  const isRise = compare(change.to, change.from) > 0;
  const mayStillCome = ({ from }: Sign) =>
    Temporal.Instant.compare(from.add({ hours: 24 * longestArrivalDays }), ledger.watch.at) > 0;
  if (!isRise && added.some((sign) => isByHand(sign) && mayStillCome(sign))) return ledger;
  const parts = partsOf(own, change, ledger.last?.topUp?.enabled ?? null);
  if (parts === null) return ledger;
  const through = throughIn(change.movements);
  const movements = movementsOf({ ...change, through }, { parts, signs: [] });
  const open = ledger.open.flatMap((one) =>
    one === change.movements[0] ? movements : change.movements.includes(one) ? [] : [one],
  );
  return withUsed({ ...ledger, open }, added, change);
}

/** The credits of each payment, if what is left of the change can have been spent; else null. */
function partsOf(
  payments: readonly Sign[],
  change: OpenChange,
  isTopUpOn: boolean | null,
): readonly [Part, ...Part[]] | null {
  const [first, ...others] = payments.map((payment) => partOf(payment, isTopUpOn));
  if (!first || !others.every((part) => part !== null)) return null;
  const parts = [first, ...others] as const;
  const slack = sum(payments.map(({ least, most }) => minus(most, least)));
  const spent = minus(sum(parts.map((part) => part.change)), minus(change.to, change.from));
  if (compare(spent, negated(slack)) < 0 || isTooMuch(spent, change)) return null;
  const hadRoom = throughIn(change.movements).kind === 'plan-had-room';
  if (hadRoom && compare(spent, largestDebit) > 0) return null;
  // Next to nothing is what rounding to minor units makes of it.
  if (compare(sizeOf(spent), slack) > 0) return [...parts];
  return [{ ...first, change: minus(first.change, spent) }, ...others];
}

function partOf(payment: Sign, isTopUpOn: boolean | null): Part | null {
  const pack = packOf(payment);
  if (pack !== null) return { kind: 'purchase', change: pack };
  const middle = times(plus(payment.least, payment.most), '0.5' as Decimal);
  return isTopUpOn === false ? null : { kind: 'auto-top-up', change: middle };
}

/** The amount that is sold which a payment bought; null: auto top-up bought another. */
function packOf(payment: Sign): Decimal | null {
  const pack = packFor(smaller(payment.least, payment.most));
  return pack !== null && admits(payment, pack) ? pack : null;
}

function isByHand(payment: Sign): boolean {
  return packOf(payment) !== null;
}

/** What readings alone made of a change; an expiry and a refund have reasons of their own. */
function mayBeAnother(movement: Movement): boolean {
  const { kind, change } = movement;
  return kind === 'spend' || isBought(movement) || (isPositive(change) && isUntold(movement));
}

function throughIn(movements: readonly Movement[]): Through {
  return movements.find((movement) => movement.kind === 'spend')?.through ?? { kind: 'unknown' };
}

function withUsed(ledger: Ledger, payments: readonly Sign[], { by }: OpenChange): Ledger {
  const explanation = { signs: payments.map(({ id }) => id) };
  return { ...ledger, usedSigns: usedWith(ledger.usedSigns, explanation, { signs: payments, by }) };
}
