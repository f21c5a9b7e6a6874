import { Dexie, type InsertType } from 'dexie';
import { type Kind, Reading } from '../model/reading.ts';
import { z } from '../model/schema.ts';
import type { Database, ReadingRow } from './database.ts';

type NewRow = InsertType<ReadingRow, 'id'>;

/** A reading as it is stored. */
export function rowOf(reading: Reading): NewRow {
  return { ...z.encode(Reading, reading), kind: reading.figures.kind };
}

/** A stored row as a reading; null when it is no longer one, which loses only this row. */
export function readingOf(row: ReadingRow | undefined): Reading | null {
  const result = z.safeDecode(Reading, row as ReadingRow);
  return result.success ? result.data : null;
}

/** The last reading of one kind of one account. */
export async function lastReading(db: Database, account: string, kind: Kind): Promise<Reading | null> {
  return readingOf(await series(db, account, kind).last());
}

/**
 * Keeps a row that was seen at one moment (`firstAt` = `lastAt`). Equal ones in a
 * row become one, with first and last time; one that arrives late is put where its
 * time belongs. Each costs the same, however many there are.
 */
export async function keep(db: Database, row: NewRow): Promise<void> {
  const { account, kind, firstAt: at } = row;
  const before = await series(db, account, kind, Dexie.minKey, at).last();
  if (before && saysTheSame(before, row)) {
    if (at > before.lastAt) await db.readings.update(before.id, { lastAt: at });
    return;
  }
  if (before && at < before.lastAt) return splitAround(db, before, row);
  const after = await series(db, account, kind, at, Dexie.maxKey, false).first();
  if (after && saysTheSame(after, row)) await db.readings.update(after.id, { firstAt: at });
  else await db.readings.add(row);
}

/** Puts a row into the middle of one that turns out not to have lasted: only its first and last moment are sure. */
async function splitAround(db: Database, { id, ...before }: ReadingRow, row: NewRow): Promise<void> {
  await db.readings.delete(id);
  if (before.firstAt < row.firstAt) await db.readings.add({ ...before, lastAt: before.firstAt });
  await db.readings.add(row);
  await db.readings.add({ ...before, firstAt: before.lastAt });
}

function series(
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

function saysTheSame(a: NewRow, b: NewRow): boolean {
  const said = ({ source, figures, problems }: NewRow) => JSON.stringify([source, figures, problems]);
  return said(a) === said(b);
}
