/** What may stand in a cell; null stands empty. */
export type Cell = string | number | null;

/** A table as comma-separated values (RFC 4180), one line a row. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

// Spreadsheets take what begins like this for a formula, also after white space.
const startsFormula = /^\s*[=+\-@\t\r]/;
const isNumber = /^-?\d+(\.\d+)?$/;

/**
 * A cell that no spreadsheet takes for a formula: whatever begins like one gets an apostrophe in front, except
 * plain numbers, so that sums over amounts below zero work.
 */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  const safe = startsFormula.test(text) && !isNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
