import { createMatrixProducts, type MatrixProducts, type SparseParts } from './matrix-products.ts';
import type { Random } from './random.ts';
import type { SparseMatrix } from './sparse-matrix.ts';
import { choleskyFactor, upperInverse } from './triangular.ts';

/** The directions in which the rows of a matrix differ most. */
export interface RowSpace {
  readonly width: number;
  /** columns × width, row-major; its columns are orthonormal. */
  readonly basis: Float32Array;
  /** rows × width, row-major: the rows in that basis. */
  readonly coordinates: Float32Array;
}

/** Numbers of the matrices in the products' memory. */
const ROWS: SparseParts = { start: 0, column: 1, value: 2 };
const TURNED: SparseParts = { start: 3, column: 4, value: 5 };
const LEFT = 6;
const RIGHT = 7;
const STRIP_TURNED = 8;
const SQUARE = 9;
const STRIP = 10;

const STRIP_ROWS = 256;

/** Returns a basis of `width` (a multiple of 16) directions close to those of the largest singular values, and the rows in it: products of coordinates come close to products of rows. Fewer rows or columns than
 * `width` leave directions empty. Every power step sharpens the choice. Unlike a singular value decomposition the directions are in no order. O(entries × width × 5 + (rows + columns) × width² × 6), in float32.
 *
 * Source: N. Halko, P.-G. Martinsson & J. Tropp, "Finding structure with randomness", SIAM Review 53(2), 2011, algorithm 4.4, doi:10.1137/090771806; Cholesky QR in strips of 256 rows. */
export function rowSpace(
  matrix: SparseMatrix,
  width: number,
  random: Random,
  powerSteps = 2,
): RowSpace {
  const sizes = {
    rows: padded(matrix.rows),
    columns: padded(matrix.columns),
    width,
  };
  const entries = matrix.value.length;
  const products = createMatrixProducts([
    sizes.rows + 1,
    entries,
    entries,
    sizes.columns + 1,
    entries,
    entries,
    sizes.rows * width,
    sizes.columns * width,
    STRIP_ROWS * width,
    width * width,
    STRIP_ROWS * width,
  ]);
  store(products, ROWS, matrix, sizes.rows);
  store(products, TURNED, transposed(matrix), sizes.columns);
  const right = products.matrix(RIGHT);
  for (let at = 0; at < matrix.columns * width; at += 1) right[at] = 2 * random() - 1;
  for (let step = 0; step <= powerSteps; step += 1) {
    products.sparseTimes(ROWS, RIGHT, LEFT, { rows: sizes.rows, width });
    orthonormalise(products, LEFT, sizes.rows, width);
    products.sparseTimes(TURNED, LEFT, RIGHT, { rows: sizes.columns, width });
    orthonormalise(products, RIGHT, sizes.columns, width);
  }
  orthonormalise(products, RIGHT, sizes.columns, width);
  products.sparseTimes(ROWS, RIGHT, LEFT, { rows: sizes.rows, width });
  return {
    width,
    basis: products.matrix(RIGHT).slice(0, matrix.columns * width),
    coordinates: products.matrix(LEFT).slice(0, matrix.rows * width),
  };
}

function padded(count: number): number {
  return Math.max(1, Math.ceil(count / STRIP_ROWS)) * STRIP_ROWS;
}

function store(
  products: MatrixProducts,
  parts: SparseParts,
  matrix: SparseMatrix,
  rows: number,
): void {
  const start = products.integers(parts.start);
  start.set(matrix.start);
  start.fill(matrix.value.length, matrix.rows, rows + 1);
  products.integers(parts.column).set(matrix.column);
  products.matrix(parts.value).set(matrix.value);
}

/** Makes the columns of a (rows × width) matrix orthonormal; those without a direction of their own become zero. */
function orthonormalise(
  products: MatrixProducts,
  index: number,
  rows: number,
  width: number,
): void {
  const inverse = upperInverse(choleskyFactor(gram(products, index, rows, width), width), width);
  products.matrix(SQUARE).set(inverse);
  const matrix = products.matrix(index);
  const strip = products.matrix(STRIP);
  for (let row = 0; row < rows; row += STRIP_ROWS) {
    const sizes = { m: STRIP_ROWS, n: width, d: width };
    products.times([index, row * width], SQUARE, STRIP, sizes);
    matrix.set(strip, row * width);
  }
}

/** Summed over strips in float64, as float32 alone would lose the smaller directions. */
function gram(products: MatrixProducts, index: number, rows: number, width: number): Float64Array {
  const total = new Float64Array(width * width);
  for (let row = 0; row < rows; row += STRIP_ROWS) {
    products.transpose([index, row * width], STRIP_TURNED, { m: STRIP_ROWS, n: width });
    products.timesTransposed(STRIP_TURNED, STRIP_TURNED, SQUARE, {
      m: width,
      n: width,
      d: STRIP_ROWS,
    });
    for (const [at, value] of products.matrix(SQUARE).entries())
      total[at] = (total[at] ?? 0) + value;
  }
  return total;
}

function transposed(matrix: SparseMatrix): SparseMatrix {
  const { rows, columns, start, column, value } = matrix;
  const from = new Int32Array(columns + 1);
  for (const one of column) from[one + 1] = (from[one + 1] ?? 0) + 1;
  for (let one = 0; one < columns; one += 1)
    from[one + 1] = (from[one + 1] ?? 0) + (from[one] ?? 0);
  const next = from.slice();
  const turned = { column: new Int32Array(column.length), value: new Float64Array(value.length) };
  for (let row = 0; row < rows; row += 1)
    for (let entry = start[row] ?? 0; entry < (start[row + 1] ?? 0); entry += 1) {
      const own = column[entry] ?? 0;
      const place = next[own] ?? 0;
      next[own] = place + 1;
      turned.column[place] = row;
      turned.value[place] = value[entry] ?? 0;
    }
  return { rows: columns, columns: rows, start: from, ...turned };
}
