import { Dexie, liveQuery, type Subscription } from 'dexie';
import { dayMs } from '../model/moment.ts';
import { joinedUsage, type UsageSeries, usageSeriesOf } from '../model/series/usage-series.ts';
import type { Database, ReadingRow } from './database.ts';

// 2,016 readings at one every five minutes: some tens of milliseconds each, so that the page stays quick meanwhile.
const pieceMs = 7 * dayMs;

// Each time, everything is drawn again, and little of a year is to be seen of a week more.
const piecesShown = 8;

/**
 * Calls `take` with an account's limits and balance over time: first the last week, which is what is looked at
 * first, then piece by piece as far back as anything is kept (`isWhole`), and after each change, be it of long ago.
 * `fail` when the store cannot be opened. Returns how to stop.
 */
export function watchUsageSeries(
  db: Database,
  account: string,
  take: (series: UsageSeries, isWhole: boolean) => void,
  fail: (error: unknown) => void,
): () => void {
  let isStopped = false;
  let recent: UsageSeries | null = null;
  let older: readonly UsageSeries[] = [];
  let isWhole = false;
  let changes = 0;
  const following: Subscription[] = [];
  const show = () => {
    if (!isStopped && recent) take(joinedUsage([...older, recent]), isWhole);
  };
  void follow().catch(fail);
  return () => {
    isStopped = true;
    for (const one of following) one.unsubscribe();
  };

  async function follow(): Promise<void> {
    const recentFrom = ((await lastBefore(db, account, Dexie.maxKey))?.lastAt ?? 0) - pieceMs;
    if (isStopped) return;
    const ofLastWeek = liveQuery(() => piece(db, account, recentFrom, Dexie.maxKey));
    const ofBefore = liveQuery(() => lastBefore(db, account, recentFrom));
    following.push(
      ofLastWeek.subscribe((series) => {
        recent = series;
        show();
      }, fail),
      ofBefore.subscribe(() => void readOlder(recentFrom).catch(fail), fail),
    );
  }

  /** Until there is another change of what is older than a week. What was shown of it before stays until all is read. */
  async function readOlder(recentFrom: number): Promise<void> {
    const change = ++changes;
    const read: UsageSeries[] = [];
    for await (const series of piecesBefore(db, account, recentFrom)) {
      if (isStopped || change !== changes) return;
      read.unshift(series);
      if (isWhole || read.length % piecesShown !== 0) continue;
      older = [...read];
      show();
    }
    if (change !== changes) return;
    older = read;
    isWhole = true;
    show();
  }
}

/** What was kept before a moment, the latest piece first. */
async function* piecesBefore(db: Database, account: string, beforeMs: number): AsyncGenerator<UsageSeries> {
  for (let to = beforeMs; ; ) {
    const last = await lastBefore(db, account, to);
    if (!last) return;
    // Months without a reading are passed over at once.
    const from = last.firstAt - pieceMs;
    yield await piece(db, account, from, to);
    to = from;
  }
}

async function piece(db: Database, account: string, from: number, to: unknown): Promise<UsageSeries> {
  return usageSeriesOf(await usageOf(db, account, from, to).toArray());
}

function lastBefore(db: Database, account: string, before: unknown): Promise<ReadingRow | undefined> {
  return usageOf(db, account, Dexie.minKey, before).last();
}

/** Readings of usage that began within [from, to). */
function usageOf(db: Database, account: string, from: unknown, to: unknown) {
  return db.readings
    .where('[account+kind+firstAt]')
    .between([account, 'usage', from], [account, 'usage', to], true, to === Dexie.maxKey);
}
