import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipRing } from '../../../../src/core/write/slides/clip-ring.ts';

const box = { left: 0, right: 10, top: 0, bottom: 5 };

describe('clipRing', () => {
  it('leaves what is inside as it is', () => {
    expect(clipRing([1, 1, 3, 1, 2, 4], box)).toEqual([1, 1, 3, 1, 2, 4]);
  });

  it('cuts a square that sticks out', () => {
    const points = clipRing([8, 1, 14, 1, 14, 3, 8, 3], box);
    expect(points).toHaveLength(8);
    expect(Math.max(...points.filter((_, at) => at % 2 === 0))).toBe(10);
  });

  it('leaves nothing of what lies outside', () => {
    expect(clipRing([20, 1, 30, 1, 25, 4], box)).toEqual([]);
  });

  it('never leaves the box', () => {
    const ring = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), {
      minLength: 6,
      maxLength: 40,
    });
    fc.assert(
      fc.property(ring, (numbers) => {
        const points = clipRing(numbers.slice(0, 2 * Math.floor(numbers.length / 2)), box);
        for (const [at, value] of points.entries()) {
          expect(value).toBeGreaterThanOrEqual(-1e-9);
          expect(value).toBeLessThanOrEqual((at % 2 === 0 ? 10 : 5) + 1e-9);
        }
      }),
    );
  });
});
