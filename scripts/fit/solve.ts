/** Solves a small system of linear equations by elimination with pivoting. */
export function solve(matrix: number[][], target: number[]): number[] {
  const rows = matrix.map((row, index) => [...row, target[index] ?? 0]);
  const size = rows.length;
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let pivot = 0; pivot < size; pivot++) {
    let best = pivot;
    for (let row = pivot + 1; row < size; row++)
      if (Math.abs(cell(row, pivot)) > Math.abs(cell(best, pivot))) best = row;
    const [upper, lower] = [rows[pivot], rows[best]];
    if (upper === undefined || lower === undefined) break;
    rows[pivot] = lower;
    rows[best] = upper;
    for (let row = pivot + 1; row < size; row++) {
      const factor = cell(pivot, pivot) === 0 ? 0 : cell(row, pivot) / cell(pivot, pivot);
      rows[row] = (rows[row] ?? []).map((value, column) => value - factor * cell(pivot, column));
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let rest = cell(row, size);
    for (let column = row + 1; column < size; column++) rest -= cell(row, column) * (solution[column] ?? 0);
    solution[row] = cell(row, row) === 0 ? 0 : rest / cell(row, row);
  }
  return solution;
}
