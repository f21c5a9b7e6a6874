import { Dexie } from 'dexie';
import { Movement } from '../model/credits/movement.ts';
import type { Database } from './database.ts';
import { decodedRows } from './decoded.ts';

/** The settled movements of an account's credits that were known since a moment, in their order. */
export async function movementsSince(db: Database, account: string, since: Temporal.Instant): Promise<Movement[]> {
  const rows = await db.movements
    .where('[account+by]')
    .between([account, since.epochMilliseconds], [account, Dexie.maxKey])
    .toArray();
  return decodedRows(
    Movement,
    rows.sort((a, b) => a.number - b.number),
  );
}
