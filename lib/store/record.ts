import { planOf } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { Figures, Kind, Source } from '../model/reading.ts';
import { z } from '../model/schema.ts';
import { type Summary, Unreadable } from '../model/summary.ts';
import { accountFor, know, unnamedAccount } from './accounts.ts';
import type { Database } from './database.ts';
import { keep, rowOf } from './readings.ts';
import { refreshSummary } from './summary.ts';

/** Figures as they were seen in a tab, with every word on whose they are. */
export interface SeenFigures {
  at: Temporal.Instant;
  tab: number;
  source: Source;
  figures: Figures;
  problems: string[];
  /** Account and user as the answer itself names them. */
  said: string | null;
  user: string | null;
  /** The account that the answer was asked for. */
  asked: string | null;
}

/**
 * Records figures and everything that follows from them, in one transaction.
 * Figures of an account that nothing tells yet wait until their tab shows one.
 */
export function record(db: Database, seen: SeenFigures): Promise<Summary> {
  return db.transaction('rw', db.tables, async () => {
    const { at, tab, source, figures, problems } = seen;
    const account = await accountOf(db, seen);
    const row = rowOf({ account: account ?? '', source, firstAt: at, lastAt: at, figures, problems });
    if (account === null) {
      await db.waiting.add({ ...row, tab });
    } else {
      await keep(db, row);
      await db.tabs.put({ tab, account });
      await releaseWaiting(db, tab, account);
    }
    return refreshSummary(db);
  });
}

/** Records that an answer of a kind could not be read, or that the page showed nobody signed in. */
export function recordProblem(
  db: Database,
  seen: { kind: Kind; at: Temporal.Instant; problem: Problem },
): Promise<Summary> {
  return db.transaction('rw', db.tables, async () => {
    if (seen.problem.reason === 'signed-out') {
      await db.session.put({ id: 'now', signedOutAt: seen.at.epochMilliseconds });
    } else {
      await db.unreadable.put(z.encode(Unreadable, seen));
    }
    return refreshSummary(db);
  });
}

/** Forgets which tab showed which account: after a start of the browser, tabs have new numbers. */
export function forgetTabs(db: Database): Promise<void> {
  return db.transaction('rw', db.tabs, db.waiting, async () => {
    await db.tabs.clear();
    await db.waiting.clear();
  });
}

async function accountOf(db: Database, { figures, ...clues }: SeenFigures): Promise<string | null> {
  const isUsage = figures.kind === 'usage';
  const isPersonal = isUsage && planOf(figures.planType)?.owner === 'person';
  const account = await accountFor(db, { ...clues, isPersonal });
  if (account !== null || !isUsage) return account;
  await know(db, unnamedAccount, []);
  return unnamedAccount;
}

async function releaseWaiting(db: Database, tab: number, account: string): Promise<void> {
  const waiting = await db.waiting.where('tab').equals(tab).sortBy('firstAt');
  for (const { tab: _tab, id, ...row } of waiting) {
    await keep(db, { ...row, account });
    await db.waiting.delete(id);
  }
}
