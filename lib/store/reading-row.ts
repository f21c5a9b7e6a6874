import type { InsertType } from 'dexie';
import { Reading } from '../model/reading.ts';
import { z } from '../model/schema.ts';
import type { ReadingRow } from './database.ts';

/** A row that has no id yet. */
export type NewRow = InsertType<ReadingRow, 'id'>;

/** A reading as it is stored. */
export function rowOfReading(reading: Reading): NewRow {
  return { ...z.encode(Reading, reading), kind: reading.figures.kind };
}

/** A stored row as a reading; null when it is no longer one, which loses only this row. */
export function readingOf(row: ReadingRow): Reading | null {
  const result = z.safeDecode(Reading, row);
  return result.success ? result.data : null;
}

/** Whether two rows hold the same figures from the same source. */
export function saysTheSame(a: NewRow, b: NewRow): boolean {
  return saidBy(a) === saidBy(b);
}

/** What a row says, whenever that was and of whomever, as a text to compare. */
export function saidBy({ source, figures, problems }: NewRow): string {
  return JSON.stringify([source, figures, problems]);
}

/** Figures said again after a reset that they name are old ones, and no longer the same. */
export function hasResetBetween({ figures }: NewRow, from: number, to: number): boolean {
  if (figures.kind !== 'usage') return false;
  return figures.limits.some(({ resetsAt }) => resetsAt !== null && resetsAt > from && resetsAt <= to);
}
