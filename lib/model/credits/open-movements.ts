import type { Decimal } from '../decimal.ts';
import { compare, plus, sizeOf, zero } from './amount.ts';
import { longestArrivalDays } from './longest-arrival.ts';
import type { Movement } from './movement.ts';
import { promotionOf } from './promotion.ts';
import { joinedSpend } from './spell.ts';

/** What a change makes of the movements that are open: those that stay so, and those that are settled. */
interface Sorted {
  open: Movement[];
  settled: Movement[];
}

/**
 * How long what no sign told stays open, for a list of payments or the user to explain it: as long as a payment can
 * be ahead of its credits.
 */
const tellable = Temporal.Duration.from({ hours: 24 * longestArrivalDays });

/** Where payments are listed, everything stays open for so long, since people look at the list every few days. */
const payable = Temporal.Duration.from({ hours: 24 * 6 });

/** So many movements are open at the most, so that what is remembered stays small. */
const mostOpen = { untold: 8, paid: 24 };

/**
 * The movements that are open after those of one more change. Settled are all before the first one that may still
 * be explained, since movements are settled in their order; those of the change itself stay open, since they may grow.
 * `arePaid`: the site lists payments, which may explain any of them.
 */
export function openAfter(open: readonly Movement[], latest: readonly Movement[], arePaid: boolean): Sorted {
  const [only, ...others] = latest;
  const joined = others.length === 0 ? joinedSpend(open.at(-1), only) : null;
  const all = joined ? [...open.slice(0, -1), joined] : [...open, ...latest];
  const now = all.at(-1)?.by;
  const first = all.findIndex((movement) => now !== undefined && mayBeTold(movement, now, arePaid));
  const ofChange = all.length - (joined ? 1 : latest.length);
  const settled = Math.max(
    all.length - (arePaid ? mostOpen.paid : mostOpen.untold),
    first < 0 ? ofChange : Math.min(first, ofChange),
  );
  return { open: all.slice(settled), settled: all.slice(0, settled) };
}

function mayBeTold(movement: Movement, now: Temporal.Instant, arePaid: boolean): boolean {
  const until = movement.by.add(arePaid ? payable : tellable);
  return (arePaid || isUntold(movement)) && Temporal.Instant.compare(until, now) >= 0;
}

/** Whether nothing explained a movement, or it was taken for a gift and may have been paid for as well. */
export function isUntold({ kind, change }: Movement): boolean {
  return kind === 'unexplained' || (kind === 'grant' && promotionOf(change) !== undefined);
}

const halfHundredth = '0.005' as Decimal;

/**
 * The open movements, when all that changed is that a balance which the page had rounded to hundredths was read
 * exactly: the last movement takes the difference. Null when it was more than that, or the last one was no spend.
 */
export function exactly(open: readonly Movement[], from: Decimal, difference: Decimal): Movement[] | null {
  const last = open.at(-1);
  const isRounding =
    fractionOf(from) <= 2 && fractionOf(difference) > 2 && compare(sizeOf(difference), halfHundredth) <= 0;
  if (!isRounding || last?.kind !== 'spend') return null;
  const change = plus(last.change, difference);
  return compare(change, zero) < 0 ? [...open.slice(0, -1), { ...last, change }] : null;
}

function fractionOf(amount: Decimal): number {
  return amount.split('.')[1]?.length ?? 0;
}
