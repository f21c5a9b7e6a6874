import type { Seen } from '../../../lib/model/account/after.ts';
import type { Entry } from '../../../lib/model/credits/grant.ts';
import { emptyAgenda } from './agenda.ts';
import type { Chance } from './chance.ts';
import { debitsOf } from './debits.ts';
import type { Manners } from './family.ts';
import { limitsOf, planVanishing } from './limits.ts';
import { looksOf } from './looks.ts';
import { entriesOf, openingGrants } from './opening.ts';
import type { Person, Plan } from './person.ts';
import { packFor, purchasesOf } from './purchases.ts';
import { readerOf } from './reader.ts';
import { topUpsOf } from './top-ups.ts';
import { emptyTruth, type Truth } from './truth.ts';
import { dayMs, hourMs, minuteMs } from './units.ts';
import { walletOf } from './wallet.ts';
import { type Turn, turnsOf } from './work.ts';

/** One simulated life: what the site showed of it, in the order of time, and what really happened. */
export interface Life {
  person: Person;
  seen: Seen[];
  entries: Entry[];
  truth: Truth;
  startMs: number;
  endMs: number;
}

/** Lets somebody live for some days from the first one on. Everything follows from the stream of chance. */
export function lifeOf(
  person: Person,
  manners: Manners,
  firstDay: Temporal.PlainDate,
  days: number,
  chance: Chance,
): Life {
  const dayStartsMs = Array.from({ length: days + 1 }, (_, day) => {
    return firstDay.add({ days: day }).toZonedDateTime(person.zone).epochMilliseconds;
  });
  const startMs = dayStartsMs[0] ?? 0;
  const endMs = dayStartsMs.pop() ?? startMs;
  const during = (stream: Chance, from = 0, to = 1) => startMs + (endMs - startMs) * stream.between(from, to);
  const truth = emptyTruth(days);
  const agenda = emptyAgenda();
  const limits = limitsOf(person, manners, agenda, truth, chance.of('limits'));
  const wallet = walletOf(openingGrants(person, startMs, chance.of('opening')), agenda, truth);
  truth.openingMicro = wallet.balanceMicro();
  const parts = (name: string) => ({ agenda, wallet, truth, chance: chance.of(name) });
  const debits = debitsOf(person, manners, parts('debits'));
  const purchases = purchasesOf(person, manners, parts('purchases'));
  const topUps = topUpsOf(person, manners, { ...parts('top-ups'), purchases });
  const mood = chance.of('mood');
  let plan: Plan = person.plan;
  let payer: 'plan' | 'credits' = 'plan';
  let stoppedSession = -1;
  let boughtForSession = -1;

  const workOnPlan = (atMs: number, { micro }: Turn) => {
    payer = 'plan';
    limits.use(atMs, micro);
    truth.dailyMicro[dayOf(atMs)] = (truth.dailyMicro[dayOf(atMs)] ?? 0) + micro;
  };
  const dayOf = (atMs: number) => Math.min(days - 1, Math.max(0, Math.floor((atMs - startMs) / dayMs)));

  const workOnCredits = (atMs: number, { micro, session }: Turn) => {
    const usedUp = limits.usedUp();
    const hasCredits = wallet.balanceMicro() > debits.pendingMicro();
    const goesOn = person.temper === 'goes-on' || (person.temper === 'slows' && mood.happens(0.4));
    if (!person.hasCredits || !goesOn) {
      stoppedSession = session;
      return;
    }
    if (!hasCredits) {
      stoppedSession = session;
      if (boughtForSession === session || purchases.isUnderWay()) return;
      // Who has auto top-up mostly waits for it.
      if (!mood.happens(topUps.settings()?.isOn ? 0.04 : 0.3)) return;
      boughtForSession = session;
      purchases.buy('purchase', packFor(person, mood), atMs);
      return;
    }
    const through = usedUp?.lengthSeconds ?? null;
    const cost = Math.round((micro * person.creditsPerPlan) / 100) * 100;
    if (payer === 'plan' && through !== null) truth.switches.push({ atMs, through });
    payer = 'credits';
    debits.pay(atMs, cost, through);
    if (usedUp?.window) usedUp.window.record.creditsMicro += cost;
    truth.dailyMicro[dayOf(atMs)] = (truth.dailyMicro[dayOf(atMs)] ?? 0) + cost;
  };

  const work = (atMs: number, turn: Turn) => {
    limits.settle(atMs);
    if (turn.session === stoppedSession) return;
    if (limits.usedUp() !== null) return workOnCredits(atMs, turn);
    if (limits.usedShare() > 0.85 && person.temper !== 'goes-on' && mood.happens(0.5)) return;
    const isMistaken = person.hasCredits && wallet.balanceMicro() > 0 && mood.happens(0.0005);
    return isMistaken ? workOnCredits(atMs, turn) : workOnPlan(atMs, turn);
  };

  const turns = turnsOf(person, dayStartsMs, chance.of('work'));
  for (const turn of turns) agenda.plan(turn.atMs, (atMs) => work(atMs, turn));

  const events = chance.of('events');
  if (events.happens(manners.vanishingLimits)) {
    const fromMs = during(events, 0.1, 0.6);
    planVanishing(limits, agenda, truth, fromMs, fromMs + events.between(14, 45) * dayMs);
  }
  if (events.happens(0.15)) {
    agenda.plan(during(events, 0.2, 0.8), (now) => {
      truth.habits['plan-change']++;
      const isUpgrade = plan === 'plus';
      plan = isUpgrade ? 'prolite' : 'plus';
      limits.scale(now, isUpgrade ? 5 : person.plan === 'pro' ? 1 / 20 : 1 / 5);
    });
  }
  if (person.topUp) {
    const onMs = startMs + (endMs - startMs) * person.topUp.switchedOnAfter;
    agenda.plan(onMs, (now) => topUps.switchOn(now));
    if (events.happens(0.15)) {
      const { topUp } = person;
      const more = (topUp.targetMicro - topUp.minimumMicro) * 2;
      agenda.plan(during(events, 0.3, 0.9), () => topUps.change({ ...topUp, targetMicro: topUp.minimumMicro + more }));
    }
  }
  if (person.hasCredits && events.happens(0.15)) {
    const atMs = Math.round(during(events, 0, 0.8));
    const expiresMs = Math.round(atMs + events.between(30, 180) * dayMs);
    agenda.plan(atMs, () => purchases.give(2_500_000_000, atMs, expiresMs));
  }
  if (person.hasCredits && events.happens(0.08)) {
    agenda.plan(during(events, 0.2, 0.9), (now) => {
      limits.settle(now);
      if (wallet.balanceMicro() > 0) truth.habits['vanished-balance']++;
      wallet.void(null, 'unexplained', now);
    });
  }
  // The calm ones, too, buy for a rainy day, long before they need it.
  if (person.hasCredits && !person.topUp && events.happens(0.4))
    agenda.plan(during(events), (now) => purchases.buy('purchase', packFor(person, events), now));

  const silences = events.happens(0.3)
    ? [during(events)].map((fromMs) => ({
        fromMs,
        toMs: fromMs + Math.min(3 * dayMs, events.lognormal(2, 1.5) * hourMs),
      }))
    : [];
  const reader = readerOf(person, manners, {
    chance: chance.of('site'),
    truth,
    debits,
    purchases,
    topUps,
    shownAt: (atMs) => {
      limits.settle(atMs);
      const isSilent = silences.some(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs);
      return { limits, plan, balanceMicro: isSilent ? null : wallet.balanceMicro() };
    },
  });
  for (const atMs of looksOf(person, dayStartsMs, turns, chance.of('looks')))
    if (atMs >= startMs + minuteMs && atMs < endMs) agenda.plan(atMs, reader.look);

  agenda.runUntil(endMs);
  limits.settle(endMs);
  const entries = entriesOf(truth.grants, startMs, person, chance.of('entries'));
  return { person, seen: reader.seen(), entries, truth, startMs, endMs };
}
