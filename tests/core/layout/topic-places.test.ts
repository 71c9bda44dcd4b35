import { describe, expect, it } from 'vitest';
import { topicPlaces } from '../../../src/core/layout/topic-places.ts';

describe('topicPlaces', () => {
  it('stays with most of a topic, whatever its outliers do', () => {
    const positions = Float64Array.of(0, 0, 0.1, 0, 0.2, 0, 9, 9);
    const [place] = topicPlaces(positions, new Int32Array(4), new Float64Array(4).fill(1), 1);
    expect(place?.x).toBeCloseTo(0.05);
    expect(place?.y).toBe(0);
  });

  it('gives every topic a place of its own', () => {
    const positions = Float64Array.of(-1, 0, 1, 0.5);
    expect(topicPlaces(positions, Int32Array.of(1, 0), Float64Array.of(1, 0), 2)).toEqual([
      { x: 1, y: 0.5 },
      { x: -1, y: 0 },
    ]);
  });

  it('leans to the papers that belong strongly', () => {
    const positions = Float64Array.of(0, 0, 1, 0);
    const [place] = topicPlaces(positions, new Int32Array(2), Float64Array.of(0.1, 1), 1);
    expect(place).toEqual({ x: 1, y: 0 });
  });
});
