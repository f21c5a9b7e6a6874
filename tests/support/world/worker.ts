import type { Chance } from './chance.ts';
import type { Debits } from './debits.ts';
import type { Limits } from './limits.ts';
import type { Person } from './person.ts';
import { type Purchases, packFor } from './purchases.ts';
import type { TopUps } from './top-ups.ts';
import type { Truth } from './truth.ts';
import type { Wallet } from './wallet.ts';
import type { Turn } from './work.ts';

/** What somebody at work has to do with. */
interface Surroundings {
  limits: Limits;
  wallet: Wallet;
  debits: Debits;
  purchases: Purchases;
  topUps: TopUps;
  truth: Truth;
  mood: Chance;
  dayOf(atMs: number): number;
}

/**
 * Somebody who gives Codex tasks: on the plan while every limit has room, on credits when one has none and they are
 * of a mind to, else not at all until the next session. Near a limit some hold back.
 */
export function workerOf(person: Person, surroundings: Surroundings): { work(atMs: number, turn: Turn): void } {
  const { limits, wallet, debits, purchases, topUps, truth, mood, dayOf } = surroundings;
  let payer: 'plan' | 'credits' = 'plan';
  let stoppedSession = -1;
  let boughtForSession = -1;

  const note = (atMs: number, micro: number) => {
    truth.dailyMicro[dayOf(atMs)] = (truth.dailyMicro[dayOf(atMs)] ?? 0) + micro;
  };

  const workOnPlan = (atMs: number, { micro }: Turn) => {
    payer = 'plan';
    limits.use(atMs, micro);
    note(atMs, micro);
  };

  const perhapsBuy = (atMs: number, session: number) => {
    if (boughtForSession === session || purchases.isUnderWay()) return;
    // Who has auto top-up mostly waits for it.
    if (!mood.happens(topUps.settings()?.isOn ? 0.04 : 0.3)) return;
    boughtForSession = session;
    purchases.buy('purchase', packFor(person, mood), atMs);
  };

  const workOnCredits = (atMs: number, { micro, session }: Turn) => {
    const usedUp = limits.usedUp();
    const hasCredits = wallet.balanceMicro() > debits.pendingMicro();
    const goesOn = person.temper === 'goes-on' || (person.temper === 'slows' && mood.happens(0.4));
    if (!person.hasCredits || !goesOn || !hasCredits) {
      stoppedSession = session;
      if (person.hasCredits && goesOn) perhapsBuy(atMs, session);
      return;
    }
    const through = usedUp?.lengthSeconds ?? null;
    const cost = Math.round((micro * person.creditsPerPlan) / 100) * 100;
    if (payer === 'plan' && through !== null) truth.switches.push({ atMs, through });
    payer = 'credits';
    debits.pay(atMs, cost, through);
    if (usedUp?.window) usedUp.window.record.creditsMicro += cost;
    note(atMs, cost);
  };

  return {
    work: (atMs, turn) => {
      limits.settle(atMs);
      if (turn.session === stoppedSession) return;
      if (limits.usedUp() !== null) return workOnCredits(atMs, turn);
      if (limits.usedShare() > 0.85 && person.temper !== 'goes-on' && mood.happens(0.5)) return;
      // Credits were seen to be spent while the plan had room (openai/codex #44679).
      const isMistaken = person.hasCredits && wallet.balanceMicro() > 0 && mood.happens(0.0005);
      if (isMistaken) workOnCredits(atMs, turn);
      else workOnPlan(atMs, turn);
    },
  };
}
