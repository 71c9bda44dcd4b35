import { describe, expect, it } from 'vitest';
import { lengthenAcrossTopics } from '../../../src/core/layout/lengthen-across-topics.ts';

const neighbours = {
  count: 3,
  k: 2,
  indices: Int32Array.of(1, 2, 0, 2, 1, 0),
  similarities: Float64Array.of(0.52, 0.5, 0.52, 0.1, 0.1, 0.05),
};

describe('lengthenAcrossTopics', () => {
  it('lengthens by a tenth what lies between topics, and sorts anew', () => {
    const { indices, similarities } = lengthenAcrossTopics(neighbours, Int32Array.of(0, 1, 0));
    expect([...indices]).toEqual([2, 1, 0, 2, 0, 1]);
    [0.5, 0.472, 0.472, 0.01, 0.05, 0.01].forEach((value, at) => {
      expect(similarities[at]).toBeCloseTo(value, 9);
    });
  });

  it('changes nothing within one topic', () => {
    expect(lengthenAcrossTopics(neighbours, new Int32Array(3))).toEqual(neighbours);
  });
});
