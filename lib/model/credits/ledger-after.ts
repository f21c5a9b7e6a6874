import type { Decimal } from '../decimal.ts';
import type { CreditsReading, TopUp, Usage } from '../reading.ts';
import { compare, minus, sizeOf, zero } from './amount.ts';
import { type Change, movementsOf } from './change.ts';
import { isDoubtful, isTakenBack, type KnownBalance, type LastChange } from './doubt.ts';
import { fallExplained } from './fall.ts';
import type { Ledger } from './ledger.ts';
import type { Movement } from './movement.ts';
import { exactly, openAfter } from './open-movements.ts';
import { paidSince } from './paid-since.ts';
import { planWatchAfter, throughOf } from './plan-watch.ts';
import { riseExplained } from './rise.ts';
import { type Sign, stillUsed, unused, usedWith } from './sign.ts';
import { toldSince } from './told-since.ts';

/** What is known at one reading of usage. Without `topUp` the settings last seen hold on. */
export interface KnownToLedger {
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
export function ledgerAfter(ledger: Ledger | null, seen: KnownToLedger): LedgerStep {
  const { at, usage } = seen;
  if (ledger && Temporal.Instant.compare(at, ledger.watch.at) < 0) return { ledger, settled: [] };
  const watch = planWatchAfter(ledger?.watch ?? null, at, usage);
  const before = paidSince(toldSince({ ...(ledger ?? empty), watch }, seen.signs), seen.signs);
  const balance = limitedBalance(usage.credits);
  if (balance === null) return { ledger: before, settled: [] };
  const now = { at, balance, topUp: seen.topUp ?? before.last?.topUp ?? null };
  if (before.last === null) return { ledger: { ...before, opening: now, last: now }, settled: [] };
  const certain = withoutDoubt(before, before.last, balance, seen.signs);
  const step = balanceAfter(certain.ledger, certain.ledger.last ?? before.last, now, seen);
  return { ...step, settled: [...certain.settled, ...step.settled] };
}

const empty = {
  opening: null,
  last: null,
  lastChange: null,
  doubt: null,
  open: [],
  usedSigns: [],
} satisfies Omit<Ledger, 'watch'>;

/** An unlimited balance has no size. */
function limitedBalance({ balance, unlimited }: CreditsReading): Decimal | null {
  return unlimited ? null : balance;
}

/** The ledger once the next balance has shown whether the last one was true. */
function withoutDoubt(
  { doubt, ...ledger }: Ledger,
  doubtful: KnownBalance,
  balance: Decimal,
  signs: readonly Sign[],
): LedgerStep {
  if (doubt === null) return { ledger: { ...ledger, doubt }, settled: [] };
  const before = { ...ledger, doubt: null, open: ledger.open.slice(0, -1) };
  if (isTakenBack(doubt, doubtful.balance, balance)) return { ledger: { ...before, last: doubt.last }, settled: [] };
  const { open, settled } = openAfter(before.open, doubt.movements, arePaymentsListed(signs));
  const lastChange = { at: doubtful.at, from: doubt.last.balance };
  return { ledger: { ...before, lastChange, open, usedSigns: stillUsed(doubt.usedSigns, open) }, settled };
}

function balanceAfter(ledger: Ledger, last: KnownBalance, now: KnownBalance, seen: KnownToLedger): LedgerStep {
  const current = { ...ledger, last: now };
  const difference = minus(now.balance, last.balance);
  if (compare(difference, zero) === 0) return { ledger: current, settled: [] };
  const exact = exactly(ledger.open, last.balance, difference);
  if (exact) return { ledger: { ...current, open: exact }, settled: [] };

  const change = changeOf(ledger, last, now, seen);
  const explanation = compare(difference, zero) > 0 ? riseExplained(change) : fallExplained(change);
  const movements = movementsOf(change, explanation);
  const usedSigns = usedWith(ledger.usedSigns, explanation, change);
  if (isDoubtful(now, ledger.lastChange)) {
    const unexplained: Movement = { after: change.after, by: change.by, change: difference, kind: 'unexplained' };
    const doubt = { last, movements, usedSigns };
    return { ledger: { ...current, doubt, open: [...ledger.open, unexplained] }, settled: [] };
  }
  const { open, settled } = openAfter(ledger.open, movements, arePaymentsListed(seen.signs));
  const lastChange = { at: now.at, from: last.balance };
  return { ledger: { ...current, lastChange, open, usedSigns: stillUsed(usedSigns, open) }, settled };
}

/** Whether the site lists payments, which the user's own entries of purchases are not. */
function arePaymentsListed(signs: readonly Sign[]): boolean {
  return signs.some(({ kind, toldBy }) => kind === 'purchase' && toldBy === 'payment');
}

function changeOf(ledger: Ledger, last: KnownBalance, now: KnownBalance, { usage, signs }: KnownToLedger): Change {
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
    lastFall: lastFallOf(ledger.lastChange, last.balance),
    signs: unused(signs, ledger.usedSigns),
  };
}

function lastFallOf(change: LastChange | null, balance: Decimal): Change['lastFall'] {
  if (change === null || compare(change.from, balance) <= 0) return null;
  return { at: change.at, size: minus(change.from, balance) };
}
