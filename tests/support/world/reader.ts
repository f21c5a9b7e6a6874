import type { AccountLook } from '../../../lib/model/account/look.ts';
import type { CreditEvents, Figures, TopUp, Transactions } from '../../../lib/model/reading.ts';
import type { Chance } from './chance.ts';
import type { Debits } from './debits.ts';
import type { Manners } from './family.ts';
import type { Person } from './person.ts';
import type { Purchases } from './purchases.ts';
import { type Shown, usageSeen } from './site.ts';
import type { TopUps } from './top-ups.ts';
import type { Truth } from './truth.ts';
import { dayMs, decimalOfMicro, instantOf, minuteMs, secondMs } from './units.ts';

/** Somebody, or Spillway itself, who reads what the site says. */
export interface Reader {
  /** Returns what was read, in the order of its arrival. */
  look(atMs: number): AccountLook[];
  /** Everything read, in the order of time. */
  seen(): AccountLook[];
}

interface Sources {
  chance: Chance;
  truth: Truth;
  debits: Debits;
  purchases: Purchases;
  topUps: TopUps;
  shownAt(atMs: number): Shown;
}

/** Of looks that show more than usage, as the settings page does. */
const deepLooks = { seldom: 0.5, often: 0.3, 'keep-fresh': 0.1 } as const;

export function readerOf(person: Person, manners: Manners, sources: Sources): Reader {
  const { chance, truth, debits, purchases, topUps, shownAt } = sources;
  const { habits } = truth;
  const seen: AccountLook[] = [];
  let settingsShown = '';
  let lastUsage: AccountLook | undefined;

  const add = (atMs: number, figures: Figures) => void seen.push({ at: instantOf(atMs), source: 'answer', figures });

  const lookDeeper = (atMs: number) => {
    if (!person.hasCredits) return;
    add(atMs, settingsOf(topUps));
    if (chance.happens(0.4)) add(atMs, eventsAt(atMs, debits, habits));
    if (chance.happens(0.4)) add(atMs, transactionsAt(atMs, purchases));
  };

  const look = (atMs: number) => {
    const before = seen.length;
    const source = chance.happens(person.pageText) ? 'page-text' : 'answer';
    const usage = usageSeen(atMs, source, shownAt(atMs), { manners, chance, habits });
    const settings = JSON.stringify(topUps.settings());
    // Whoever changes the settings, or looks for the first time, has them before their eyes.
    if (source === 'answer' && (settings !== settingsShown || chance.happens(deepLooks[person.looks])))
      lookDeeper(atMs);
    settingsShown = settings;
    seen.push(usage);
    perhapsAgain(atMs, lastUsage);
    lastUsage = usage;
    return seen.slice(before);
  };

  /** Of two answers asked for at nearly the same time the older one can arrive last. */
  const perhapsAgain = (atMs: number, before: AccountLook | undefined) => {
    if (before === undefined || !chance.happens(0.003)) return;
    if (atMs - before.at.epochMilliseconds > 10 * minuteMs) return;
    habits['out-of-order']++;
    seen.push({ ...before, at: instantOf(atMs + chance.whole(1, 8) * secondMs) });
  };

  return { look, seen: () => seen.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)) };
}

function settingsOf(topUps: TopUps): TopUp {
  const set = topUps.settings();
  const isOn = set?.isOn === true;
  return {
    kind: 'top-up',
    enabled: isOn,
    minimum: isOn ? decimalOfMicro(set.minimumMicro) : null,
    target: isOn ? decimalOfMicro(set.targetMicro) : null,
    monthlyLimit: isOn && set.capMicro !== null ? decimalOfMicro(set.capMicro) : null,
    immediatePurchase: set?.immediate ?? null,
  };
}

/** The last thirty days, as far as they are listed by now; a row for each day and surface. */
function eventsAt(atMs: number, { listed }: Debits, habits: Truth['habits']): CreditEvents {
  const rows = new Map<string, number>();
  for (const { workedMs, micro, surface, listedMs } of listed) {
    if (workedMs > atMs || workedMs < atMs - 30 * dayMs) continue;
    if (listedMs > atMs) habits['late-event']++;
    else {
      const key = `${instantOf(workedMs).toString().slice(0, 10)} ${surface} ${micro < 0 ? 'back' : ''}`;
      rows.set(key, (rows.get(key) ?? 0) + micro);
    }
  }
  const events = [...rows].map(([key, micro]) => {
    const [date = '', surface = ''] = key.split(' ');
    return { date, surface, credits: decimalOfMicro(micro) };
  });
  return { kind: 'credit-events', events };
}

function transactionsAt(atMs: number, { payments }: Purchases): Transactions {
  const paid = payments.filter((payment) => payment.atMs + 5 * minuteMs <= atMs).slice(-20);
  return {
    kind: 'transactions',
    transactions: paid.map((payment) => ({
      at: instantOf(Math.floor(payment.atMs / secondMs) * secondMs),
      amount: payment.cents,
      currency: 'USD',
      status: payment.status,
      type: null,
    })),
  };
}
