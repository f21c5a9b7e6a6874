import type { Movement } from '../../lib/model/credits/movement.ts';
import type { Life } from '../../tests/support/world/life.ts';
import type { TrueMovement } from '../../tests/support/world/truth.ts';
import { hourMs, microOfDecimal, microPerCredit, minuteMs } from '../../tests/support/world/units.ts';
import type { Replay } from './replay.ts';
import type { Tally } from './tally.ts';

/** An old answer that comes late shows a change of the balance some minutes after it could have been seen. */
const lateMs = 10 * minuteMs;

/** A true movement to be named: debits of one spell (an hour apart at most, five in all) are one spend. */
interface Item {
  kind: TrueMovement['kind'];
  parts: TrueMovement[];
}

/**
 * Movements named right, and movements named that did not happen. A purchase, top-up, grant, refund, expiry or
 * loss is named right when a movement of that kind and sign covers its moment, each counting once; a spend when spends cover
 * nine tenths of it. It is *in sight* when between the two balances around it the balance went the way it
 * went: a top-up of 200 that was spent again before anybody looked cannot be seen in the balance, nor can the expiry of
 * credits from before the first reading be told when the user never named them.
 * Conversely a movement is true when what really happened in its span is of its kind, a spend within a tenth or
 * a credit of what was spent; `unexplained` is no name, and counted by itself.
 */
export function scoreMovements(
  { truth, entries }: Life,
  { movements, balancesMs, conserved }: Replay,
  tally: Tally,
): void {
  if (balancesMs.length > 0) tally.count('conservation held', conserved, balancesMs.length);
  const seen = seenBetween(truth.movements, balancesMs);
  const items = itemsOf(seen);
  const matched = new Set<Movement>();
  for (const item of items) {
    const isRight = item.kind === 'spend' ? isSpendCovered(item, movements) : isNamed(item, movements, matched);
    const isUnknown = item.kind === 'expiry' && entries.length === 0;
    const isSeen = !isUnknown && isInSight(item, seen, balancesMs);
    tally.count('movements named right', isRight);
    tally.count(`movements named right, ${item.kind}`, isRight);
    if (isSeen) tally.count('movements named right, in sight', isRight);
    if (isSeen) tally.count(`movements named right, in sight, ${item.kind}`, isRight);
  }
  for (const movement of movements) {
    const isUnexplained = movement.kind === 'unexplained' && !matched.has(movement);
    tally.count('movements unexplained', isUnexplained);
    const isTrue = movement.kind === 'spend' ? wasSpent(movement, truth.movements) : matched.has(movement);
    tally.count('movements misnamed', !isTrue && !isUnexplained);
    tally.count(`movements misnamed, ${movement.kind}`, !isTrue && !isUnexplained);
  }
}

/** The true movements between the first balance and the last. */
export function seenBetween(movements: readonly TrueMovement[], balancesMs: readonly number[]): TrueMovement[] {
  const [firstMs = 0, lastMs = 0] = [balancesMs[0], balancesMs.at(-1)];
  return movements.filter(({ postedMs }) => postedMs > firstMs && postedMs < lastMs);
}

/** True movements as they are to be named, in their order. */
export function itemsOf(movements: readonly TrueMovement[]): Item[] {
  const items: Item[] = [];
  let spell: TrueMovement[] = [];
  for (const movement of movements) {
    if (movement.kind !== 'spend') {
      items.push({ kind: movement.kind, parts: [movement] });
      continue;
    }
    const [first, last] = [spell[0], spell.at(-1)];
    const goesOn =
      first && last && movement.postedMs - last.postedMs <= hourMs && movement.postedMs - first.postedMs <= 5 * hourMs;
    if (goesOn) spell.push(movement);
    else {
      spell = [movement];
      items.push({ kind: 'spend', parts: spell });
    }
  }
  return items;
}

/** Whether a movement may be about a true one, by its time. */
export function covers({ after, by }: Movement, { postedMs }: TrueMovement): boolean {
  return after.epochMilliseconds - lateMs < postedMs && postedMs <= by.epochMilliseconds;
}

function isNamed({ kind, parts: [part] }: Item, movements: readonly Movement[], matched: Set<Movement>): boolean {
  if (part === undefined) return false;
  const candidates = movements.filter(
    (one) =>
      one.kind === kind && !matched.has(one) && covers(one, part) && one.change.startsWith('-') === part.micro < 0,
  );
  const distance = (one: Movement) => Math.abs(microOfDecimal(one.change) - part.micro);
  const [best] = candidates.toSorted((a, b) => distance(a) - distance(b));
  if (best) matched.add(best);
  return best !== undefined;
}

function isSpendCovered({ parts }: Item, movements: readonly Movement[]): boolean {
  const spends = movements.filter(({ kind }) => kind === 'spend');
  const covered = parts.filter((part) => spends.some((spend) => covers(spend, part)));
  return sumOf(covered) <= 0.9 * sumOf(parts);
}

function wasSpent(movement: Movement, truth: readonly TrueMovement[]): boolean {
  const said = microOfDecimal(movement.change);
  const tolerance = Math.max(microPerCredit, 0.1 * Math.abs(said));
  const spends = truth.filter((one) => one.kind === 'spend' && covers(movement, one));
  const strictly = spends.filter(({ postedMs }) => postedMs > movement.after.epochMilliseconds);
  return [spends, strictly].some((some) => Math.abs(sumOf(some) - said) <= tolerance);
}

function isInSight({ parts }: Item, truth: readonly TrueMovement[], balancesMs: readonly number[]): boolean {
  return parts.every(({ postedMs, micro }) => {
    const next = balancesMs.findIndex((at) => at >= postedMs);
    const [afterMs = 0, byMs = 0] = [balancesMs[next - 1], balancesMs[next]];
    const net = sumOf(truth.filter((one) => one.postedMs > afterMs && one.postedMs <= byMs));
    return Math.sign(net) === Math.sign(micro);
  });
}

/** The sum of true movements, in millionths of a credit. */
export function sumOf(movements: readonly TrueMovement[]): number {
  return movements.reduce((sum, { micro }) => sum + micro, 0);
}
