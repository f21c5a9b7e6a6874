import type { Agenda } from './agenda.ts';
import type { Chance } from './chance.ts';
import type { Manners } from './family.ts';
import type { Person } from './person.ts';
import type { LengthSeconds, Truth } from './truth.ts';
import { hourMs, minuteMs, secondMs } from './units.ts';
import type { Wallet } from './wallet.ts';

/** A line of the site's own list of spending, and when it shows it; null: never. */
interface ListedSpend {
  workedMs: number;
  micro: number;
  surface: string;
  listedMs: number;
}

export interface Debits {
  /** Work that credits pay for. */
  pay(atMs: number, micro: number, through: LengthSeconds | null): void;
  /** Worked for, and not yet taken from the balance. */
  pendingMicro(): number;
  readonly listed: ListedSpend[];
}

const surfaces = ['cli', 'cli', 'vscode', 'desktop_app', 'web'];

/** Credits leave the balance late and in lumps: held for minutes, then 43.5465 at once (facts.md §7.2, openai/codex #41628). */
export function debitsOf(
  { lumpMinutes, eventLagHours }: Person,
  manners: Manners,
  { agenda, wallet, truth, chance }: { agenda: Agenda; wallet: Wallet; truth: Truth; chance: Chance },
): Debits {
  const { habits } = truth;
  const listed: ListedSpend[] = [];
  let lump: { micro: number; fromMs: number; tasks: number; through: LengthSeconds | null } | null = null;

  const delay = () => {
    if (chance.happens(manners.lateLumps)) {
      habits['late-debit']++;
      return chance.between(1, 6) * hourMs;
    }
    return lumpMinutes === 0
      ? chance.between(2, 60) * secondMs
      : Math.min(58 * minuteMs, chance.wait(lumpMinutes) * minuteMs);
  };

  const settle = (atMs: number) => {
    if (lump === null) return;
    const { micro, fromMs, tasks, through } = lump;
    lump = null;
    if (tasks > 1) habits.lump++;
    wallet.spend(micro, fromMs, atMs, through);
    if (chance.happens(0.0008) && micro > 1_000_000) {
      agenda.plan(atMs + chance.between(1, 20) * hourMs, (backMs) => {
        habits.refund++;
        wallet.giveBack(micro, atMs, backMs);
        listed.push({ workedMs: backMs, micro: -micro, surface: 'cli', listedMs: backMs + eventLagHours * hourMs });
      });
    }
  };

  return {
    listed,
    pendingMicro: () => lump?.micro ?? 0,
    pay: (atMs, micro, through) => {
      if (lump === null) {
        lump = { micro: 0, fromMs: atMs, tasks: 0, through };
        agenda.plan(atMs + delay(), settle);
      }
      lump.micro += micro;
      lump.tasks++;
      if (through === null) habits['spent-with-room']++;
      if (chance.happens(0.06)) habits['missing-event']++;
      else {
        const listedMs = atMs + chance.lognormal(eventLagHours, 0.5) * hourMs;
        listed.push({ workedMs: atMs, micro, surface: chance.pick(surfaces), listedMs });
      }
    },
  };
}
