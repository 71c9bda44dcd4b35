import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centreRows, unitRows } from '../../../../src/core/embed/centre-rows.ts';
import {
  createDenseRows,
  createSparseRows,
} from '../../../../src/core/explore/meaning/centred-rows.ts';

const WIDTH = 3;
const rowsOf = fc.array(
  fc.array(fc.integer({ min: 0, max: 4 }), { minLength: WIDTH, maxLength: WIDTH }),
  { minLength: 2, maxLength: 8 },
);

function unit(rows: readonly (readonly number[])[]): Float64Array {
  const values = Float64Array.from(rows.flat());
  unitRows(values, rows.length, WIDTH);
  return values;
}

/** What the rows' products are when they are written down centred. */
function expected(values: Float64Array, paper: number): number[] {
  const n = values.length / WIDTH;
  const rows = centreRows(values, n, WIDTH);
  return Array.from({ length: n }, (_, other) => {
    let sum = 0;
    for (let at = 0; at < WIDTH; at += 1)
      sum += (rows[paper * WIDTH + at] ?? 0) * (rows[other * WIDTH + at] ?? 0);
    return sum;
  });
}

function expectClose(found: Float32Array, wanted: readonly number[]): void {
  for (const [at, value] of wanted.entries()) expect(found[at]).toBeCloseTo(value, 4);
}

describe('createDenseRows', () => {
  it('compares as rows do that are written down centred', () => {
    fc.assert(
      fc.property(rowsOf, fc.nat(), (rows, pick) => {
        const values = unit(rows);
        const paper = pick % rows.length;
        const scores = new Float32Array(rows.length);
        createDenseRows(values, rows.length).addPaper(paper, 1, scores);
        expectClose(scores, expected(values, paper));
      }),
    );
  });
});

describe('createSparseRows', () => {
  it('compares as dense rows do', () => {
    fc.assert(
      fc.property(rowsOf, fc.nat(), (rows, pick) => {
        const values = unit(rows);
        const paper = pick % rows.length;
        const entries = rows.map((_, row) =>
          [0, 1, 2].filter((at) => (values[row * WIDTH + at] ?? 0) !== 0),
        );
        const start = Int32Array.from({ length: rows.length + 1 }, (_, row) =>
          entries.slice(0, row).reduce((sum, list) => sum + list.length, 0),
        );
        const matrix = {
          rows: rows.length,
          columns: WIDTH,
          start,
          column: Int32Array.from(entries.flat()),
          value: Float64Array.from(
            entries.flatMap((list, row) => list.map((at) => values[row * WIDTH + at] ?? 0)),
          ),
        };
        const scores = new Float32Array(rows.length);
        createSparseRows(matrix).addPaper(paper, 1, scores);
        expectClose(scores, expected(values, paper));
      }),
    );
  });
});
