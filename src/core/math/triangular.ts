/** A column whose own direction is smaller than this share of the largest one counts as none. */
const SMALLEST_PIVOT = 1e-10;

/** Returns the upper triangular R (width × width, row-major) with RᵀR = matrix, for a symmetric matrix without negative eigenvalues; a zero on the diagonal marks a column without a direction of its own. O(width³ / 3). */
export function choleskyFactor(matrix: Float64Array, width: number): Float64Array {
  const upper = new Float64Array(width * width);
  let largest = 0;
  for (let i = 0; i < width; i += 1) largest = Math.max(largest, matrix[i * width + i] ?? 0);
  for (let i = 0; i < width; i += 1)
    for (let j = i; j < width; j += 1) {
      let rest = matrix[i * width + j] ?? 0;
      for (let k = 0; k < i; k += 1)
        rest -= (upper[k * width + i] ?? 0) * (upper[k * width + j] ?? 0);
      const pivot = upper[i * width + i] ?? 0;
      if (i === j) upper[i * width + i] = rest > SMALLEST_PIVOT * largest ? Math.sqrt(rest) : 0;
      else upper[i * width + j] = pivot > 0 ? rest / pivot : 0;
    }
  return upper;
}

/** Returns the inverse of an upper triangular matrix; a column whose diagonal is zero becomes zero. O(width³ / 3). */
export function upperInverse(upper: Float64Array, width: number): Float64Array {
  const inverse = new Float64Array(width * width);
  for (let column = 0; column < width; column += 1) {
    const pivot = upper[column * width + column] ?? 0;
    if (pivot === 0) continue;
    inverse[column * width + column] = 1 / pivot;
    for (let row = column - 1; row >= 0; row -= 1) {
      const own = upper[row * width + row] ?? 0;
      let sum = 0;
      for (let k = row + 1; k <= column; k += 1)
        sum += (upper[row * width + k] ?? 0) * (inverse[k * width + column] ?? 0);
      inverse[row * width + column] = own > 0 ? -sum / own : 0;
    }
  }
  return inverse;
}
