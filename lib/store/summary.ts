import type { Assumed } from '../model/account/terms.ts';
import { emptySummary } from '../model/empty-summary.ts';
import type { Kind, Reading } from '../model/reading.ts';
import { z } from '../model/schema.ts';
import { balancesSince, type KnownAccount, Summary, summarise, Unreadable } from '../model/summary.ts';
import { catchUp } from './catch-up.ts';
import type { AccountRow, Database } from './database.ts';
import { decideWarnings } from './decide-warnings.ts';
import { decodedRows } from './decoded.ts';
import { movementsSince } from './movements.ts';
import { lastReading } from './readings.ts';
import { sessionRow } from './session.ts';
import { reckonedOf } from './state.ts';

const summarisedKinds: readonly Kind[] = ['usage', 'top-up', 'reset-credits'];

/** Makes the summary anew from what is kept, as of `now`, stores it, and decides what of it is worth a warning. */
export async function refreshSummary(db: Database, now: Temporal.Instant, assumed: Assumed): Promise<Summary> {
  await catchUp(db, assumed);
  return db.transaction('rw', db.tables, async () => refreshWithin(db, now, assumed));
}

/** The same within the transaction that stores what the summary follows from. */
export async function refreshWithin(db: Database, now: Temporal.Instant, assumed: Assumed): Promise<Summary> {
  const accounts = await db.accounts.toArray();
  const session = await sessionRow(db, 'now');
  const known = {
    accounts: await Promise.all(accounts.map((row) => knownOf(db, row, assumed, now))),
    unreadable: decodedRows(Unreadable, await db.unreadable.toArray()),
    signedOutAt: session ? Temporal.Instant.fromEpochMilliseconds(session.signedOutAt) : null,
  };
  const summary = summarise(known, now);
  await db.summary.put({ ...z.encode(Summary, summary), id: 'now' });
  await decideWarnings(db, known.accounts, summary, { now, zone: assumed.zone, settings: assumed.settings });
  return summary;
}

async function knownOf(
  db: Database,
  { id: account, aliases }: AccountRow,
  assumed: Assumed,
  now: Temporal.Instant,
): Promise<KnownAccount> {
  const last = await Promise.all(summarisedKinds.map((kind) => lastReading(db, account, kind)));
  const readings = last.filter((reading): reading is Reading => reading !== null);
  const movements = await movementsSince(db, account, balancesSince(now));
  return { account, aliases, readings, movements, ...(await reckonedOf(db, account, assumed)) };
}

/** The stored summary; empty when nothing was read yet, or when an older version stored it differently. */
export async function storedSummary(db: Database): Promise<Summary> {
  const row = await db.summary.get('now');
  const stored = row && z.safeDecode(Summary, row);
  return stored?.success ? stored.data : emptySummary;
}
