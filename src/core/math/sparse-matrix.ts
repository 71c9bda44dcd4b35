/** A sparse matrix by rows: row r owns the entries start[r] … start[r + 1] of `column` and `value`. */
export interface SparseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
}

/** Returns matrix × dense, (rows × width) row-major, for a dense (columns × width) matrix. O(entries × width). */
export function multiply(matrix: SparseMatrix, dense: Float64Array, width: number): Float64Array {
  const product = new Float64Array(matrix.rows * width);
  for (let row = 0; row < matrix.rows; row += 1)
    for (let entry = at(matrix.start, row); entry < at(matrix.start, row + 1); entry += 1)
      addScaled(product, row * width, dense, at(matrix.column, entry) * width, {
        width,
        factor: matrix.value[entry] ?? 0,
      });
  return product;
}

/** Returns transposed matrix × dense, (columns × width) row-major, for a dense (rows × width) matrix. O(entries × width). */
export function multiplyTransposed(
  matrix: SparseMatrix,
  dense: Float64Array,
  width: number,
): Float64Array {
  const product = new Float64Array(matrix.columns * width);
  for (let row = 0; row < matrix.rows; row += 1)
    for (let entry = at(matrix.start, row); entry < at(matrix.start, row + 1); entry += 1)
      addScaled(product, at(matrix.column, entry) * width, dense, row * width, {
        width,
        factor: matrix.value[entry] ?? 0,
      });
  return product;
}

/** Scales every row to unit length, in place; rows of zeros stay. */
export function normaliseRows(matrix: SparseMatrix): void {
  const { start, value } = matrix;
  for (let row = 0; row < matrix.rows; row += 1) {
    let square = 0;
    for (let entry = at(start, row); entry < at(start, row + 1); entry += 1)
      square += (value[entry] ?? 0) ** 2;
    if (square === 0) continue;
    const factor = 1 / Math.sqrt(square);
    for (let entry = at(start, row); entry < at(start, row + 1); entry += 1)
      value[entry] = (value[entry] ?? 0) * factor;
  }
}

function addScaled(
  target: Float64Array,
  targetAt: number,
  source: Float64Array,
  sourceAt: number,
  step: { readonly width: number; readonly factor: number },
): void {
  const { width, factor } = step;
  for (let place = 0; place < width; place += 1)
    target[targetAt + place] =
      (target[targetAt + place] ?? 0) + factor * (source[sourceAt + place] ?? 0);
}

function at(numbers: Int32Array, place: number): number {
  return numbers[place] ?? 0;
}
