import { loadKernel } from './load-kernel.ts';
import { MATRIX_PRODUCTS_WASM } from './wasm/matrix-products-wasm.ts';

/** A matrix by its number, or a part of it that begins at an entry. */
export type Part = number | readonly [matrix: number, from: number];

/** Products of float32 matrices, row-major, that live in one block of memory. Sizes are multiples of 16. */
export interface MatrixProducts {
  /** Returns the entries of matrix `index` of those asked for. */
  matrix(index: number): Float32Array;
  /** The same entries as whole numbers. */
  integers(index: number): Int32Array;
  /** c (m × n) = a (m × d) · bᵀ (n × d). */
  timesTransposed(a: Part, b: Part, c: Part, sizes: Sizes): void;
  /** c (m × d) = p (m × n) · b (n × d). */
  times(p: Part, b: Part, c: Part, sizes: Sizes): void;
  /** c (n × m) = transposed a (m × n). */
  transpose(a: Part, c: Part, sizes: { readonly m: number; readonly n: number }): void;
  /** out (rows × width) = sparse · dense; row r of the sparse matrix owns the entries start[r] … start[r + 1]. */
  sparseTimes(
    sparse: SparseParts,
    dense: Part,
    out: Part,
    sizes: { readonly rows: number; readonly width: number },
  ): void;
}

export interface Sizes {
  readonly m: number;
  readonly n: number;
  readonly d: number;
}

/** A sparse matrix by the numbers of its arrays: `start` and `column` hold whole numbers. */
export interface SparseParts {
  readonly start: number;
  readonly column: number;
  readonly value: number;
}

interface Kernel {
  multiplyByTransposed(a: number, b: number, c: number, m: number, n: number, d: number): void;
  multiply(p: number, b: number, c: number, m: number, n: number, d: number): void;
  transpose(a: number, c: number, m: number, n: number): void;
  multiplySparse(...places: readonly number[]): void;
}

const BYTES = 4;

/** Returns products over matrices of the lengths given: in WebAssembly with SIMD where the host has it, else in plain loops about ten times as slow; the two differ by rounding only. */
export function createMatrixProducts(lengths: readonly number[]): MatrixProducts {
  return createFastProducts(lengths) ?? createPlainProducts(lengths);
}

/** The fast version alone; null where the host has no WebAssembly with SIMD. */
export function createFastProducts(lengths: readonly number[]): MatrixProducts | null {
  const { offsets, total } = layOutLengths(lengths);
  const loaded = loadKernel<Kernel>(MATRIX_PRODUCTS_WASM, total * BYTES);
  if (loaded === null) return null;
  const { exports: kernel, memory } = loaded;
  const at = (part: Part): number => {
    const [index, from] = typeof part === 'number' ? [part, 0] : part;
    return ((offsets[index] ?? 0) + from) * BYTES;
  };
  return {
    matrix: (index) => new Float32Array(memory.buffer, at(index), lengths[index] ?? 0),
    integers: (index) => new Int32Array(memory.buffer, at(index), lengths[index] ?? 0),
    timesTransposed: (a, b, c, { m, n, d }) =>
      kernel.multiplyByTransposed(at(a), at(b), at(c), m, n, d),
    times: (p, b, c, { m, n, d }) => kernel.multiply(at(p), at(b), at(c), m, n, d),
    transpose: (a, c, { m, n }) => kernel.transpose(at(a), at(c), m, n),
    sparseTimes: ({ start, column, value }, dense, out, { rows, width }) =>
      kernel.multiplySparse(at(start), at(column), at(value), at(dense), at(out), rows, width),
  };
}

/** The plain version: for hosts without SIMD, and to check the fast one against. */
export function createPlainProducts(lengths: readonly number[]): MatrixProducts {
  const matrices = lengths.map((length) => new Float32Array(length));
  const matrix = (part: Part): Float32Array => {
    const [index, from] = typeof part === 'number' ? [part, 0] : part;
    return (matrices[index] ?? new Float32Array(0)).subarray(from);
  };
  const integers = (index: number): Int32Array => new Int32Array(matrix(index).buffer);
  return {
    matrix,
    integers,
    timesTransposed(a, b, c, { m, n, d }) {
      const [left, right, out] = [matrix(a), matrix(b), matrix(c)];
      for (let i = 0; i < m; i += 1)
        for (let j = 0; j < n; j += 1) {
          let sum = 0;
          for (let k = 0; k < d; k += 1) sum += (left[i * d + k] ?? 0) * (right[j * d + k] ?? 0);
          out[i * n + j] = sum;
        }
    },
    times(p, b, c, { m, n, d }) {
      const [left, right, out] = [matrix(p), matrix(b), matrix(c)];
      out.fill(0, 0, m * d);
      for (let i = 0; i < m; i += 1)
        for (let j = 0; j < n; j += 1)
          addScaled(out, i * d, right.subarray(j * d, (j + 1) * d), left[i * n + j] ?? 0);
    },
    transpose(a, c, { m, n }) {
      const [from, to] = [matrix(a), matrix(c)];
      for (let i = 0; i < m; i += 1)
        for (let j = 0; j < n; j += 1) to[j * m + i] = from[i * n + j] ?? 0;
    },
    sparseTimes(sparse, dense, out, { rows, width }) {
      const [start, column] = [integers(sparse.start), integers(sparse.column)];
      const [value, right, result] = [matrix(sparse.value), matrix(dense), matrix(out)];
      result.fill(0, 0, rows * width);
      for (let row = 0; row < rows; row += 1)
        for (let entry = start[row] ?? 0; entry < (start[row + 1] ?? 0); entry += 1) {
          const from = (column[entry] ?? 0) * width;
          addScaled(result, row * width, right.subarray(from, from + width), value[entry] ?? 0);
        }
    },
  };
}

function addScaled(target: Float32Array, at: number, source: Float32Array, factor: number): void {
  for (let k = 0; k < source.length; k += 1)
    target[at + k] = (target[at + k] ?? 0) + factor * (source[k] ?? 0);
}

function layOutLengths(lengths: readonly number[]): { offsets: readonly number[]; total: number } {
  const offsets: number[] = [];
  let total = 16;
  for (const length of lengths) {
    offsets.push(total);
    total += Math.ceil(length / 16) * 16;
  }
  return { offsets, total };
}
