import { coverageOf } from '../../coverage.ts';
import { minus, sum } from '../../credits/amount.ts';
import type { Movement } from '../../credits/movement.ts';
import { type Decimal, isPositive } from '../../decimal.ts';
import { earliest, fading, latest } from '../../moment.ts';
import type { TopUp, Usage } from '../../reading.ts';
import { type Followed, follow } from './follow.ts';
import { hiddenAfter } from './hidden.ts';
import { planLimitsOf } from './plan-limits.ts';
import { spends, spentBefore } from './spent-before.ts';
import { historyDays, type UseHistory } from './use-history.ts';
import { type Column, firstHourKept, type Use, withUses } from './use-hours.ts';

/** One reading of usage, with what the books made of it. */
export interface UseLook {
  at: Temporal.Instant;
  usage: Usage;
  /** Auto top-up as last read; null: never. */
  topUp: TopUp | null;
  /** As `booksAfter` gives them: the movements it settled, and those that are open after it (`ledger.open`). */
  settled: readonly Movement[];
  open: readonly Movement[];
  /** Those that were open before it, which may be told anew since; missing: none was. */
  wasOpen?: readonly Movement[];
}

// A window is remembered by its start for at most so long, so that a slow limit does not fill the history by itself.
const memory = Temporal.Duration.from({ hours: historyDays * 24 });

/**
 * The history of use after one more reading. Readings come in order of time: one older than the last changes
 * nothing, and whoever keeps them builds the history anew. Another plan begins anew, since its percents are others.
 */
export function usesAfter(uses: UseHistory | null, look: UseLook): UseHistory {
  if (uses && Temporal.Instant.compare(look.at, uses.lastLook) < 0) return uses;
  const isOtherPlan = uses?.planType != null && look.usage.planType !== null && look.usage.planType !== uses.planType;
  const before = uses === null || isOtherPlan ? begun(look, uses) : uses;
  const limits = planLimitsOf(look.usage);
  const short = follow(before.short, limits.short, look.at);
  const long = follow(before.long, limits.long, look.at);
  const corrected = spentBefore(look.wasOpen ?? [], [...look.settled, ...look.open]);
  const spent = spentSince(before, look, sum(corrected.map(({ credits }) => credits)));
  const since = earliest(before.since, ...[short, long].flatMap(({ used }) => (used ? [used.from] : [])));
  const balanceAt = look.usage.credits.balance === null ? before.balanceAt : look.at;
  const { payer } = coverageOf(look.usage, look.at);
  const planPaidAt = payer === 'plan' ? look.at : before.planPaidAt;
  return {
    planType: look.usage.planType ?? before.planType,
    since: latest(since, look.at.subtract(memory)),
    firstLook: before.firstLook,
    lastLook: look.at,
    short: short.limit,
    long: long.limit,
    hours: hoursAfter(before, look.at, [
      ...usedOf(short, 1),
      ...usedOf(long, 2),
      ...corrected.map(({ from, to, credits }): Use => ({ from, to, amount: Number(credits), column: 3 })),
      { from: before.balanceAt ?? before.lastLook, to: look.at, amount: spent, column: 3 },
    ]),
    hidden: hiddenAfter(before, look.at, short, long, spent > 0),
    together: togetherAfter(before, look.at, short, long),
    payer,
    ...(planPaidAt ? { planPaidAt } : {}),
    balanceAt,
    openSpent: spends(look.open),
    debits: before.debits + Number(spent > 0),
    ...byHandAfter(before, look),
    belowSince: belowSince(before, look),
  };
}

/** A history without any use; of what is open, all was spent before it. */
function begun({ at, usage, open, settled }: UseLook, uses: UseHistory | null): UseHistory {
  return {
    planType: usage.planType,
    since: at,
    firstLook: at,
    lastLook: at,
    short: null,
    long: null,
    hours: [],
    hidden: [],
    together: { short: 0, long: 0, asOf: at },
    payer: 'unknown',
    balanceAt: null,
    openSpent: uses?.openSpent ?? sum([spends(open), spends(settled)]),
    debits: 0,
    ...(uses?.planPaidAt ? { planPaidAt: uses.planPaidAt } : {}),
    ...(uses?.byHand ? { byHand: uses.byHand } : {}),
    belowSince: uses?.belowSince ?? null,
  };
}

/** Credits above zero that were spent since the look before, without what is known anew of earlier spends. */
function spentSince(before: UseHistory, { settled, open }: UseLook, corrected: Decimal): number {
  const more = minus(sum([spends(settled), spends(open)]), sum([before.openSpent, corrected]));
  return isPositive(more) ? Number(more) : 0;
}

function usedOf({ used }: Followed, column: Column): Use[] {
  return used ? [{ ...used, column }] : [];
}

/** What was used less than believed before is left, since it stands among other use by now. */
function hoursAfter(before: UseHistory, at: Temporal.Instant, uses: readonly Use[]): UseHistory['hours'] {
  const first = firstHourKept(at);
  const kept =
    before.hours[0] && before.hours[0][0] < first ? before.hours.filter(([hour]) => hour >= first) : before.hours;
  return withUses(
    kept,
    uses.filter(({ amount }) => amount > 0),
    first,
  );
}

function togetherAfter(before: UseHistory, at: Temporal.Instant, short: Followed, long: Followed) {
  const { together } = before;
  const more = { short: short.used?.amount ?? 0, long: long.used?.amount ?? 0 };
  if (!short.goesOn || !long.goesOn || (more.short === 0 && more.long === 0)) return together;
  const kept = fading(together.asOf, at, historyDays);
  return { short: together.short * kept + more.short, long: together.long * kept + more.long, asOf: at };
}

function byHandAfter({ byHand }: UseHistory, { at, settled }: UseLook): Pick<UseHistory, 'byHand'> {
  const bought = settled.filter(({ kind }) => kind === 'purchase');
  if (bought.length === 0) return byHand ? { byHand } : {};
  const kept = byHand ? fading(byHand.asOf, at, historyDays) : 0;
  const times = (byHand?.times ?? 0) * kept + bought.length;
  const credits = (byHand?.credits ?? 0) * kept + Number(sum(bought.map(({ change }) => change)));
  return { byHand: { times, credits, asOf: at } };
}

function belowSince(before: UseHistory, { at, usage, topUp }: UseLook): Temporal.Instant | null {
  const { balance } = usage.credits;
  if (topUp?.enabled !== true || topUp.minimum === null) return null;
  if (balance === null) return before.belowSince;
  return isPositive(minus(topUp.minimum, balance)) ? (before.belowSince ?? at) : null;
}
