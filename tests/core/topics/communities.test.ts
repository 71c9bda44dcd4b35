import { describe, expect, it } from 'vitest';
import { absorbSmallGroups } from '../../../src/core/topics/absorb-small.ts';
import { canonicalLabels } from '../../../src/core/topics/communities.ts';
import { partitionModularity } from '../../../src/core/topics/modularity.ts';

/** Two triangles joined by one weak link. */
const triangles = {
  source: Int32Array.of(0, 0, 1, 2, 3, 3, 4),
  target: Int32Array.of(1, 2, 2, 3, 4, 5, 5),
  similarity: Float64Array.of(1, 1, 1, 0.1, 1, 1, 1),
};

describe('canonicalLabels', () => {
  it('numbers the largest group first and equal ones by their first paper', () => {
    expect([...canonicalLabels(Int32Array.of(7, 3, 3, 9, 9, 3))]).toEqual([2, 0, 0, 1, 1, 0]);
    expect([...canonicalLabels(Int32Array.of(5, 4))]).toEqual([0, 1]);
  });

  it('goes by what each member counts for', () => {
    expect([...canonicalLabels(Int32Array.of(0, 0, 1), [1, 1, 5])]).toEqual([1, 1, 0]);
  });
});

describe('absorbSmallGroups', () => {
  it('gives a group that is too small to its strongest neighbour', () => {
    const labels = Int32Array.of(0, 0, 2, 1, 1, 1);
    expect([...absorbSmallGroups(labels, triangles, 2)]).toEqual([0, 0, 0, 1, 1, 1]);
  });
});

describe('partitionModularity', () => {
  it('is what the definition gives for two equal halves without a link between', () => {
    const apart = {
      source: Int32Array.of(0, 2),
      target: Int32Array.of(1, 3),
      similarity: Float64Array.of(1, 1),
    };
    expect(partitionModularity(Int32Array.of(0, 0, 1, 1), apart)).toBeCloseTo(0.5, 10);
    expect(partitionModularity(Int32Array.of(0, 0, 0, 0), apart)).toBeCloseTo(0, 10);
  });
});
