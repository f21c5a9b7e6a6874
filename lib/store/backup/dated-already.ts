import { futureFrom } from '../../model/clock-set-back.ts';
import type { Database } from '../database.ts';
import { type NewRow, saidBy } from '../reading-row.ts';
import { rowsOfKind } from '../readings.ts';

/**
 * Rows of one account and kind without those moments after `now` at which they say what is kept from before it: they were
 * read by a clock that was ahead, and have been dated here since the backup was made (`clock-set-back.ts`).
 */
export async function withoutDatedAlready(
  db: Database,
  rows: readonly NewRow[],
  now: Temporal.Instant,
): Promise<NewRow[]> {
  const future = futureFrom(now).epochMilliseconds;
  const one = rows.find(({ lastAt }) => lastAt > future);
  if (one === undefined) return [...rows];
  const said = new Set<string>();
  await rowsOfKind(db, one.account, one.kind, undefined, future).each((row) => said.add(saidBy(row)));
  return rows.flatMap((row) => {
    if (row.lastAt <= future || !said.has(saidBy(row))) return [row];
    return row.firstAt > future ? [] : [{ ...row, lastAt: row.firstAt }];
  });
}
