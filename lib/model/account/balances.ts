import { minus } from '../credits/amount.ts';
import type { Movement } from '../credits/movement.ts';
import { Decimal } from '../decimal.ts';
import { instant, z } from '../schema.ts';

/** A balance at one moment. */
export const BalanceAt = z.object({ at: instant, balance: Decimal });
export type BalanceAt = z.infer<typeof BalanceAt>;

// More would be lines within one pixel of a small chart.
const mostMovements = 20;

/**
 * The balance of late, in the order of time: the last one that was read, and back from it through the movements, which
 * are given in their order. Between two points it went evenly as far as anybody knows. At most forty-one points; the
 * first may lie before `since`, where a movement had begun by then.
 */
export function balancesBack(last: BalanceAt, movements: readonly Movement[], since: Temporal.Instant): BalanceAt[] {
  const recent = movements.filter(({ by }) => Temporal.Instant.compare(by, since) > 0).slice(-mostMovements);
  const back: BalanceAt[] = [last];
  let balance = last.balance;
  for (const [index, { after, by, change }] of [...recent.entries()].reverse()) {
    back.push({ at: by, balance });
    balance = minus(balance, change);
    // Movements of one change share its span; only the first of them begins it.
    const before = recent[index - 1];
    if (before === undefined || !before.by.equals(by)) back.push({ at: after, balance });
    else back.push({ at: by, balance });
  }
  return back.reverse().filter((point, index, all) => !isSame(point, all[index - 1]));
}

function isSame(a: BalanceAt, b: BalanceAt | undefined): boolean {
  return b !== undefined && a.at.equals(b.at) && a.balance === b.balance;
}
