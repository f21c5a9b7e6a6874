import type { KeptLook } from '../model/account/look.ts';
import { Kind } from '../model/reading.ts';
import type { Database } from './database.ts';
import { readingOf } from './reading-row.ts';
import { rowsReachingBeyond } from './readings.ts';

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
  const rows = await Promise.all(Kind.options.map((kind) => rowsReachingBeyond(db, account, kind, after, most)));
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
