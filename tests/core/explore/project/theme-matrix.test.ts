import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { themeGaps } from '../../../../src/core/explore/project/gaps.ts';
import { themeMatrix } from '../../../../src/core/explore/project/theme-matrix.ts';
import { makeSmallMap } from '../../../support/small-map.ts';
import { arbitraryMap } from '../arbitrary-map.ts';

const GROUPS = ['architecture', 'problem'] as const;
const map = makeSmallMap();
const all = new Uint8Array(6).fill(1);

describe('themeMatrix', () => {
  it('counts papers of both themes beside what the margins lead to expect', () => {
    const matrix = themeMatrix(map, GROUPS, all);
    expect(matrix.rows.map(({ id }) => id)).toEqual(['rnn', 'ssm']);
    expect(matrix.columns.map(({ id }) => id)).toEqual(['speech', 'vision']);
    expect(matrix.observed).toEqual([2, 0, 0, 3]);
    expect(matrix.expected).toEqual([1, 1.5, 1, 1.5]);
    expect(matrix.residual.map(Math.sign)).toEqual([1, -1, -1, 1]);
  });

  it('counts the flagged papers alone, and leaves out themes without any', () => {
    const matrix = themeMatrix(map, GROUPS, Uint8Array.of(1, 1, 1, 0, 0, 0));
    expect(matrix.papers).toBe(3);
    expect(matrix.rows.map(({ id }) => id)).toEqual(['rnn']);
    expect(matrix.observed).toEqual([2]);
  });

  it('is finite for any map, and no cell exceeds its margins', () => {
    fc.assert(
      fc.property(arbitraryMap, (any) => {
        const matrix = themeMatrix(any, GROUPS, new Uint8Array(any.papers.length).fill(1));
        for (const [cell, observed] of matrix.observed.entries()) {
          const row = Math.floor(cell / matrix.columns.length);
          expect(observed).toBeLessThanOrEqual(matrix.rowSizes[row] ?? 0);
          expect(Number.isFinite(matrix.residual[cell])).toBe(true);
        }
      }),
    );
  });
});

describe('themeGaps', () => {
  it('lists empty busy cells, most expected first, with their nearest papers of the vector space', () => {
    const gaps = themeGaps(map, themeMatrix(map, GROUPS, all), all);
    expect(gaps.map(({ row, column, expected }) => [row, column, expected])).toEqual([
      [0, 1, 1.5],
      [1, 0, 1],
    ]);
    for (const { pairs } of gaps)
      for (const { rowPaper, columnPaper } of pairs) expect(rowPaper).not.toBe(columnPaper);
    const neighbours = Int32Array.from([3, ...map.columns.neighbours.slice(1)]);
    const near = { ...map, columns: { ...map.columns, neighbours } };
    expect(themeGaps(near, themeMatrix(near, GROUPS, all), all)[0]?.pairs[0]).toEqual({
      ...{ rowPaper: 0, columnPaper: 3 },
      similarity: near.columns.similarities[0],
    });
  });
});
