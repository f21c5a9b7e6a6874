import type { Summary } from '../../lib/model/summary.ts';
import type { Database } from '../../lib/store/database.ts';
import { deliver } from './deliver.ts';
import { forgetIdleChoice, paint } from './paint.ts';

/** Does everything that follows from a summary once it is stored: the toolbar button, what is looked at, and what was decided to be said. */
export async function follow(db: Database, work: Promise<Summary>): Promise<void> {
  await paint(work);
  await forgetIdleChoice(work);
  await deliver(db);
}
