import { decodeBase64 } from './base64.ts';
import { MATRIX_PRODUCTS_WASM } from './wasm/matrix-products-wasm.ts';

/** Products of dense float32 matrices, row-major, that live in one block of memory. Sizes are multiples of 16. */
export interface MatrixProducts {
  /** Returns the part of the memory that matrix `index` of those asked for fills. */
  matrix(index: number): Float32Array;
  /** c (m × n) = a (m × d) · bᵀ (n × d), matrices by index. */
  timesTransposed(a: number, b: number, c: number, sizes: Sizes): void;
  /** c (m × d) = p (m × n) · b (n × d). */
  times(p: number, b: number, c: number, sizes: Sizes): void;
  /** c (n × m) = transposed a (m × n). */
  transpose(a: number, c: number, sizes: { readonly m: number; readonly n: number }): void;
}

export interface Sizes {
  readonly m: number;
  readonly n: number;
  readonly d: number;
}

interface Kernel {
  multiplyByTransposed(a: number, b: number, c: number, m: number, n: number, d: number): void;
  multiply(p: number, b: number, c: number, m: number, n: number, d: number): void;
  transpose(a: number, c: number, m: number, n: number): void;
}

const PAGE_BYTES = 65_536;
const BYTES = 4;

/** Returns products over matrices of the lengths given: in WebAssembly with SIMD where the host has it, else in plain loops about ten times as slow; the two differ by rounding only. */
export function createMatrixProducts(lengths: readonly number[]): MatrixProducts {
  return createFastProducts(lengths) ?? createPlainProducts(lengths);
}

/** The fast version alone; null where the host has no WebAssembly with SIMD. */
export function createFastProducts(lengths: readonly number[]): MatrixProducts | null {
  const binary = decodeBase64(MATRIX_PRODUCTS_WASM);
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(binary)) return null;
  const { offsets, total } = layOutLengths(lengths);
  const pages = Math.ceil((total * BYTES) / PAGE_BYTES) + 1;
  const memory = new WebAssembly.Memory({ initial: pages });
  const module = new WebAssembly.Module(binary);
  const kernel = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Kernel;
  const matrices = lengths.map(
    (length, index) => new Float32Array(memory.buffer, (offsets[index] ?? 0) * BYTES, length),
  );
  const at = (index: number): number => (offsets[index] ?? 0) * BYTES;
  return {
    matrix: (index) => matrices[index] ?? new Float32Array(0),
    timesTransposed: (a, b, c, { m, n, d }) =>
      kernel.multiplyByTransposed(at(a), at(b), at(c), m, n, d),
    times: (p, b, c, { m, n, d }) => kernel.multiply(at(p), at(b), at(c), m, n, d),
    transpose: (a, c, { m, n }) => kernel.transpose(at(a), at(c), m, n),
  };
}

/** The plain version: for hosts without SIMD, and to check the fast one against. */
export function createPlainProducts(lengths: readonly number[]): MatrixProducts {
  const matrices = lengths.map((length) => new Float32Array(length));
  const matrix = (index: number): Float32Array => matrices[index] ?? new Float32Array(0);
  return {
    matrix,
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
        for (let j = 0; j < n; j += 1) {
          const factor = left[i * n + j] ?? 0;
          for (let k = 0; k < d; k += 1)
            out[i * d + k] = (out[i * d + k] ?? 0) + factor * (right[j * d + k] ?? 0);
        }
    },
    transpose(a, c, { m, n }) {
      const [from, to] = [matrix(a), matrix(c)];
      for (let i = 0; i < m; i += 1)
        for (let j = 0; j < n; j += 1) to[j * m + i] = from[i * n + j] ?? 0;
    },
  };
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
