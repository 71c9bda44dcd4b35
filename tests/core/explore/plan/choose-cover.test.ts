import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseCover } from '../../../../src/core/explore/plan/choose-cover.ts';
import { coveredBy, gainOf, type Coverage } from '../../../../src/core/explore/plan/coverage.ts';

/** From a square table of shares, 1 on its diagonal. */
function coverageFrom(table: readonly (readonly number[])[]): Coverage {
  const n = table.length;
  return {
    start: Int32Array.from({ length: n + 1 }, (_, row) => row * n),
    paper: Int32Array.from({ length: n * n }, (_, at) => at % n),
    share: Float64Array.from(
      table.flatMap((row, one) => row.map((share, at) => (at === one ? 1 : share))),
    ),
  };
}

const worthOf = (coverage: Coverage, papers: readonly number[]): number =>
  coveredBy(coverage, papers).reduce((sum, value) => sum + value, 0);

const tiny = fc.integer({ min: 1, max: 7 }).chain((n) =>
  fc
    .array(fc.array(fc.constantFrom(0, 0, 0.25, 0.5, 1), { minLength: n, maxLength: n }), {
      minLength: n,
      maxLength: n,
    })
    .map(coverageFrom),
);

function subsets(n: number, size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return subsets(n, size - 1).flatMap((set) =>
    Array.from({ length: n }, (_, paper) => paper)
      .filter((paper) => paper > (set.at(-1) ?? -1))
      .map((paper) => [...set, paper]),
  );
}

describe('the coverage', () => {
  it('grows with every paper, and by less the more is covered', () => {
    fc.assert(
      fc.property(tiny, fc.nat(), fc.nat(), fc.nat(), (coverage, a, b, c) => {
        const n = coverage.start.length - 1;
        const [one, two, new_] = [a % n, b % n, c % n];
        expect(worthOf(coverage, [one, new_])).toBeGreaterThanOrEqual(worthOf(coverage, [one]));
        const small = gainOf(coverage, coveredBy(coverage, [one]), new_);
        const large = gainOf(coverage, coveredBy(coverage, [one, two]), new_);
        expect(large).toBeLessThanOrEqual(small + 1e-12);
      }),
    );
  });
});

describe('chooseCover', () => {
  it('takes the paper that stands for most, then what adds most to it', () => {
    const coverage = coverageFrom([
      [1, 0.5, 0, 0],
      [0.5, 1, 0.5, 0],
      [0, 0.5, 1, 0],
      [0, 0, 0, 1],
    ]);
    expect(chooseCover(coverage, [0, 1, 2, 3], 3)).toEqual([
      { paper: 1, gain: 2 },
      { paper: 3, gain: 1 },
      { paper: 0, gain: 0.5 },
    ]);
  });

  it('is as good as 1 − 1/e of the best choice, and gains add up to what is covered', () => {
    fc.assert(
      fc.property(tiny, fc.integer({ min: 1, max: 4 }), (coverage, count) => {
        const n = coverage.start.length - 1;
        const size = Math.min(count, n);
        const steps = chooseCover(coverage, [...Array(n).keys()], size);
        const worth = worthOf(
          coverage,
          steps.map(({ paper }) => paper),
        );
        const best = Math.max(...subsets(n, size).map((set) => worthOf(coverage, set)));
        expect(worth).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best - 1e-9);
        expect(steps.reduce((sum, { gain }) => sum + gain, 0)).toBeCloseTo(worth, 9);
      }),
      { numRuns: 150 },
    );
  });

  it('chooses what plain greedy would, ties to the lower number, and goes on from what was read', () => {
    fc.assert(
      fc.property(tiny, fc.nat(), (coverage, start) => {
        const n = coverage.start.length - 1;
        const read = [start % n];
        const covered = [...read];
        const plain: number[] = [];
        for (let step = 0; step < 3; step += 1) {
          const now = coveredBy(coverage, covered);
          const gains = Array.from({ length: n }, (_, paper) => gainOf(coverage, now, paper));
          const most = Math.max(...gains);
          if (most <= 1e-12) break;
          plain.push(gains.indexOf(most));
          covered.push(gains.indexOf(most));
        }
        expect(
          chooseCover(coverage, [...Array(n).keys()], 3, read).map(({ paper }) => paper),
        ).toEqual(plain);
      }),
    );
  });
});
