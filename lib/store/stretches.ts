import { hasResetBetween, type NewRow, saysTheSame } from './reading-row.ts';

/**
 * Rows of one account and kind, which may reach over one another, as rows that do not: what each says is sure at its
 * two ends, and between two of these moments in a row that say the same nothing changed, unless a limit has reset.
 */
export function stretchesOf(rows: readonly NewRow[]): NewRow[] {
  const ends = rows
    .flatMap((row) =>
      (row.firstAt === row.lastAt ? [row.firstAt] : [row.firstAt, row.lastAt]).map((at) => ({ at, row })),
    )
    .toSorted((a, b) => a.at - b.at);
  const stretches: NewRow[] = [];
  for (const { at, row } of ends) {
    const last = stretches.at(-1);
    if (last && saysTheSame(last, row) && !hasResetBetween(row, last.lastAt, at)) last.lastAt = at;
    else stretches.push({ ...row, firstAt: at, lastAt: at });
  }
  return stretches;
}
