import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type Assumed, assumedBy } from '../../lib/model/account/terms.ts';
import { latest } from '../../lib/model/moment.ts';
import type { Figures, Reading } from '../../lib/model/reading.ts';
import { settingsOf } from '../../lib/model/settings.ts';
import type { Warning } from '../../lib/model/warning/warning.ts';
import { Database } from '../../lib/store/database.ts';
import * as deletion from '../../lib/store/delete.ts';
import { ofAccount } from '../../lib/store/of-account.ts';
import { readingOf } from '../../lib/store/reading-row.ts';
import type { SeenFigures, SeenProblem } from '../../lib/store/record.ts';
import * as stored from '../../lib/store/record.ts';
import * as summary from '../../lib/store/summary.ts';
import { warningsOf } from '../../lib/store/warnings.ts';
import { makeUsage, noon } from './make.ts';

/** An empty store in memory. */
export function emptyStore(): Database {
  return new Database({ indexedDB: new IDBFactory(), IDBKeyRange });
}

export function makeSeen(overrides: Partial<SeenFigures> = {}): SeenFigures {
  return {
    at: noon,
    since: overrides.at ?? noon,
    tab: 1,
    source: 'answer',
    figures: makeUsage(),
    problems: [],
    saidAt: null,
    said: 'account-1',
    user: null,
    asked: null,
    ...overrides,
  };
}

/** What is assumed where nobody has chosen anything. */
export const usual: Assumed = assumedBy(settingsOf({}), 'UTC');

// What was seen late is kept by a clock that goes on all the same.
const clocks = new WeakMap<Database, Temporal.Instant>();
function clockOf(db: Database, at: Temporal.Instant): Temporal.Instant {
  const now = latest(at, clocks.get(db) ?? at);
  clocks.set(db, now);
  return now;
}

// The store as tests use it, by the usual assumptions.
export const record = (db: Database, seen: SeenFigures, now = clockOf(db, seen.at)) =>
  stored.record(db, seen, () => now, usual);
export const recordProblem = (db: Database, seen: Omit<SeenProblem, 'since'>, now = seen.at) =>
  stored.recordProblem(db, { ...seen, since: seen.at }, () => now, usual);
export const deleteAccount = (db: Database, account: string, now = noon) =>
  deletion.deleteAccount(db, account, now, usual);
export const deleteEverything = (db: Database, now = noon) => deletion.deleteEverything(db, now, usual);
export const refreshSummary = (db: Database, now = noon, assumed = usual) => summary.refreshSummary(db, now, assumed);

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

/** Everything of an account that was found worth a warning, said or not, the latest first. */
export async function keptWarnings(db: Database, account: string): Promise<Warning[]> {
  const rows = await ofAccount(db.warnings, account).toArray();
  return warningsOf(rows.toSorted((a, b) => a.foundAt - b.foundAt).toReversed());
}
