import { describe, expect, it } from 'vitest';
import { weightedMedian } from '../../../../src/core/layout/into/weighted-median.ts';

describe('weightedMedian', () => {
  it('is the only place there is', () => {
    expect(weightedMedian([{ x: 0.5, y: -2, weight: 0 }])).toEqual([0.5, -2]);
  });

  it('stands in the heavier of two corners, not in the void between', () => {
    const [x, y] = weightedMedian([
      { x: 0, y: 0, weight: 1 },
      { x: 0, y: 0.1, weight: 1 },
      { x: 10, y: 10, weight: 1 },
    ]);
    expect(x).toBeLessThan(0.2);
    expect(y).toBeLessThan(0.3);
  });

  it('is the middle of a square', () => {
    const corners = [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ].map(([x = 0, y = 0]) => ({ x, y, weight: 2 }));
    const [x, y] = weightedMedian(corners);
    expect(x).toBeCloseTo(0, 9);
    expect(y).toBeCloseTo(0, 9);
  });
});
