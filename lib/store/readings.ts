import { Dexie } from 'dexie';
import type { Kind, Reading } from '../model/reading.ts';
import type { Database, ReadingRow } from './database.ts';
import { readingOf } from './reading-row.ts';

/** The last reading of one kind of one account, of those that can be read. */
export async function lastReading(db: Database, account: string, kind: Kind): Promise<Reading | null> {
  return (await lastReadings(db, account, kind, 1))[0] ?? null;
}

/** The last readings of one kind of one account, in order of time; one that cannot be read is left out. */
export async function lastReadings(db: Database, account: string, kind: Kind, most: number): Promise<Reading[]> {
  const readings: Reading[] = [];
  await rowsOfKind(db, account, kind)
    .reverse()
    .until(() => readings.length === most)
    .each((row) => {
      const reading = readingOf(row);
      if (reading) readings.unshift(reading);
    });
  return readings;
}

/** The rows of a kind that reach beyond a moment, and when the first of those began that are too many. */
export async function rowsReachingBeyond(db: Database, account: string, kind: Kind, after: number, most: number) {
  const before = await rowsOfKind(db, account, kind, Dexie.minKey, after).last();
  const later = await rowsBegunAfter(db, account, kind, after)
    .limit(most + 1)
    .toArray();
  const rows = before && before.lastAt > after ? [before, ...later.slice(0, most)] : later.slice(0, most);
  return { rows, leftFrom: later[most]?.firstAt ?? Number.POSITIVE_INFINITY };
}

// Stretches meet only where two answers of the same millisecond said different things.
export const meetingAtOnce = 4;

/** The rows that may hold a moment, in their order: those that began last before it or at it. */
export async function lastBegun(db: Database, account: string, kind: Kind, at: number): Promise<ReadingRow[]> {
  const rows = await rowsOfKind(db, account, kind, Dexie.minKey, at).reverse().limit(meetingAtOnce).toArray();
  return rows.reverse();
}

/** The rows of a kind of an account that began within [from, to]. */
export function rowsOfKind(
  db: Database,
  account: string,
  kind: Kind,
  from: unknown = Dexie.minKey,
  to: unknown = Dexie.maxKey,
) {
  return db.readings.where(byBeginning).between([account, kind, from], [account, kind, to], true, true);
}

/** The rows of a kind of an account that began later than a moment, and no later than another. */
export function rowsBegunAfter(db: Database, account: string, kind: Kind, after: number, to: unknown = Dexie.maxKey) {
  return db.readings.where(byBeginning).between([account, kind, after], [account, kind, to], false, true);
}

const byBeginning = '[account+kind+firstAt]';
