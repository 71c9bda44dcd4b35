import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexRank } from '../../../src/core/overview/lex-rank.ts';

describe('lexRank', () => {
  it('puts the middle of a star first', () => {
    const star = (one: number, other: number): number => Number(one === 0 || other === 0);
    const rank = lexRank([1, 1, 1, 1], star);
    // By hand: a leaf gets .0375 + .85 / 3 of the middle, the middle .0375 + .85 of three leaves.
    const leaf = (0.0375 + (0.85 / 3) * 0.0375) / (1 - 0.85 ** 2);
    expect(rank[1]).toBeCloseTo(leaf, 4);
    expect(rank[0]).toBeCloseTo(1 - 3 * leaf, 4);
  });

  it('returns the prior where nothing is alike', () => {
    expect([...lexRank([3, 1], () => 0)]).toEqual([0.75, 0.25]);
  });

  it('is a distribution, whatever the similarities', () => {
    const matrix = fc.array(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 }),
      {
        minLength: 7,
        maxLength: 7,
      },
    );
    fc.assert(
      fc.property(matrix, (values) => {
        const rank = lexRank([1, 2, 3, 4, 5, 6, 7], (one, other) => values[one]?.[other] ?? 0);
        expect(rank.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
        expect(Math.min(...rank)).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });
});
