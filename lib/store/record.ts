import type { Assumed } from '../model/account/terms.ts';
import { futureFrom } from '../model/clock-set-back.ts';
import { planOf } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { Figures, Kind, Reading, Source } from '../model/reading.ts';
import { z } from '../model/schema.ts';
import { type Summary, Unreadable } from '../model/summary.ts';
import { type AccountClues, accountFor, know, unnamedAccount } from './accounts.ts';
import { catchUp } from './catch-up.ts';
import { dateBefore } from './clock-set-back.ts';
import type { Database } from './database.ts';
import { hasDeletedSince } from './delete.ts';
import { adoptEntries } from './entries.ts';
import { keep } from './keep.ts';
import { readingOf, rowOfReading } from './reading-row.ts';
import { sessionRow } from './session.ts';
import { carryOn } from './state.ts';
import { refreshWithin } from './summary.ts';

/** When something was seen, and since when it has been under way to the store. */
interface Sight {
  at: Temporal.Instant;
  /** When it was seen in a page, or when Spillway began to ask for it. */
  since: Temporal.Instant;
}

/** Figures as they were seen, with every word on whose they are. */
export interface SeenFigures extends Sight {
  /** The tab they were seen in; null: Spillway asked for them itself. */
  tab: number | null;
  source: Source;
  figures: Figures;
  problems: string[];
  /** When the site said so, by its own clock; null where nothing tells. */
  saidAt: Temporal.Instant | null;
  /** Account and user as the answer itself names them. */
  said: string | null;
  user: string | null;
  /** The account that the answer was asked for. */
  asked: string | null;
}

/** An answer of a kind that could not be read. */
export interface SeenProblem extends Sight {
  kind: Kind;
  problem: Problem;
}

/**
 * Records figures and everything that follows from them, in one transaction. `now` is asked once that has begun: it may be long
 * after they were seen and, where the computer slept, long after this was called. Figures of an account that nothing tells yet
 * wait until their tab shows one; without a tab they are nobody's.
 */
export async function record(
  db: Database,
  seen: SeenFigures,
  now: () => Temporal.Instant,
  assumed: Assumed,
): Promise<Summary> {
  await catchUp(db, assumed);
  return db.transaction('rw', db.tables, async () => {
    if (!(await hasDeletedSince(db, seen.since))) await recordWithin(db, seen, now(), assumed);
    return refreshWithin(db, now(), assumed);
  });
}

/** Records that an answer of a kind could not be read, or that the page showed nobody signed in. */
export async function recordProblem(
  db: Database,
  { since, ...seen }: SeenProblem,
  now: () => Temporal.Instant,
  assumed: Assumed,
): Promise<Summary> {
  await catchUp(db, assumed);
  return db.transaction('rw', db.tables, async () => {
    if (!(await hasDeletedSince(db, since))) await recordProblemWithin(db, seen, now());
    return refreshWithin(db, now(), assumed);
  });
}

/** Forgets which tab showed which account: after a start of the browser, tabs have new numbers. */
export function forgetTabs(db: Database): Promise<void> {
  return db.transaction('rw', db.tabs, db.waiting, async () => {
    await db.tabs.clear();
    await db.waiting.clear();
  });
}

async function recordWithin(db: Database, seen: SeenFigures, now: Temporal.Instant, assumed: Assumed): Promise<void> {
  await dateBefore(db, seen, now, assumed);
  const { at, tab, source, figures, problems } = seen;
  const account = await accountOf(db, seen);
  const reading = { account: account ?? '', source, firstAt: at, lastAt: at, figures, problems };
  if (account !== null) {
    if (planOwner(figures) === 'person') await adoptEntries(db, account);
    await keepAndCarryOn(db, reading, assumed);
    if (tab !== null) await showedIn(db, tab, account, assumed);
  } else if (tab !== null) {
    await db.waiting.add({ ...rowOfReading(reading), tab });
  }
}

async function recordProblemWithin(
  db: Database,
  seen: Omit<SeenProblem, 'since'>,
  now: Temporal.Instant,
): Promise<void> {
  const atMs = seen.at.epochMilliseconds;
  // One that arrives late is no news; but one from the future was dated by a clock that has been set back.
  const isNewsAfter = (knownMs = atMs) => knownMs <= atMs || knownMs > futureFrom(now).epochMilliseconds;
  if (seen.problem.reason === 'signed-out') {
    const known = await sessionRow(db, 'now');
    if (isNewsAfter(known?.signedOutAt)) await db.session.put({ id: 'now', signedOutAt: atMs });
  } else {
    const known = await db.unreadable.get(seen.kind);
    if (isNewsAfter(known?.at)) await db.unreadable.put(z.encode(Unreadable, seen));
  }
}

async function accountOf(db: Database, { figures, ...clues }: SeenFigures): Promise<string | null> {
  const account = await accountFor(db, { ...clues, owner: planOwner(figures) });
  if (account !== null || figures.kind !== 'usage') return account;
  await know(db, unnamedAccount, []);
  return unnamedAccount;
}

function planOwner(figures: Figures): AccountClues['owner'] {
  return (figures.kind === 'usage' && planOf(figures.planType)?.owner) || null;
}

async function showedIn(db: Database, tab: number, account: string, assumed: Assumed): Promise<void> {
  await db.tabs.put({ tab, account });
  const waiting = await db.waiting.where('tab').equals(tab).sortBy('firstAt');
  for (const row of waiting) {
    // One that cannot be read, since another version wrote it, loses only itself.
    const reading = readingOf({ ...row, account });
    if (reading !== null) await keepAndCarryOn(db, reading, assumed);
    await db.waiting.delete(row.id);
  }
}

/** Keeps what was seen at one moment, and carries on what follows from the account's readings. */
async function keepAndCarryOn(db: Database, reading: Reading, assumed: Assumed): Promise<void> {
  const { account, firstAt: at, source, figures } = reading;
  const kept = await keep(db, rowOfReading(reading));
  await carryOn(db, account, kept, { at, source, figures }, assumed);
}
