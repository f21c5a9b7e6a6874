import type { Column } from '../../model/series/thinned.ts';

/** A line as SVG paths: where it was read, and where nobody looked in between. */
export interface LinePaths {
  read: string;
  unread: string;
}

/**
 * The line through columns that are one unit wide. `y` puts a value to its height. `joins` says whether two
 * values between which nobody looked are to be joined at all: what rose or fell in between may be another window. A
 * stretch in which nothing changes is one stroke, however many columns it is long: a browser draws few strokes faster.
 */
export function linePaths(
  columns: readonly Column[],
  y: (value: number) => number,
  joins: (before: number, after: number) => boolean,
): LinePaths {
  let read = '';
  let unread = '';
  let before: Column | undefined;
  let levelUntil: number | null = null;
  for (const column of columns) {
    const x = column.column + 0.5;
    const { first, min, max } = column;
    if (before && !column.isAfterGap && min === max && first === before.last) {
      levelUntil = x;
      before = column;
      continue;
    }
    drawLevel();
    if (before === undefined || column.isAfterGap) {
      if (before && joins(before.last, first)) unread += `M${before.column + 0.5} ${at(before.last)}L${x} ${at(first)}`;
      read += `M${x} ${at(first)}`;
    } else read += `L${x} ${at(first)}`;
    if (min !== max) read += `V${at(min)}V${at(max)}V${at(column.last)}`;
    else if (before === undefined || column.isAfterGap) read += 'h.01';
    before = column;
  }
  drawLevel();
  return { read, unread };

  function drawLevel(): void {
    if (levelUntil !== null) read += `H${levelUntil}`;
    levelUntil = null;
  }

  function at(value: number): number {
    return Math.round(y(value) * 10) / 10;
  }
}
