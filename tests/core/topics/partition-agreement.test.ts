import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from '../../../src/core/topics/partition-agreement.ts';

const labels = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 20 });

describe('adjustedRandIndex', () => {
  it('is what Hubert and Arabie compute for a case worked out by hand', () => {
    const value = adjustedRandIndex(
      Int32Array.of(0, 0, 0, 1, 1, 1),
      Int32Array.of(0, 0, 1, 1, 2, 2),
    );
    expect(value).toBeCloseTo((2 - (6 * 3) / 15) / ((6 + 3) / 2 - (6 * 3) / 15), 10);
  });

  it('is 1 for the same groups under other numbers', () => {
    fc.assert(
      fc.property(labels, (one) => {
        const renamed = Int32Array.from(one, (label) => 7 - label);
        expect(adjustedRandIndex(Int32Array.from(one), renamed)).toBeCloseTo(1, 10);
      }),
      { numRuns: 100 },
    );
  });

  it('does not care about the order of its two sides', () => {
    fc.assert(
      fc.property(labels, labels, (a, b) => {
        const n = Math.min(a.length, b.length);
        const [one, other] = [Int32Array.from(a.slice(0, n)), Int32Array.from(b.slice(0, n))];
        expect(adjustedRandIndex(one, other)).toBeCloseTo(adjustedRandIndex(other, one), 10);
      }),
      { numRuns: 100 },
    );
  });

  it('refuses partitions of different sizes', () => {
    expect(() => adjustedRandIndex(Int32Array.of(0), Int32Array.of(0, 1))).toThrow(RangeError);
  });
});
