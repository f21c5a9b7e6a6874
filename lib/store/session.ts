import type { Database, SessionRow } from './database.ts';

type RowOf<Id extends SessionRow['id']> = Extract<SessionRow, { id: Id }>;

/** One row of the session; undefined: it was never written. */
export async function sessionRow<Id extends SessionRow['id']>(db: Database, id: Id): Promise<RowOf<Id> | undefined> {
  return (await db.session.get(id)) as RowOf<Id> | undefined;
}
