import { describe, expect, it } from 'vitest';
import { tinyLayout } from '../../../src/core/layout/tiny-layout.ts';
import { unitVectors } from '../../support/random-vectors.ts';

function distance(positions: Float64Array, a: number, b: number): number {
  const [ax = 0, ay = 0] = positions.subarray(2 * a);
  const [bx = 0, by = 0] = positions.subarray(2 * b);
  return Math.hypot(ax - bx, ay - by);
}

describe('tinyLayout', () => {
  it('puts one paper at the origin', () => {
    expect([...tinyLayout(unitVectors([[3, 4]]))].map(Math.abs)).toEqual([0, 0]);
  });

  it('gives three papers exactly the distances of their vectors', () => {
    const positions = tinyLayout(
      unitVectors([
        [1, 0, 0],
        [0, 1, 0],
        [1, 1, 0],
      ]),
    );
    expect(distance(positions, 0, 1)).toBeCloseTo(Math.SQRT2, 3);
    expect(distance(positions, 0, 2)).toBeCloseTo(Math.sqrt(2 - Math.SQRT2), 3);
    expect(distance(positions, 1, 2)).toBeCloseTo(Math.sqrt(2 - Math.SQRT2), 3);
  });

  it('shows two pairs as two pairs', () => {
    const positions = tinyLayout(
      unitVectors([
        [1, 0.1, 0],
        [1, 0, 0],
        [0, 0.1, 1],
        [0, 0, 1],
      ]),
    );
    const near = Math.max(distance(positions, 0, 1), distance(positions, 2, 3));
    expect(distance(positions, 0, 2)).toBeGreaterThan(4 * near);
  });

  it('has an answer for papers without a known word', () => {
    expect(
      [
        ...tinyLayout(
          unitVectors([
            [0, 0],
            [0, 0],
            [0, 0],
          ]),
        ),
      ].every(Number.isFinite),
    ).toBe(true);
  });
});
