import type { AccountLook } from '../../../lib/model/account/look.ts';
import type { Entry } from '../../../lib/model/credits/grant.ts';
import { type Agenda, emptyAgenda } from './agenda.ts';
import type { Chance } from './chance.ts';
import { debitsOf } from './debits.ts';
import { planEvents } from './events.ts';
import type { Manners } from './family.ts';
import { limitsOf } from './limits.ts';
import { looksOf } from './looks.ts';
import { entriesOf, openingGrants } from './opening.ts';
import type { Person } from './person.ts';
import { purchasesOf } from './purchases.ts';
import { type Reader, readerOf } from './reader.ts';
import { topUpsOf } from './top-ups.ts';
import { emptyTruth, type Truth } from './truth.ts';
import { dayMs, minuteMs } from './units.ts';
import { walletOf } from './wallet.ts';
import { turnsOf } from './work.ts';
import { workerOf } from './worker.ts';

/** One simulated life: what the site showed of it, in the order of time, and what really happened. */
export interface Life {
  person: Person;
  seen: AccountLook[];
  entries: Entry[];
  truth: Truth;
  startMs: number;
  endMs: number;
}

/** A program that reads by itself, beside the person's own looks. */
interface Attendant {
  /** From when on it does. */
  fromMs: number;
  /** Hears of everything that is read, whoever looked. */
  take(seen: AccountLook): void;
  /** When it would look next … */
  nextLookMs(nowMs: number): number;
  /** … and whether it does once that has come. */
  looks(nowMs: number): boolean;
}

/** Makes the attendant of a life; `entries` are what the person has told it by the time it asks. */
export type Attending = (person: Person, span: Pick<Life, 'startMs' | 'endMs'>, entries: () => Entry[]) => Attendant;

interface Circumstances {
  manners: Manners;
  firstDay: Temporal.PlainDate;
  days: number;
  attending: Attending | null;
}

/** Lets somebody live for some days from the first one on. Everything follows from the stream of chance. */
export function lifeOf(person: Person, { manners, firstDay, days, attending }: Circumstances, chance: Chance): Life {
  const dayStartsMs = Array.from({ length: days + 1 }, (_, day) => {
    return firstDay.add({ days: day }).toZonedDateTime(person.zone).epochMilliseconds;
  });
  const startMs = dayStartsMs[0] ?? 0;
  const endMs = dayStartsMs.pop() ?? startMs;
  const truth = emptyTruth(days);
  const agenda = emptyAgenda();
  const limits = limitsOf(person, manners, agenda, truth, chance.of('limits'));
  const wallet = walletOf(openingGrants(person, startMs, chance.of('opening')), agenda, truth);
  truth.openingMicro = wallet.balanceMicro();
  const parts = (name: string) => ({ agenda, wallet, truth, chance: chance.of(name) });
  const debits = debitsOf(person, manners, parts('debits'));
  const purchases = purchasesOf(person, manners, parts('purchases'));
  const topUps = topUpsOf(person, manners, { ...parts('top-ups'), purchases });
  const plan = { name: person.plan };
  const dayOf = (atMs: number) => Math.min(days - 1, Math.max(0, Math.floor((atMs - startMs) / dayMs)));
  const mood = chance.of('mood');
  const worker = workerOf(person, { limits, wallet, debits, purchases, topUps, truth, mood, dayOf });

  const turns = turnsOf(person, dayStartsMs, chance.of('work'));
  for (const turn of turns) agenda.plan(turn.atMs, (atMs) => worker.work(atMs, turn));

  const span = { startMs, endMs };
  const { isSilent } = planEvents(person, manners, span, {
    ...parts('events'),
    limits,
    purchases,
    topUps,
    plan,
  });
  const reader = readerOf(person, manners, {
    chance: chance.of('site'),
    truth,
    debits,
    purchases,
    topUps,
    shownAt: (atMs) => {
      limits.settle(atMs);
      return { limits, plan: plan.name, balanceMicro: isSilent(atMs) ? null : wallet.balanceMicro() };
    },
  });
  const entries = () => entriesOf(truth.grants, startMs, person, chance.of('entries'));
  const look = attended(reader, agenda, attending?.(person, span, entries) ?? null);
  for (const atMs of looksOf(person, dayStartsMs, turns, chance.of('looks')))
    if (atMs >= startMs + minuteMs && atMs < endMs) agenda.plan(atMs, look);

  agenda.runUntil(endMs);
  limits.settle(endMs);
  return { person, seen: reader.seen(), entries: entries(), truth, startMs, endMs };
}

/** Somebody's look; after each, the attendant plans its own anew, since a page that shows the figures counts as a read. */
function attended(reader: Reader, agenda: Agenda, attendant: Attendant | null): (atMs: number) => void {
  if (attendant === null) return reader.look;
  let plannedMs = Number.POSITIVE_INFINITY;
  const look = (atMs: number) => {
    for (const seen of reader.look(atMs)) attendant.take(seen);
    if (atMs >= attendant.fromMs) plan(atMs);
  };
  const plan = (fromMs: number) => {
    plannedMs = attendant.nextLookMs(fromMs);
    agenda.plan(plannedMs, (nowMs) => {
      if (nowMs !== plannedMs) return;
      if (attendant.looks(nowMs)) look(nowMs);
      else plan(nowMs);
    });
  };
  return look;
}
