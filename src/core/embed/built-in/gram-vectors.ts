import type { SparseMatrix } from '../../math/sparse-matrix.ts';

/** Below this a paper adds no direction to those before it. */
const LEAST_PIVOT = 1e-9;

/** Returns the products of all rows of a sparse matrix with each other, rows × rows. O(sum over columns of their entries squared). */
export function sparseGram(matrix: SparseMatrix): Float64Array {
  const { rows, columns, start, column, value } = matrix;
  const byColumn: { row: number; value: number }[][] = Array.from({ length: columns }, () => []);
  const gram = new Float64Array(rows * rows);
  for (let row = 0; row < rows; row += 1)
    for (let entry = start[row] ?? 0; entry < (start[row + 1] ?? 0); entry += 1) {
      const own = value[entry] ?? 0;
      const others = byColumn[column[entry] ?? 0];
      others?.push({ row, value: own });
      for (const other of others ?? [])
        gram[row * rows + other.row] = (gram[row * rows + other.row] ?? 0) + own * other.value;
    }
  for (let row = 0; row < rows; row += 1)
    for (let other = 0; other < row; other += 1)
      gram[other * rows + row] = gram[row * rows + other] ?? 0;
  return gram;
}

/** Returns the products of the rows after `share` of their mean was taken away and each was brought to unit length again; rows of zeros stay zero. In place. O(rows²). */
export function centreGram(gram: Float64Array, rows: number, share: number): Float64Array {
  const rowMean = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1)
    for (let other = 0; other < rows; other += 1)
      rowMean[row] = (rowMean[row] ?? 0) + (gram[row * rows + other] ?? 0) / rows;
  const mean = rowMean.reduce((sum, value) => sum + value, 0) / rows;
  const isEmpty = rowMean.map((_, row) => ((gram[row * rows + row] ?? 0) > 0 ? 0 : 1));
  for (let row = 0; row < rows; row += 1)
    for (let other = 0; other < rows; other += 1) {
      const at = row * rows + other;
      const shift = share * ((rowMean[row] ?? 0) + (rowMean[other] ?? 0)) - share * share * mean;
      gram[at] = isEmpty[row] === 1 || isEmpty[other] === 1 ? 0 : (gram[at] ?? 0) - shift;
    }
  return toUnitLength(gram, rows);
}

function toUnitLength(gram: Float64Array, rows: number): Float64Array {
  const factor = Float64Array.from({ length: rows }, (_, row) => {
    const square = gram[row * rows + row] ?? 0;
    return square > 1e-20 ? 1 / Math.sqrt(square) : 0;
  });
  for (let row = 0; row < rows; row += 1)
    for (let other = 0; other < rows; other += 1)
      gram[row * rows + other] =
        (gram[row * rows + other] ?? 0) * (factor[row] ?? 0) * (factor[other] ?? 0);
  return gram;
}

/** Returns vectors, rows × rows, whose products are those of the matrix: its Cholesky factor. What rounding leaves below zero counts as zero. O(rows³ / 3). */
export function vectorsOfGram(gram: Float64Array, rows: number): Float64Array {
  const factor = new Float64Array(rows * rows);
  for (let row = 0; row < rows; row += 1)
    for (let other = 0; other <= row; other += 1) {
      let rest = gram[row * rows + other] ?? 0;
      for (let k = 0; k < other; k += 1)
        rest -= (factor[row * rows + k] ?? 0) * (factor[other * rows + k] ?? 0);
      if (other === row) factor[row * rows + row] = rest > LEAST_PIVOT ? Math.sqrt(rest) : 0;
      else {
        const pivot = factor[other * rows + other] ?? 0;
        factor[row * rows + other] = pivot > 0 ? rest / pivot : 0;
      }
    }
  return factor;
}
