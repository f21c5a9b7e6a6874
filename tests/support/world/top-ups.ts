import type { Agenda } from './agenda.ts';
import type { Chance } from './chance.ts';
import type { Manners } from './family.ts';
import type { Person, TopUpPlan } from './person.ts';
import { type Purchases, soon } from './purchases.ts';
import type { Truth } from './truth.ts';
import { hourMs, microPerCredit, minuteMs } from './units.ts';
import type { Wallet } from './wallet.ts';

/** Auto top-up as it is set, and what it does: mostly what it should. */
export interface TopUps {
  settings(): (TopUpPlan & { isOn: boolean; immediate: 'succeeded' | null }) | null;
  switchOn(atMs: number): void;
  change(plan: TopUpPlan): void;
}

/**
 * Below the minimum it buys target − balance: within minutes, hours late, not at all until it is
 * switched off and on again, or twice (facts.md §7.2). At its monthly cap it waits for the next month.
 */
export function topUpsOf(
  { topUp, zone }: Person,
  manners: Manners,
  world: { agenda: Agenda; wallet: Wallet; purchases: Purchases; truth: Truth; chance: Chance },
): TopUps {
  const { agenda, wallet, purchases, truth, chance } = world;
  const { habits, charges, below } = truth;
  let plan = topUp;
  let isOn = false;
  let immediate: 'succeeded' | null = null;
  let isWaiting = false;
  let month = '';
  let boughtMicro = 0;

  const monthOf = (atMs: number) =>
    Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth().toString();
  const isBelow = () => plan !== null && wallet.balanceMicro() < plan.minimumMicro;

  const charge = (atMs: number, micro: number, crossedMs: number | null, isSecond: boolean): boolean => {
    if (monthOf(atMs) !== month) [month, boughtMicro] = [monthOf(atMs), 0];
    if (plan?.capMicro != null && boughtMicro + micro > plan.capMicro) {
      habits['cap-reached']++;
      return false;
    }
    boughtMicro += micro;
    charges.push({ atMs, micro, crossedMs, isSecond });
    purchases.buy('auto-top-up', micro, atMs);
    return true;
  };

  const missing = () => {
    const micro = (plan?.targetMicro ?? 0) - wallet.balanceMicro();
    return plan?.isRounded ? Math.ceil(micro / microPerCredit) * microPerCredit : micro;
  };

  const tryAgainNextMonth = (atMs: number, crossedMs: number) => {
    const start = Temporal.PlainYearMonth.from(monthOf(atMs)).add({ months: 1 }).toPlainDate({ day: 1 });
    agenda.plan(start.toZonedDateTime(zone).epochMilliseconds + soon(chance), (now) => buy(now, crossedMs));
  };

  const buy = (atMs: number, crossedMs: number | null) => {
    isWaiting = false;
    if (!isOn || !isBelow()) return;
    const micro = missing();
    isWaiting = true;
    if (!charge(atMs, micro, crossedMs, false)) return tryAgainNextMonth(atMs, crossedMs ?? atMs);
    agenda.plan(atMs + 3 * minuteMs, (now) => {
      isWaiting = false;
      check(now);
    });
    if (crossedMs === null || !chance.happens(manners.doubleTopUps)) return;
    habits['double-top-up']++;
    agenda.plan(atMs + chance.between(10, 100) * 1000, (now) => void charge(now, micro, crossedMs, true));
  };

  const check = (atMs: number) => {
    const last = below.at(-1);
    const isOpen = last?.toMs === null;
    if (isOn && isBelow() && !isOpen) below.push({ fromMs: atMs, toMs: null });
    if (isOpen && !(isOn && isBelow())) last.toMs = atMs;
    if (!isOn || !isBelow() || isWaiting) return;
    isWaiting = true;
    const fate = chance.between(0, 1);
    if (fate < manners.missedTopUps) {
      habits['missed-top-up']++;
      // Somebody notices, switches it off and on, and it buys.
      agenda.plan(atMs + chance.between(24, 120) * hourMs, (now) => buy(now, null));
      return;
    }
    const isLate = fate < manners.missedTopUps + manners.lateTopUps;
    if (isLate) habits['late-top-up']++;
    agenda.plan(atMs + (isLate ? chance.between(1, 36) * hourMs : soon(chance)), (now) => buy(now, atMs));
  };
  wallet.onChange(check);

  return {
    settings: () => plan && { ...plan, isOn, immediate },
    switchOn: (atMs) => {
      if (plan === null || isOn) return;
      isOn = true;
      if (!isBelow()) return;
      habits['top-up-on-switching-on']++;
      immediate = 'succeeded';
      below.push({ fromMs: atMs, toMs: null });
      buy(atMs, null);
    },
    change: (next) => {
      plan = next;
    },
  };
}
