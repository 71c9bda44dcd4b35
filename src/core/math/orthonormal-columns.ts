/** A column whose own direction is smaller than this share of the largest one counts as none. */
const SMALLEST_PIVOT = 1e-12;

/** Returns transposed × itself, width × width, for a (rows × width) row-major matrix. O(rows × width²). */
export function gram(matrix: Float64Array, rows: number, width: number): Float64Array {
  const product = new Float64Array(width * width);
  for (let at = 0; at < rows * width; at += width)
    for (let i = 0; i < width; i += 1) {
      const x = matrix[at + i] ?? 0;
      if (x === 0) continue;
      for (let j = i; j < width; j += 1)
        product[i * width + j] = (product[i * width + j] ?? 0) + x * (matrix[at + j] ?? 0);
    }
  for (let i = 0; i < width; i += 1)
    for (let j = 0; j < i; j += 1) product[i * width + j] = product[j * width + i] ?? 0;
  return product;
}

/** Makes the columns of a (rows × width) row-major matrix orthonormal in place, by Cholesky factors of its Gram matrix;
 * columns without a direction of their own become zero. O(rows × width²).
 *
 * Source: G. Golub & C. Van Loan, Matrix Computations, 4th ed. 2013, section 5.2 (Cholesky QR), applied twice for accuracy. */
export function orthonormaliseColumns(matrix: Float64Array, rows: number, width: number): void {
  for (let pass = 0; pass < 2; pass += 1) {
    const upper = choleskyFactor(gram(matrix, rows, width), width);
    for (let at = 0; at < rows * width; at += width) solveRow(matrix, at, upper, width);
  }
}

/** Upper triangular R with RᵀR = matrix; a zero on the diagonal marks a dropped column. */
function choleskyFactor(matrix: Float64Array, width: number): Float64Array {
  const upper = new Float64Array(width * width);
  let largest = 0;
  for (let i = 0; i < width; i += 1) largest = Math.max(largest, matrix[i * width + i] ?? 0);
  for (let i = 0; i < width; i += 1)
    for (let j = i; j < width; j += 1) {
      let rest = matrix[i * width + j] ?? 0;
      for (let k = 0; k < i; k += 1)
        rest -= (upper[k * width + i] ?? 0) * (upper[k * width + j] ?? 0);
      if (i === j) upper[i * width + i] = rest > SMALLEST_PIVOT * largest ? Math.sqrt(rest) : 0;
      else upper[i * width + j] = quotient(rest, upper[i * width + i] ?? 0);
    }
  return upper;
}

/** row ← row × R⁻¹. */
function solveRow(matrix: Float64Array, at: number, upper: Float64Array, width: number): void {
  for (let i = 0; i < width; i += 1) {
    const x = quotient(matrix[at + i] ?? 0, upper[i * width + i] ?? 0);
    matrix[at + i] = x;
    if (x === 0) continue;
    for (let j = i + 1; j < width; j += 1)
      matrix[at + j] = (matrix[at + j] ?? 0) - x * (upper[i * width + j] ?? 0);
  }
}

function quotient(numerator: number, denominator: number): number {
  return denominator === 0 ? 0 : numerator / denominator;
}
