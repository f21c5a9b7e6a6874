import { type FurtherKind, furtherKinds, furtherKindsDue } from '../model/fresh/further.ts';
import type { Database } from './database.ts';
import { storedFreshness } from './freshness.ts';
import { lastReading } from './readings.ts';
import { storedSummary } from './summary.ts';

/** What a round at `now` is to ask for besides usage, and the country whose price is known. */
export async function furtherDue(
  db: Database,
  asked: string | null,
  now: Temporal.Instant,
): Promise<{ kinds: FurtherKind[]; country: string | null }> {
  const account = await keptAccount(db, asked);
  const last = await Promise.all(
    furtherKinds.map(async (kind) => [kind, account === null ? null : await lastReading(db, account, kind)] as const),
  );
  const readings = Object.fromEntries(last);
  const usage = account === null ? null : await lastReading(db, account, 'usage');
  const topUp = readings['top-up']?.figures;
  const price = readings.price?.figures;
  const kinds = furtherKindsDue(
    {
      lastSaid: Object.fromEntries(last.flatMap(([kind, reading]) => (reading ? [[kind, reading.lastAt]] : []))),
      notBefore: (await storedFreshness(db)).notBefore,
      usage: usage?.figures.kind === 'usage' ? usage.figures : null,
      topUp: topUp?.kind === 'top-up' ? topUp : null,
    },
    now,
  );
  return { kinds, country: price?.kind === 'price' ? price.country : null };
}

/** The id under which an account is kept that was asked for by one of its ids; without one, the account read last. */
async function keptAccount(db: Database, asked: string | null): Promise<string | null> {
  if (asked === null) return (await storedSummary(db)).accounts[0]?.account ?? null;
  const known = (await db.accounts.get(asked)) ?? (await db.accounts.where('aliases').equals(asked).first());
  return known?.id ?? null;
}
