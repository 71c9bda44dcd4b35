import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepHeaviestColumns } from '../../../src/core/math/heaviest-columns.ts';
import { seededRandom } from '../../../src/core/math/random.ts';
import { rowSpace } from '../../../src/core/math/row-space.ts';
import type { SparseMatrix } from '../../../src/core/math/sparse-matrix.ts';

function sparse(rows: readonly (readonly number[])[]): SparseMatrix {
  const columns = rows[0]?.length ?? 0;
  const start = [0];
  const column: number[] = [];
  const value: number[] = [];
  for (const row of rows) {
    for (const [at, entry] of row.entries())
      if (entry !== 0) {
        column.push(at);
        value.push(entry);
      }
    start.push(column.length);
  }
  return {
    rows: rows.length,
    columns,
    start: Int32Array.from(start),
    column: Int32Array.from(column),
    value: Float64Array.from(value),
  };
}

function product(rows: Float32Array, width: number, one: number, other: number): number {
  let sum = 0;
  for (let k = 0; k < width; k += 1)
    sum += (rows[one * width + k] ?? 0) * (rows[other * width + k] ?? 0);
  return sum;
}

describe('rowSpace', () => {
  it('keeps the products of rows where there are directions enough', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 9, maxLength: 9 }), {
          minLength: 1,
          maxLength: 14,
        }),
        (rows) => {
          const { coordinates, width } = rowSpace(sparse(rows), 16, seededRandom(2));
          for (const [i, one] of rows.entries())
            for (const [j, other] of rows.entries()) {
              const exact = one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
              expect(Math.abs(product(coordinates, width, i, j) - exact)).toBeLessThan(0.01);
            }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('finds the large directions of a matrix that has more', () => {
    const random = seededRandom(3);
    const strong = Array.from({ length: 8 }, () =>
      Array.from({ length: 60 }, () => random() - 0.5),
    );
    const rows = Array.from({ length: 300 }, () => {
      const mix = strong.map(() => random() - 0.5);
      return Array.from({ length: 60 }, (_, at) => {
        const signal = mix.reduce((sum, share, d) => sum + share * (strong[d]?.[at] ?? 0), 0);
        return 10 * signal + 0.01 * (random() - 0.5);
      });
    });
    const { coordinates, width } = rowSpace(sparse(rows), 16, seededRandom(4));
    for (let at = 0; at < 300; at += 7) {
      const exact = (rows[at] ?? []).reduce((sum, value) => sum + value * value, 0);
      expect(product(coordinates, width, at, at) / exact).toBeCloseTo(1, 3);
    }
  });

  it('gives the same numbers for the same seed', () => {
    const matrix = sparse([
      [1, 0, 2],
      [0, 3, 0],
    ]);
    expect(rowSpace(matrix, 16, seededRandom(1))).toEqual(rowSpace(matrix, 16, seededRandom(1)));
  });
});

describe('keepHeaviestColumns', () => {
  it('keeps the heaviest in their order', () => {
    const { columns, start, column, value } = keepHeaviestColumns(
      sparse([
        [1, 5, 0, 2],
        [1, 0, 1, 4],
      ]),
      2,
    );
    expect({ columns, start: [...start], column: [...column], value: [...value] }).toEqual({
      columns: 2,
      start: [0, 2, 3],
      column: [0, 1, 1],
      value: [5, 2, 4],
    });
  });
});
