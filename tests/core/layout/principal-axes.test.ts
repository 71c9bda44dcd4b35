import { describe, expect, it } from 'vitest';
import { principalAxes } from '../../../src/core/layout/principal-axes.ts';

const rows = (dimension: number, values: readonly number[]) => ({
  count: values.length / dimension,
  dimension,
  values: Float64Array.from(values),
});

describe('principalAxes', () => {
  it('finds the wide axis first, the narrow one second', () => {
    // A cross: 2 to either side along the third column, 1 along the first.
    const axes = principalAxes(rows(3, [0, 5, 2, 0, 5, -2, 1, 5, 0, -1, 5, 0]));
    [2, 0, -2, 0, 0, 1, 0, -1].forEach((value, at) => expect(axes[at]).toBeCloseTo(value, 6));
  });

  it('gives zeros where nothing varies', () => {
    expect(principalAxes(rows(2, [1, 2, 1, 2])).map(Math.abs)).toEqual(new Float64Array(4));
    expect(principalAxes(rows(1, [3, 3, 3])).map(Math.abs)).toEqual(new Float64Array(6));
    expect(principalAxes(rows(2, []))).toEqual(new Float64Array(0));
  });
});
