import { mainMeter } from '../../model/limit.ts';
import { codeReview } from './meter.ts';
import type { Found, Label, Meter, Percent, ResetLine, UnclearPercent } from './piece.ts';

/** A label with the percent and the reset that directly follow it, in this order; or a piece that belongs to none. */
export type Row = LimitRow | { kind: 'stray'; piece: Found };

export interface LimitRow {
  kind: 'limit';
  label: Label & Found;
  percent: ((Percent | UnclearPercent) & Found) | null;
  reset: (ResetLine & Found) | null;
}

export function rowsOf(pieces: readonly Found[]): Row[] {
  const rows: Row[] = [];
  for (const piece of pieces) {
    const last = rows.at(-1);
    const open = last?.kind === 'limit' && last.reset === null ? last : null;
    if (piece.kind === 'label') rows.push({ kind: 'limit', label: piece, percent: null, reset: null });
    else if (open?.percent === null && (piece.kind === 'percent' || piece.kind === 'unclear percent'))
      open.percent = piece;
    else if (open?.percent && (piece.kind === 'reset' || piece.kind === 'date and time')) open.reset = piece;
    else rows.push({ kind: 'stray', piece });
  }
  return rows;
}

const main: Meter = { id: mainMeter, name: null };

/**
 * Whose limit each row is: that of the meter its label names, else of the model
 * in the heading above it, else the plan's own. Null where nobody can tell.
 */
export function metersOf(rows: readonly Row[]): (Meter | null)[] {
  let heading: Meter | null = main;
  return rows.map((row, index) => {
    const meter = row.kind === 'limit' ? (row.label.meter ?? heading) : null;
    heading = headingBelow(rows, index, heading);
    return meter;
  });
}

function headingBelow(rows: readonly Row[], index: number, heading: Meter | null): Meter | null {
  const row = rows[index];
  // Below the limits of a model, anything else may begin another part of the page.
  const other = heading === main ? main : null;
  if (row?.kind !== 'limit') return other;
  const { meter, length, isWhole } = row.label;
  if (meter === null) return heading;
  if (length !== null) return other;
  const standsOnLimit = rows[index + (isWhole ? 1 : 2)]?.kind === 'limit';
  if (meter.id === codeReview.id) return row.percent === null && standsOnLimit ? null : other;
  // "GPT-5.5 is now available" heads nothing, unless it stands right above a limit.
  if (!isWhole) return standsOnLimit ? null : heading;
  return row.percent === null ? meter : null;
}
