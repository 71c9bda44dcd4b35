/** Eigenvalues, largest first, and their unit eigenvectors as the columns of a row-major matrix. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

const MOST_SWEEPS = 60;

/** Returns all eigenvalues and eigenvectors of a symmetric matrix (size × size, row-major) by cyclic Jacobi rotations.
 * Each eigenvector's entry of largest size is positive, so that signs do not depend on chance. O(size³) a sweep, about eight sweeps; meant for size ≤ 300.
 *
 * Source: G. Golub & C. Van Loan, Matrix Computations, 4th ed. 2013, section 8.5. */
export function symmetricEigen(matrix: Float64Array, size: number): Eigen {
  const a = Float64Array.from(matrix);
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) v[i * size + i] = 1;
  for (
    let sweep = 0;
    sweep < MOST_SWEEPS && offDiagonal(a, size) > 1e-22 * trace(a, size) ** 2;
    sweep += 1
  )
    for (let p = 0; p < size - 1; p += 1)
      for (let q = p + 1; q < size; q += 1) rotate(a, v, size, p, q);
  return sorted(a, v, size);
}

function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q] ?? 0;
  if (apq === 0) return;
  const theta = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < size; k += 1) turn(a, k * size + p, k * size + q, c, s);
  for (let k = 0; k < size; k += 1) turn(a, p * size + k, q * size + k, c, s);
  for (let k = 0; k < size; k += 1) turn(v, k * size + p, k * size + q, c, s);
}

function turn(m: Float64Array, i: number, j: number, c: number, s: number): void {
  const x = m[i] ?? 0;
  const y = m[j] ?? 0;
  m[i] = c * x - s * y;
  m[j] = s * x + c * y;
}

function offDiagonal(a: Float64Array, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i += 1)
    for (let j = i + 1; j < size; j += 1) sum += (a[i * size + j] ?? 0) ** 2;
  return sum;
}

function trace(a: Float64Array, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i += 1) sum += Math.abs(a[i * size + i] ?? 0);
  return sum;
}

function sorted(a: Float64Array, v: Float64Array, size: number): Eigen {
  const order = Array.from({ length: size }, (_, i) => i);
  const value = (i: number): number => a[i * size + i] ?? 0;
  order.sort((i, j) => value(j) - value(i) || i - j);
  const vectors = new Float64Array(size * size);
  for (const [column, from] of order.entries()) {
    let largest = 0;
    for (let row = 0; row < size; row += 1) {
      const entry = v[row * size + from] ?? 0;
      if (Math.abs(entry) > Math.abs(largest) + 1e-12) largest = entry;
    }
    const sign = largest < 0 ? -1 : 1;
    for (let row = 0; row < size; row += 1)
      vectors[row * size + column] = sign * (v[row * size + from] ?? 0);
  }
  return { values: Float64Array.from(order, value), vectors };
}
