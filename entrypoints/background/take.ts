import type { Understood } from '../../lib/chatgpt/understand.ts';
import { isProblem } from '../../lib/model/problem.ts';
import type { Summary } from '../../lib/model/summary.ts';
import { clock } from '../../lib/platform/clock.ts';
import type { Database } from '../../lib/store/database.ts';
import { record, recordProblem, type SeenFigures } from '../../lib/store/record.ts';
import { assumedNow } from './assumed.ts';

/** Keeps what was understood of an answer, seen in a tab or asked for, and gives the summary that follows from it. */
export async function take(
  db: Database,
  { kind, source, asked, outcome }: Understood,
  { tab, ...sight }: Pick<SeenFigures, 'at' | 'since' | 'tab'>,
): Promise<Summary> {
  const assumed = await assumedNow();
  if (isProblem(outcome)) return recordProblem(db, { ...sight, kind, problem: outcome }, clock.now, assumed);
  const { figures, problems, owner, saidAt = null } = outcome;
  const whose = { asked, said: owner?.account ?? null, user: owner?.user ?? null };
  return record(db, { ...sight, tab, source, figures, problems, saidAt, ...whose }, clock.now, assumed);
}
