import type { Database, ReadingRow } from './database.ts';
import { hasResetBetween, type NewRow, saysTheSame } from './reading-row.ts';
import { lastBegun, rowsBegunAfter } from './readings.ts';

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
  const after = await rowsBegunAfter(db, account, kind, at).first();
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

/** Puts a row into the middle of one that turns out not to have lasted: only its first and last moment are sure. */
async function splitAround(db: Database, { id, ...before }: ReadingRow, row: NewRow): Promise<void> {
  // Its end stays before whatever came after it, also of the same moment.
  await db.readings.update(id, { firstAt: before.lastAt });
  await db.readings.bulkAdd([{ ...before, lastAt: before.firstAt }, row]);
}
