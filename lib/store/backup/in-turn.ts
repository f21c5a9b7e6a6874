import type { Database, ReadingRow } from '../database.ts';

const atOnce = 5_000;

/**
 * Gives `take` every reading that is kept, in the order in which they came, some thousands at a time. Within a
 * transaction: what is written in between could move a reading, so that it came twice or never.
 */
export async function readingsInTurn(db: Database, take: (rows: ReadingRow[]) => void): Promise<void> {
  for (let last = 0; ; ) {
    const rows = await db.readings.where(':id').above(last).limit(atOnce).toArray();
    const end = rows.at(-1);
    if (end === undefined) return;
    take(rows);
    last = end.id;
  }
}
