import { type FurtherKind, furtherKinds, furtherKindsDue, type KnownAnswers } from '../model/fresh/further.ts';
import { begunFurther } from '../model/fresh/rounds.ts';
import { ownerOf } from './accounts.ts';
import type { Database } from './database.ts';
import { keepFreshness, storedFreshness } from './freshness.ts';
import { lastReading } from './readings.ts';
import { storedSummary } from './summary.ts';

/** What a round at `now` asks for besides usage, noted before it does, and the country whose price is known. */
export function beginFurther(
  db: Database,
  asked: string | null,
  now: Temporal.Instant,
): Promise<{ kinds: FurtherKind[]; country: string | null }> {
  return db.transaction('rw', db.tables, async () => {
    const freshness = await storedFreshness(db);
    const known = await knownAnswers(db, asked);
    const begun = begunFurther(freshness, furtherKindsDue({ ...known, notBefore: freshness.notBefore }, now), now);
    await keepFreshness(db, begun.freshness);
    return { kinds: begun.kinds, country: known.country };
  });
}

async function knownAnswers(db: Database, asked: string | null): Promise<Omit<KnownAnswers, 'notBefore'>> {
  const account = await keptAccount(db, asked);
  const last = await Promise.all(
    furtherKinds.map(async (kind) => [kind, account === null ? null : await lastReading(db, account, kind)] as const),
  );
  const readings = Object.fromEntries(last);
  const usage = account === null ? null : await lastReading(db, account, 'usage');
  const topUp = readings['top-up']?.figures;
  const price = readings.price?.figures;
  return {
    lastSaid: Object.fromEntries(last.flatMap(([kind, reading]) => (reading ? [[kind, reading.lastAt]] : []))),
    usage: usage?.figures.kind === 'usage' ? usage.figures : null,
    topUp: topUp?.kind === 'top-up' ? topUp : null,
    country: price?.kind === 'price' ? price.country : null,
  };
}

/** The id under which an account is kept that was asked for by one of its ids; without one, the account read last. */
async function keptAccount(db: Database, asked: string | null): Promise<string | null> {
  if (asked === null) return (await storedSummary(db)).accounts[0]?.account ?? null;
  return ownerOf(db, asked);
}
