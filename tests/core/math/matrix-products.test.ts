import { describe, expect, it } from 'vitest';
import {
  createFastProducts,
  createPlainProducts,
  type MatrixProducts,
} from '../../../src/core/math/matrix-products.ts';
import { seededRandom } from '../../../src/core/math/random.ts';

const SIZES = { m: 32, n: 16, d: 48 };
const LENGTHS = [32 * 48, 16 * 48, 32 * 16, 16 * 32, 32 * 48, 4, 5, 5, 3 * 48];

function run(products: MatrixProducts): Float32Array[] {
  const random = seededRandom(1);
  for (const index of [0, 1])
    for (const at of products.matrix(index).keys()) products.matrix(index)[at] = random() - 0.5;
  products.timesTransposed(0, 1, 2, SIZES);
  products.transpose(2, 3, SIZES);
  products.times(2, 1, 4, SIZES);
  products.integers(5).set([0, 2, 2, 5]);
  products.integers(6).set([0, 15, 3, 4, 3]);
  products.matrix(7).set([1, -2, 0.5, 3, 4]);
  products.sparseTimes({ start: 5, column: 6, value: 7 }, 1, 8, { rows: 3, width: 48 });
  products.times([2, 16 * 16], 1, [4, 16 * 48], { m: 16, n: 16, d: 48 });
  return [2, 3, 4, 8].map((index) => products.matrix(index).slice());
}

describe('createFastProducts', () => {
  it('gives what plain loops give', () => {
    const fast = createFastProducts(LENGTHS);
    if (fast === null) throw new Error('this engine has no WebAssembly with SIMD');
    const plain = run(createPlainProducts(LENGTHS));
    for (const [index, matrix] of run(fast).entries())
      for (const [at, value] of matrix.entries())
        expect(value).toBeCloseTo(plain[index]?.[at] ?? Number.NaN, 4);
  });
});
