import type { SparseMatrix } from './sparse-matrix.ts';

/** Returns the matrix with only the `most` columns of the largest sums of squares, in their old order (ties: the first ones). O(entries + columns log columns). */
export function keepHeaviestColumns(matrix: SparseMatrix, most: number): SparseMatrix {
  if (matrix.columns <= most) return matrix;
  const weight = new Float64Array(matrix.columns);
  for (const [entry, column] of matrix.column.entries())
    weight[column] = (weight[column] ?? 0) + (matrix.value[entry] ?? 0) ** 2;
  const kept = Int32Array.from(weight.keys())
    .sort((a, b) => (weight[b] ?? 0) - (weight[a] ?? 0) || a - b)
    .subarray(0, most)
    .sort();
  const place = new Int32Array(matrix.columns).fill(-1);
  for (const [at, column] of kept.entries()) place[column] = at;
  const start = new Int32Array(matrix.rows + 1);
  const column = new Int32Array(matrix.column.length);
  const value = new Float64Array(matrix.value.length);
  let end = 0;
  for (let row = 0; row < matrix.rows; row += 1) {
    for (let entry = matrix.start[row] ?? 0; entry < (matrix.start[row + 1] ?? 0); entry += 1) {
      const own = place[matrix.column[entry] ?? 0] ?? -1;
      if (own < 0) continue;
      column[end] = own;
      value[end] = matrix.value[entry] ?? 0;
      end += 1;
    }
    start[row + 1] = end;
  }
  return {
    rows: matrix.rows,
    columns: kept.length,
    start,
    column: column.slice(0, end),
    value: value.slice(0, end),
  };
}
