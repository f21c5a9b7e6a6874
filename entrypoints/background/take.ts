import type { Understood } from '../../lib/chatgpt/understand.ts';
import type { Assumed } from '../../lib/model/account/terms.ts';
import { isProblem } from '../../lib/model/problem.ts';
import type { Summary } from '../../lib/model/summary.ts';
import type { Database } from '../../lib/store/database.ts';
import { record, recordProblem } from '../../lib/store/record.ts';

/** Keeps what was understood of an answer seen in a tab, and gives the summary that follows from it. */
export function take(
  db: Database,
  { kind, source, asked, outcome }: Understood,
  { at, tab, assumed }: { at: Temporal.Instant; tab: number; assumed: Assumed },
): Promise<Summary> {
  if (isProblem(outcome)) return recordProblem(db, { kind, at, problem: outcome }, assumed);
  const { figures, problems, owner } = outcome;
  return record(
    db,
    {
      at,
      tab,
      source,
      figures,
      problems,
      asked,
      said: owner?.account ?? null,
      user: owner?.user ?? null,
    },
    assumed,
  );
}
