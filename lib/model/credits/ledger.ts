import { Decimal, isPositive } from '../decimal.ts';
import { type CreditsReading, TopUp, type Usage } from '../reading.ts';
import { instant, z } from '../schema.ts';
import { compare, minus, sizeOf, zero } from './amount.ts';
import { type Change, movementsOf } from './change.ts';
import { fallExplained } from './fall.ts';
import { Movement, type Through } from './movement.ts';
import { PlanWatch, planWatchAfter, throughOf } from './plan-watch.ts';
import { riseExplained, riseTold } from './rise.ts';
import { type Sign, UsedSign, unused, usedAfter } from './sign.ts';
import { joinedSpend } from './spell.ts';

/** A balance as it was read, and auto top-up as it was set then. */
const KnownBalance = z.object({ at: instant, balance: Decimal, topUp: z.nullable(TopUp) });

/** All that must be remembered of the readings so far; its size does not grow with them. */
export const Ledger = z.object({
  /** The first balance that was read; null: none yet. */
  opening: z.nullable(KnownBalance),
  /** The last one; a null balance in between changes nothing. */
  last: z.nullable(KnownBalance),
  watch: PlanWatch,
  /** The last change, if it was a fall: it may come back. */
  lastFall: z.nullable(z.object({ at: instant, size: Decimal })),
  /** The movements of the last change: they may still grow, or be explained by a sign that comes later. */
  open: z.array(Movement),
  usedSigns: z.array(UsedSign),
});
export type Ledger = z.infer<typeof Ledger>;

/** What is known at one reading of usage. Without `topUp` the settings last seen hold on. */
export interface Seen {
  at: Temporal.Instant;
  usage: Usage;
  topUp: TopUp | null;
  signs: readonly Sign[];
}

/** What a reading makes of a ledger. */
export interface LedgerStep {
  ledger: Ledger;
  settled: Movement[];
}

/**
 * The ledger after a reading, and the movements that are now settled. All movements so
 * far are those settled, in their order, and then `ledger.open`; a caller appends the
 * first and keeps the second with the ledger, so nothing stored is ever replaced.
 *
 * Readings come in the order of time; an earlier one than the last is left out, and the
 * caller who has it must begin again before it.
 */
export function ledgerAfter(ledger: Ledger | null, seen: Seen): LedgerStep {
  const { at, usage } = seen;
  if (ledger && Temporal.Instant.compare(at, ledger.watch.at) < 0) return { ledger, settled: [] };
  const watch = planWatchAfter(ledger?.watch ?? null, at, usage);
  const before = toldSince({ ...(ledger ?? empty), watch }, seen);
  const balance = balanceOf(usage.credits);
  if (balance === null) return { ledger: before, settled: [] };
  const last = { at, balance, topUp: seen.topUp ?? before.last?.topUp ?? null };
  const current = { ...before, opening: before.opening ?? last, last };
  if (before.last === null || compare(balance, before.last.balance) === 0) return { ledger: current, settled: [] };
  return afterChange(current, changeOf(before, before.last, last, seen));
}

const empty = { opening: null, last: null, lastFall: null, open: [], usedSigns: [] } satisfies Omit<Ledger, 'watch'>;

/** An unlimited balance has no size. */
function balanceOf({ balance, unlimited }: CreditsReading): Decimal | null {
  return unlimited ? null : balance;
}

type KnownBalance = z.infer<typeof KnownBalance>;

function changeOf(ledger: Ledger, last: KnownBalance, now: KnownBalance, { usage, signs }: Seen): Change {
  return {
    after: last.at,
    by: now.at,
    from: last.balance,
    to: now.balance,
    size: sizeOf(minus(now.balance, last.balance)),
    through: throughOf(ledger.watch, last.at),
    planType: usage.planType,
    topUpBefore: last.topUp,
    topUp: now.topUp,
    lastFall: ledger.lastFall,
    signs: unused(signs, ledger.usedSigns),
  };
}

function afterChange(ledger: Ledger, change: Change): LedgerStep {
  const hasRisen = compare(change.to, change.from) > 0;
  const explanation = hasRisen ? riseExplained(change) : fallExplained(change);
  const movements = movementsOf(change, explanation);
  const joined = movements.length === 1 ? joinedSpend(ledger.open.at(-1), movements[0]) : null;
  const next = {
    ...ledger,
    lastFall: hasRisen ? null : { at: change.by, size: change.size },
    usedSigns: usedAfter(ledger.usedSigns, explanation, change),
  };
  return joined
    ? { ledger: { ...next, open: [...ledger.open.slice(0, -1), joined] }, settled: [] }
    : { ledger: { ...next, open: movements }, settled: ledger.open };
}

/** A rise that nothing explained may be told by a sign that came later, such as the list of payments. */
function toldSince(ledger: Ledger, { signs }: Seen): Ledger {
  const [rise, ...others] = ledger.open;
  if (rise?.kind !== 'unexplained' || others.length > 0 || !isPositive(rise.change)) return ledger;
  const { after, by, change: size } = rise;
  const told = { after, by, from: zero, to: size, size, through: notKnown, signs: unused(signs, ledger.usedSigns) };
  const explanation = riseTold(told);
  if (explanation === null) return ledger;
  return { ...ledger, open: movementsOf(told, explanation), usedSigns: usedAfter(ledger.usedSigns, explanation, told) };
}

const notKnown: Through = { kind: 'unknown' };
