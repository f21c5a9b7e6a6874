import { Freshness } from '../model/fresh/freshness.ts';
import { type FurtherKind, notAgainBefore } from '../model/fresh/further.ts';
import type { RoundOutcome } from '../model/fresh/reading-state.ts';
import { begun, ended, neverTried, nextRoundAt, opened, type Wish } from '../model/fresh/rounds.ts';
import { z } from '../model/schema.ts';
import type { Database } from './database.ts';
import { sessionRow } from './session.ts';
import { storedTiming } from './timing.ts';

/** How reading by itself stands; as if never tried where that cannot be read. */
export async function storedFreshness(db: Database): Promise<Freshness> {
  const stored = z.safeDecode(Freshness, (await sessionRow(db, 'reading')) as z.input<typeof Freshness>);
  return stored.success ? stored.data : neverTried;
}

/** When Spillway is next to read by itself; null: not until the site is opened. */
export function nextRound(db: Database, now: Temporal.Instant): Promise<Temporal.Instant | null> {
  return db.transaction('r', db.tables, async () =>
    nextRoundAt(await storedFreshness(db), await storedTiming(db), now),
  );
}

/** Begins a round, if it is time for one: one transaction, so that of all who try at once only one does. Gives when it began. */
export function beginRound(db: Database, wish: Wish, now: Temporal.Instant): Promise<Temporal.Instant | null> {
  return db.transaction('rw', db.tables, async () => {
    const next = begun(await storedFreshness(db), await storedTiming(db), now, wish);
    if (next === null) return null;
    await keepFreshness(db, next);
    return now;
  });
}

/** Ends the round that began at `begunAt`, with what came of it. */
export function endRound(
  db: Database,
  begunAt: Temporal.Instant,
  { outcome, inVain }: { outcome: RoundOutcome; inVain: readonly [FurtherKind, 'no-answer' | 'no-figures'][] },
  at: { now: Temporal.Instant; chance: number },
): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    const next = ended(await storedFreshness(db), begunAt, outcome, at);
    const waits = inVain.map(([kind, why]) => [kind, notAgainBefore(kind, at.now, why)] as const);
    await keepFreshness(db, { ...next, notBefore: { ...next.notBefore, ...Object.fromEntries(waits) } });
  });
}

/** Notes that a page of the site was opened. */
export function noteOpened(db: Database): Promise<void> {
  return db.transaction('rw', db.session, async () => {
    const freshness = await storedFreshness(db);
    if (freshness.state.kind === 'signed-out') await keepFreshness(db, opened(freshness));
  });
}

/** Keeps how reading by itself stands. */
export async function keepFreshness(db: Database, freshness: Freshness): Promise<void> {
  await db.session.put({ ...z.encode(Freshness, freshness), id: 'reading' });
}
