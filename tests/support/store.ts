import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Figures, Reading } from '../../lib/model/reading.ts';
import { Database } from '../../lib/store/database.ts';
import { readingOf } from '../../lib/store/readings.ts';
import type { SeenFigures } from '../../lib/store/record.ts';
import { makeUsage, noon } from './make.ts';

/** An empty store in memory. */
export function emptyStore(): Database {
  return new Database({ indexedDB: new IDBFactory(), IDBKeyRange });
}

export function makeSeen(overrides: Partial<SeenFigures> = {}): SeenFigures {
  return {
    at: noon,
    tab: 1,
    source: 'answer',
    figures: makeUsage(),
    problems: [],
    said: 'account-1',
    user: null,
    asked: null,
    ...overrides,
  };
}

/** Every reading kept, in order of account, kind and time. */
export async function allReadings(db: Database): Promise<Reading[]> {
  const rows = await db.readings.orderBy('[account+kind+firstAt]').toArray();
  return rows.map((row) => {
    const reading = readingOf(row);
    if (reading === null) throw new Error('a stored row is no reading');
    return reading;
  });
}

/** Readings of one kind as "account first–last what", with minutes after noon, to compare at a glance. */
export async function outline(db: Database, what: (figures: Figures) => unknown): Promise<string[]> {
  const minutes = (moment: Temporal.Instant) => moment.since(noon).total('minutes');
  return (await allReadings(db)).map(
    ({ account, firstAt, lastAt, figures }) => `${account} ${minutes(firstAt)}–${minutes(lastAt)} ${what(figures)}`,
  );
}
