import type { Kind, Reading } from '../model/reading.ts';
import { z } from '../model/schema.ts';
import { emptySummary, Summary, summarise, Unreadable } from '../model/summary.ts';
import type { Database } from './database.ts';
import { lastReading } from './readings.ts';

const summarisedKinds: readonly Kind[] = ['usage', 'top-up'];

/** Makes the summary anew from what is kept, and stores it. */
export async function refreshSummary(db: Database): Promise<Summary> {
  const accounts = await db.accounts.toArray();
  const last = await Promise.all(
    accounts.flatMap(({ id }) => summarisedKinds.map((kind) => lastReading(db, id, kind))),
  );
  const session = await db.session.get('now');
  const summary = summarise({
    readings: last.filter((reading): reading is Reading => reading !== null),
    unreadable: z.decode(z.array(Unreadable), await db.unreadable.toArray()),
    signedOutAt: session ? Temporal.Instant.fromEpochMilliseconds(session.signedOutAt) : null,
  });
  await db.summary.put({ ...z.encode(Summary, summary), id: 'now' });
  return summary;
}

/** The stored summary; empty when nothing was read yet, or when an older version stored it differently. */
export async function storedSummary(db: Database): Promise<Summary> {
  const row = await db.summary.get('now');
  const stored = row && z.safeDecode(Summary, row);
  return stored?.success ? stored.data : emptySummary;
}
