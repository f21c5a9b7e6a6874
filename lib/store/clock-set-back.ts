import { Dexie } from 'dexie';
import type { Assumed } from '../model/account/terms.ts';
import { datedBetween, futureFor } from '../model/clock-set-back.ts';
import { type Figures, Kind } from '../model/reading.ts';
import type { Database } from './database.ts';
import { mergeSeries } from './merge-series.ts';
import { rowsOfKind, rowsReachingBeyond } from './readings.ts';
import { sessionRow } from './session.ts';
import { workOutSince } from './state.ts';

/**
 * Where usage comes that is earlier than what is kept already, the clock was ahead before and has been set back. What
 * was kept by it was seen before this usage all the same, and is dated so; else it would pass for what is known last
 * until its time comes. Not where the usage shows that it is the clock of now that is wrong.
 */
export async function dateBefore(
  db: Database,
  { at, figures, saidAt }: { at: Temporal.Instant; figures: Figures; saidAt: Temporal.Instant | null },
  now: Temporal.Instant,
  assumed: Assumed,
): Promise<void> {
  const futureAt = figures.kind === 'usage' ? futureFor({ figures, at, saidAt }, now) : null;
  if (futureAt === null) return;
  const [future, before] = [futureAt.epochMilliseconds, at.epochMilliseconds];
  for (const account of await db.accounts.toCollection().primaryKeys()) {
    if (!(await mayReachBeyond(db, account, future))) continue;
    const since = await dateReadingsBefore(db, account, future, before);
    if (since !== null) await workOutSince(db, account, since, assumed);
  }
  await db.unreadable.filter((row) => row.at > future).modify({ at: before });
  const session = await sessionRow(db, 'now');
  if (session && session.signedOutAt > future) await db.session.put({ ...session, signedOutAt: before });
  await db.warningChecks
    .filter(({ readAt, since }) => Math.max(readAt, since) > future)
    .modify((row) => {
      if (row.readAt > future) row.readAt = before;
      if (row.since > future) row.since = before;
    });
}

/** Whether anything may be kept of an account from after a moment; one look at its state tells that usually nothing is. */
async function mayReachBeyond(db: Database, account: string, ms: number): Promise<boolean> {
  const row = await db.states.get(account);
  return row === undefined || row.state.history.upTo > ms;
}

/** Dates what is kept of an account from after a moment; gives since when it has changed, null where nothing had to. */
async function dateReadingsBefore(
  db: Database,
  account: string,
  future: number,
  before: number,
): Promise<number | null> {
  const found = Kind.options.map((kind) => rowsReachingBeyond(db, account, kind, future, Number.POSITIVE_INFINITY));
  const rows = (await Promise.all(found)).flatMap((ofKind) => ofKind.rows);
  if (rows.length === 0) return null;
  const moments = rows.flatMap(({ firstAt, lastAt }) => [firstAt, lastAt]).filter((ms) => ms > future);
  const dated = datedBetween(moments, await lastMoment(db, account, before), before);
  await db.readings.bulkDelete(rows.map(({ id }) => id));
  const moved = rows.map(({ id: _id, firstAt, lastAt, ...row }) => {
    const from = firstAt > future ? dated(firstAt) : firstAt;
    return { ...row, firstAt: from, lastAt: Math.max(from, dated(lastAt)) };
  });
  for (const ofKind of Map.groupBy(moved, ({ kind }) => kind).values()) await mergeSeries(db, ofKind);
  return dated(Math.min(...moments));
}

/** The last moment before another at which anything is known of an account. */
async function lastMoment(db: Database, account: string, before: number): Promise<number> {
  const last = await Promise.all(
    Kind.options.map((kind) => rowsOfKind(db, account, kind, Dexie.minKey, before - 1).last()),
  );
  const moments = last.flatMap((row) => (row ? [row.firstAt, row.lastAt] : []));
  return Math.max(Number.NEGATIVE_INFINITY, ...moments.filter((ms) => ms < before));
}
