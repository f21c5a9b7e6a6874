import type { Database, ReadingRow } from '../database.ts';

const atOnce = 5_000;

/** Every reading that is kept, in the order in which they came, some thousands at a time. */
export async function* readingsInTurn(db: Database): AsyncGenerator<ReadingRow[]> {
  for (let last = 0; ; ) {
    const rows = await db.readings.where(':id').above(last).limit(atOnce).toArray();
    const end = rows.at(-1);
    if (end === undefined) return;
    yield rows;
    last = end.id;
  }
}
