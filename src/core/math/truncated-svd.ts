import { gram, orthonormaliseColumns } from './orthonormal-columns.ts';
import type { Random } from './random.ts';
import { multiply, multiplyTransposed, type SparseMatrix } from './sparse-matrix.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

const SPARE_DIRECTIONS = 12;
const POWER_STEPS = 3;

/** Returns the rows of a sparse matrix in the coordinates of its largest singular directions (U × Σ): rows × dimension, row-major.
 * Exact to rounding for matrices of few rows, else a randomised range finder with power steps.
 * O((dimension + 12) × entries × 10 + rows × dimension²).
 *
 * Source: N. Halko, P.-G. Martinsson & J. Tropp, "Finding structure with randomness", SIAM Review 53(2), 2011,
 * algorithms 4.4 and 5.1, doi:10.1137/090771806. Ours starts from numbers spread evenly over -1 … 1, which every engine draws alike. */
export function truncatedSvd(
  matrix: SparseMatrix,
  dimension: number,
  random: Random,
): Float64Array {
  const width = Math.min(matrix.rows, matrix.columns, dimension + SPARE_DIRECTIONS);
  const size = Math.min(dimension, width);
  let basis = multiply(matrix, randomNumbers(matrix.columns * width, random), width);
  orthonormaliseColumns(basis, matrix.rows, width);
  for (let step = 0; step < POWER_STEPS; step += 1) {
    const back = multiplyTransposed(matrix, basis, width);
    orthonormaliseColumns(back, matrix.columns, width);
    basis = multiply(matrix, back, width);
    orthonormaliseColumns(basis, matrix.rows, width);
  }
  const projected = multiplyTransposed(matrix, basis, width);
  const { values, vectors } = symmetricEigen(gram(projected, matrix.columns, width), width);
  return rotateRows(basis, matrix.rows, { width, size, values, vectors });
}

/** basis × eigenvectors × singular values, the first `size` columns. */
function rotateRows(
  basis: Float64Array,
  rows: number,
  by: { width: number; size: number; values: Float64Array; vectors: Float64Array },
): Float64Array {
  const result = new Float64Array(rows * by.size);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < by.size; column += 1) {
      let sum = 0;
      for (let k = 0; k < by.width; k += 1)
        sum += (basis[row * by.width + k] ?? 0) * (by.vectors[k * by.width + column] ?? 0);
      result[row * by.size + column] = sum * Math.sqrt(Math.max(0, by.values[column] ?? 0));
    }
  return result;
}

function randomNumbers(count: number, random: Random): Float64Array {
  return Float64Array.from({ length: count }, () => 2 * random() - 1);
}
