import type { Settings } from '../settings.ts';
import type { BackupRows, BackupTable } from './backup.ts';
import type { BackupProblem, RefusedRow } from './read.ts';

/** What an import would do: nothing has been changed yet. */
export interface ImportPlan {
  /** The rows that are right. */
  rows: BackupRows;
  refused: readonly RefusedRow[];
  /** How many rows of each table are right, and how many of these are not here yet. */
  counts: Record<BackupTable, { right: number; fresh: number }>;
  /** When its readings are from; null: it has none. */
  first: Temporal.Instant | null;
  last: Temporal.Instant | null;
  /** Null: it has none. */
  settings: Settings | null;
}

/** Or why the file cannot be imported at all. */
export type ImportOutcome = ImportPlan | { problem: BackupProblem };
