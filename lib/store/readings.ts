import { Dexie, type InsertType } from 'dexie';
import type { KeptLook } from '../model/account/look.ts';
import { Kind, Reading } from '../model/reading.ts';
import { z } from '../model/schema.ts';
import type { Database, ReadingRow } from './database.ts';

export type NewRow = InsertType<ReadingRow, 'id'>;

/** A reading as it is stored. */
export function rowOfReading(reading: Reading): NewRow {
  return { ...z.encode(Reading, reading), kind: reading.figures.kind };
}

/** A stored row as a reading; null when it is no longer one, which loses only this row. */
export function readingOf(row: ReadingRow): Reading | null {
  const result = z.safeDecode(Reading, row);
  return result.success ? result.data : null;
}

/** The last reading of one kind of one account, of those that can be read. */
export async function lastReading(db: Database, account: string, kind: Kind): Promise<Reading | null> {
  return (await lastReadings(db, account, kind, 1))[0] ?? null;
}

/** The last readings of one kind of one account, in order of time; one that cannot be read is left out. */
export async function lastReadings(db: Database, account: string, kind: Kind, most: number): Promise<Reading[]> {
  const readings: Reading[] = [];
  await series(db, account, kind)
    .reverse()
    .until(() => readings.length === most)
    .each((row) => {
      const reading = readingOf(row);
      if (reading) readings.unshift(reading);
    });
  return readings;
}

/**
 * How a reading came: as `new` figures; as one that `repeats` the last of its kind, in whose stretch it
 * lies now; `late`, so that what is known since `since` has changed; or as nothing that was not known.
 */
export type KeepOutcome = { how: 'new' | 'repeats' | 'known' } | { how: 'late'; since: number };

/**
 * Keeps a row that was seen at one moment (`firstAt` = `lastAt`). Equal ones in a
 * row become one, with first and last time; one that arrives late is put where its
 * time belongs. Answers of one moment that contradict each other are all kept, in the order in which they
 * came: nothing tells which is right. Each costs the same, however many there are.
 */
export async function keep(db: Database, row: NewRow): Promise<KeepOutcome> {
  const { account, kind, firstAt: at } = row;
  const begun = await lastBegun(db, account, kind, at);
  if (begun.some((one) => at <= one.lastAt && saysTheSame(one, row))) return { how: 'known' };
  const before = begun.at(-1);
  if (before && at < before.lastAt) {
    await splitAround(db, before, row);
    return { how: 'late', since: before.firstAt };
  }
  const after = await series(db, account, kind, at, Dexie.maxKey, false).first();
  if (before && saysTheSame(before, row) && !hasResetBetween(row, before.lastAt, at)) {
    await db.readings.update(before.id, { lastAt: at });
    return after ? { how: 'late', since: before.firstAt } : { how: 'repeats' };
  }
  // Where it contradicts another of its moment it stands alone: joined, it would come before that.
  const isAlone = before?.lastAt === at;
  if (after && !isAlone && saysTheSame(after, row) && !hasResetBetween(row, at, after.lastAt))
    await db.readings.update(after.id, { firstAt: at });
  else await db.readings.add(row);
  return after ? { how: 'late', since: at } : { how: 'new' };
}

/** Figures said again after a reset that they name are old ones, and no longer the same. */
export function hasResetBetween({ figures }: NewRow, from: number, to: number): boolean {
  if (figures.kind !== 'usage') return false;
  return figures.limits.some(({ resetsAt }) => resetsAt !== null && resetsAt > from && resetsAt <= to);
}

/** Looks in order of time, up to the moment at which those go on that were left for another time; null: none were. */
export interface Looks {
  looks: KeptLook[];
  goesOnAt: Temporal.Instant | null;
}

/**
 * The looks that are kept of an account after a moment, from at `most` so many rows of each kind that began after it.
 * Of a stretch the last look `repeats` the first.
 */
export async function looksAfter(db: Database, account: string, after: number, most: number): Promise<Looks> {
  const rows = await Promise.all(Kind.options.map((kind) => rowsAfter(db, account, kind, after, most)));
  const end = Math.min(...rows.map(({ leftFrom }) => leftFrom));
  const looks = rows
    .flatMap((own) => own.rows)
    .flatMap((row) => {
      const moments = row.firstAt === row.lastAt ? [row.firstAt] : [row.firstAt, row.lastAt];
      return moments.map((at, index) => ({ at, id: row.id, row, repeats: index > 0 }));
    })
    .filter(({ at }) => at > after && at < end)
    .sort((a, b) => a.at - b.at || a.id - b.id)
    .flatMap(({ at, row, repeats }) => {
      const reading = readingOf(row);
      const moment = Temporal.Instant.fromEpochMilliseconds(at);
      return reading ? [{ at: moment, source: reading.source, figures: reading.figures, repeats }] : [];
    });
  return { looks, goesOnAt: Number.isFinite(end) ? Temporal.Instant.fromEpochMilliseconds(end) : null };
}

/** The rows of a kind that reach beyond a moment, and when the first of those began that are too many. */
export async function rowsAfter(db: Database, account: string, kind: Kind, after: number, most: number) {
  const before = await series(db, account, kind, Dexie.minKey, after).last();
  const later = await series(db, account, kind, after, Dexie.maxKey, false)
    .limit(most + 1)
    .toArray();
  const rows = before && before.lastAt > after ? [before, ...later.slice(0, most)] : later.slice(0, most);
  return { rows, leftFrom: later[most]?.firstAt ?? Number.POSITIVE_INFINITY };
}

/** Puts a row into the middle of one that turns out not to have lasted: only its first and last moment are sure. */
async function splitAround(db: Database, { id, ...before }: ReadingRow, row: NewRow): Promise<void> {
  // Its end stays before whatever came after it, also of the same moment.
  await db.readings.update(id, { firstAt: before.lastAt });
  await db.readings.bulkAdd([{ ...before, lastAt: before.firstAt }, row]);
}

// Stretches meet only where two answers of the same millisecond said different things.
export const meetingAtOnce = 4;

/** The rows that may hold a moment, in their order: those that began last before it or at it. */
export async function lastBegun(db: Database, account: string, kind: Kind, at: number): Promise<ReadingRow[]> {
  const rows = await series(db, account, kind, Dexie.minKey, at).reverse().limit(meetingAtOnce).toArray();
  return rows.reverse();
}

/** The rows of a kind of an account that began within [from, to]. */
export function series(
  db: Database,
  account: string,
  kind: Kind,
  from: unknown = Dexie.minKey,
  to: unknown = Dexie.maxKey,
  includesFrom = true,
) {
  return db.readings
    .where('[account+kind+firstAt]')
    .between([account, kind, from], [account, kind, to], includesFrom, true);
}

/** Whether two rows hold the same figures from the same source. */
export function saysTheSame(a: NewRow, b: NewRow): boolean {
  return saidBy(a) === saidBy(b);
}

/** What a row says, whenever that was and of whomever, as a text to compare. */
export function saidBy({ source, figures, problems }: NewRow): string {
  return JSON.stringify([source, figures, problems]);
}
