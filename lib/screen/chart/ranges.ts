import type { Column } from '../../model/series/thinned.ts';

/**
 * What lay between the least and the greatest value of columns `columnWidth` wide, as one SVG path: an upright for each
 * column, joined where nothing changed in between, with nothing where nobody looked.
 */
export function rangesPath(columns: readonly Column[], columnWidth: number, y: (value: number) => number): string {
  let path = '';
  let before: Column | undefined;
  for (const column of columns) {
    const { min, max, isAfterGap } = column;
    const isJoined = before !== undefined && !isAfterGap && column.column - before.column > 1;
    if (before && isJoined) path += `M${middleOf(before)} ${at(before.last)}H${middleOf(column)}`;
    path += `M${middleOf(column)} ${at(max)}${min === max ? 'v1' : `V${at(min)}`}`;
    before = column;
  }
  return path;

  function middleOf(column: Column): number {
    return (column.column + 0.5) * columnWidth;
  }
  function at(value: number): number {
    return Math.round(y(value) * 10) / 10;
  }
}
