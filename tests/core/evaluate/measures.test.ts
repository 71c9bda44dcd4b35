import { describe, expect, it } from 'vitest';
import { estimateMean } from '../../../src/core/evaluate/estimate.ts';
import { keywordOverlap } from '../../../src/core/evaluate/keyword-overlap.ts';
import { labelAccuracy } from '../../../src/core/evaluate/label-accuracy.ts';
import { normalisedMutualInformation } from '../../../src/core/evaluate/mutual-information.ts';
import type { Neighbours } from '../../../src/core/graph/neighbours.ts';

function neighboursOf(rows: readonly (readonly number[])[]): Neighbours {
  const k = rows[0]?.length ?? 0;
  return {
    count: rows.length,
    k,
    indices: Int32Array.from(rows.flat()),
    similarities: new Float64Array(rows.length * k),
  };
}

const labels = (...values: number[]): Int32Array => Int32Array.from(values);

describe('normalisedMutualInformation', () => {
  it('is 1 for the same groups under other numbers', () => {
    expect(normalisedMutualInformation(labels(0, 0, 1, 1), labels(5, 5, 2, 2))).toBe(1);
  });

  it('is 0 for groups that tell nothing of each other', () => {
    expect(normalisedMutualInformation(labels(0, 0, 1, 1), labels(0, 1, 0, 1))).toBeCloseTo(0, 12);
  });

  it('divides by the mean of both entropies', () => {
    // Mutual information ln 2, entropies ln 2 and ln 4: 2/3.
    const found = normalisedMutualInformation(labels(0, 0, 1, 1), labels(0, 1, 2, 3));
    expect(found).toBeCloseTo(2 / 3, 12);
  });

  it('is 1 for two partitions into one group', () => {
    expect(normalisedMutualInformation(labels(0, 0), labels(3, 3))).toBe(1);
  });

  it('refuses partitions of different lengths', () => {
    expect(() => normalisedMutualInformation(labels(0), labels(0, 1))).toThrow(RangeError);
  });
});

describe('estimateMean', () => {
  it('gives the mean with the root of the unbiased variance over n', () => {
    expect(estimateMean([0, 1, 1, 0])).toEqual({
      value: 0.5,
      standardError: Math.sqrt(1 / 3 / 4),
      cases: 4,
    });
  });

  it('knows nothing of no values, and no error of one', () => {
    expect(estimateMean([])).toEqual({ value: null, standardError: null, cases: 0 });
    expect(estimateMean([0.3])).toEqual({ value: 0.3, standardError: null, cases: 1 });
  });
});

describe('labelAccuracy', () => {
  it('counts papers whose class is the commonest of their nearest', () => {
    const nearest = neighboursOf([
      [1, 2, 3],
      [0, 2, 3],
      [3, 0, 1],
      [2, 0, 1],
    ]);
    expect(labelAccuracy(nearest, labels(0, 0, 0, 1)).value).toBe(0.75);
  });

  it('gives a tie to the class of the nearest paper', () => {
    const nearest = neighboursOf([
      [1, 2],
      [0, 2],
      [1, 0],
    ]);
    expect(labelAccuracy(nearest, labels(7, 7, 8)).value).toBeCloseTo(2 / 3, 12);
  });
});

describe('keywordOverlap', () => {
  it('is the mean share of own keywords that a near paper has, spelling apart', () => {
    const keywords = [['Robots', 'Grasping'], ['robot'], ['speech']];
    const nearest = neighboursOf([[1], [0], [0]]);
    // 1 of 2, 1 of 1, 0 of 1
    expect(keywordOverlap(nearest, keywords)).toMatchObject({ value: 0.5, cases: 3 });
  });

  it('passes over papers without keywords', () => {
    const nearest = neighboursOf([[1], [0]]);
    expect(keywordOverlap(nearest, [[], ['speech']])).toMatchObject({ value: 0, cases: 1 });
  });
});
