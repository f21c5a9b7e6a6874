import type { Agenda } from './agenda.ts';
import type { Chance } from './chance.ts';
import type { Manners } from './family.ts';
import type { Person } from './person.ts';
import type { TrueGrant, Truth } from './truth.ts';
import { creditsOf, dayMs, hourMs, instantOf, microOf, minuteMs, secondMs } from './units.ts';
import type { Wallet } from './wallet.ts';

/** A payment as the site lists it. */
interface Payment {
  atMs: number;
  cents: number;
  status: 'paid' | 'refunded';
}

export interface Purchases {
  /** Buys at once, by hand or by itself. */
  buy(source: 'purchase' | 'auto-top-up', micro: number, atMs: number): void;
  /** A gift of the site's own, with its own days. */
  give(micro: number, atMs: number, expiresMs: number): void;
  isUnderWay(): boolean;
  readonly payments: Payment[];
}

const centsPerCredit = 4;

/** Credits that are bought and given: when the balance shows them, and what the list of payments says. */
export function purchasesOf(
  person: Person,
  manners: Manners,
  { agenda, wallet, truth, chance }: { agenda: Agenda; wallet: Wallet; truth: Truth; chance: Chance },
): Purchases {
  const { habits } = truth;
  const payments: Payment[] = [];
  let underWay = 0;

  /** A payment is sometimes given back, and what is left of its credits voided (openai/codex #46608). */
  const perhapsRefund = (payment: Payment, grant: TrueGrant, postedMs: number) => {
    if (!chance.happens(0.05)) return;
    agenda.plan(postedMs + chance.between(0.5, 10) * dayMs, (now) => {
      payment.status = 'refunded';
      if (grant.leftMicro > 0) habits['voided-payment']++;
      wallet.void(grant, 'refund', now);
    });
  };

  return {
    payments,
    isUnderWay: () => underWay > 0,
    buy: (source, micro, atMs) => {
      const cents = Math.round(creditsOf(micro) * centsPerCredit * (1 + person.tax));
      const payment: Payment = { atMs, cents, status: 'paid' };
      payments.push(payment);
      const isLate = source === 'purchase' && chance.happens(manners.latePurchases);
      if (isLate) habits['late-purchase']++;
      const delayMs = isLate ? chance.between(2, 47) * hourMs : chance.between(5, 120) * secondMs;
      underWay++;
      agenda.plan(atMs + delayMs, (postedMs) => {
        underWay--;
        const grant = wallet.receive({ source, micro, expiresMs: yearAfter(atMs, person.zone) }, atMs, postedMs);
        if (source === 'purchase') perhapsRefund(payment, grant, postedMs);
      });
    },
    give: (micro, atMs, expiresMs) => void wallet.receive({ source: 'grant', micro, expiresMs }, atMs, atMs),
  };
}

/** Twelve months by the calendar of the person's zone. */
export function yearAfter(atMs: number, zone: string): number {
  return instantOf(atMs).toZonedDateTimeISO(zone).add({ months: 12 }).epochMilliseconds;
}

/** What people buy by hand: sizes the shop sells (facts.md §5.1). */
export function packFor({ plan }: Person, chance: Chance): number {
  return microOf(chance.pick([250, 500, 500, 1000, 2500]) * (plan === 'plus' ? 1 : 2));
}

export function soon(chance: Chance): number {
  return chance.between(0.5, 5) * minuteMs;
}
