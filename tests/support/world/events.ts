import type { Agenda } from './agenda.ts';
import type { Chance } from './chance.ts';
import type { Manners } from './family.ts';
import { type Limits, planVanishing } from './limits.ts';
import type { Person, Plan } from './person.ts';
import { type Purchases, packFor } from './purchases.ts';
import type { TopUps } from './top-ups.ts';
import type { Truth } from './truth.ts';
import { dayMs, hourMs } from './units.ts';
import type { Wallet } from './wallet.ts';

/** All that the events of a life may change. */
interface Changeable {
  agenda: Agenda;
  wallet: Wallet;
  truth: Truth;
  chance: Chance;
  limits: Limits;
  purchases: Purchases;
  topUps: TopUps;
  plan: { name: Plan };
}

/**
 * What befalls somebody beside their work, each to some only: a limit that vanishes for weeks, another plan, auto top-up switched on
 * or set anew, a gift, a balance that is gone, a purchase for a rainy day, and times in which the site says no balance.
 */
export function planEvents(
  person: Person,
  manners: Manners,
  { startMs, endMs }: { startMs: number; endMs: number },
  { agenda, wallet, truth, chance, limits, purchases, topUps, plan }: Changeable,
): { isSilent(atMs: number): boolean } {
  const during = (from = 0, to = 1) => startMs + (endMs - startMs) * chance.between(from, to);
  if (chance.happens(manners.vanishingLimits)) {
    const fromMs = during(0.1, 0.6);
    planVanishing(limits, agenda, truth, fromMs, fromMs + chance.between(14, 45) * dayMs);
  }
  if (chance.happens(0.15)) {
    agenda.plan(during(0.2, 0.8), (now) => {
      truth.habits['plan-change']++;
      const isUpgrade = plan.name === 'plus';
      plan.name = isUpgrade ? 'prolite' : 'plus';
      limits.scale(now, isUpgrade ? 5 : person.plan === 'pro' ? 1 / 20 : 1 / 5);
    });
  }
  if (person.topUp) {
    const onMs = startMs + (endMs - startMs) * person.topUp.switchedOnAfter;
    agenda.plan(onMs, (now) => topUps.switchOn(now));
    if (chance.happens(0.15)) {
      const { topUp } = person;
      const more = (topUp.targetMicro - topUp.minimumMicro) * 2;
      agenda.plan(during(0.3, 0.9), () => topUps.change({ ...topUp, targetMicro: topUp.minimumMicro + more }));
    }
  }
  if (person.hasCredits && chance.happens(0.15)) {
    const atMs = Math.round(during(0, 0.8));
    const expiresMs = Math.round(atMs + chance.between(30, 180) * dayMs);
    agenda.plan(atMs, () => purchases.give(2_500_000_000, atMs, expiresMs));
  }
  if (person.hasCredits && chance.happens(0.08)) {
    agenda.plan(during(0.2, 0.9), (now) => {
      limits.settle(now);
      if (wallet.balanceMicro() > 0) truth.habits['vanished-balance']++;
      wallet.void(null, 'unexplained', now);
    });
  }
  // The calm ones, too, buy for a rainy day, long before they need it.
  if (person.hasCredits && !person.topUp && chance.happens(0.4))
    agenda.plan(during(), (now) => purchases.buy('purchase', packFor(person, chance), now));

  const silences = chance.happens(0.3)
    ? [during()].map((fromMs) => ({
        fromMs,
        toMs: fromMs + Math.min(3 * dayMs, chance.lognormal(2, 1.5) * hourMs),
      }))
    : [];
  return { isSilent: (atMs) => silences.some(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs) };
}
