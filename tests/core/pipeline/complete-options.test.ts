import { describe, expect, it } from 'vitest';
import { completeOptions } from '../../../src/core/pipeline/complete-options.ts';

describe('completeOptions', () => {
  it('takes more neighbours for larger maps, between 5 and 15', () => {
    const neighbours = [1, 36, 100, 5000].map((papers) => completeOptions({}, papers).neighbours);
    expect(neighbours).toEqual([5, 6, 10, 15]);
  });

  it('keeps what is given, a seed of 0 too', () => {
    expect(completeOptions({ neighbours: 3, seed: 0 }, 36)).toEqual({ neighbours: 3, seed: 0 });
    expect(completeOptions({}, 36).seed).toBe(42);
  });

  it.each([0, -1, 2.5, NaN])('refuses %d neighbours', (neighbours) => {
    expect(() => completeOptions({ neighbours }, 36)).toThrow(RangeError);
  });
});
