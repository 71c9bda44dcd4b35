import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/math/random.ts';
import type { SparseMatrix } from '../../../src/core/math/sparse-matrix.ts';
import { symmetricEigen } from '../../../src/core/math/symmetric-eigen.ts';
import { truncatedSvd } from '../../../src/core/math/truncated-svd.ts';

function sparse(rows: readonly (readonly number[])[]): SparseMatrix {
  const start = new Int32Array(rows.length + 1);
  const column: number[] = [];
  const value: number[] = [];
  for (const [row, entries] of rows.entries()) {
    for (const [place, entry] of entries.entries())
      if (entry !== 0) {
        column.push(place);
        value.push(entry);
      }
    start[row + 1] = column.length;
  }
  return {
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    start,
    column: Int32Array.from(column),
    value: Float64Array.from(value),
  };
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

describe('truncatedSvd', () => {
  it('keeps all inner products when no direction is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 6, maxLength: 6 }), {
          minLength: 1,
          maxLength: 6,
        }),
        (rows) => {
          const reduced = truncatedSvd(sparse(rows), 6, seededRandom(1));
          const width = reduced.length / rows.length;
          for (const [i, a] of rows.entries())
            for (const [j, b] of rows.entries()) {
              const x = [...reduced.subarray(i * width, (i + 1) * width)];
              const y = [...reduced.subarray(j * width, (j + 1) * width)];
              expect(dot(x, y)).toBeCloseTo(dot(a, b), 5);
            }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('returns the same numbers for the same seed', () => {
    const matrix = sparse([
      [1, 0, 2],
      [0, 3, 1],
    ]);
    expect(truncatedSvd(matrix, 2, seededRandom(5))).toEqual(
      truncatedSvd(matrix, 2, seededRandom(5)),
    );
  });
});

describe('symmetricEigen', () => {
  it('finds the eigenvalues of a matrix worked out by hand, largest first', () => {
    const { values, vectors } = symmetricEigen(Float64Array.from([2, 1, 1, 2]), 2);
    expect(values[0]).toBeCloseTo(3, 10);
    expect(values[1]).toBeCloseTo(1, 10);
    expect(vectors[0]).toBeCloseTo(Math.SQRT1_2, 10);
    expect(vectors[2]).toBeCloseTo(Math.SQRT1_2, 10);
  });
});
