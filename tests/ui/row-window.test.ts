import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowWindow } from '../../src/ui/row-window.ts';

describe('rowWindow', () => {
  it('draws the rows in view and twelve more on both sides', () => {
    expect(rowWindow(1000, 50, 5000, 500)).toEqual({
      first: 88,
      last: 122,
      before: 4400,
      after: 43900,
    });
  });

  it('always fills the full height and holds every row in view', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 0, max: 400_000 }),
        fc.integer({ min: 0, max: 2000 }),
        (count, scrollTop, height) => {
          const { first, last, before, after } = rowWindow(count, 70, scrollTop, height);
          expect(before + (last - first) * 70 + after).toBe(count * 70);
          const seen = Math.floor(scrollTop / 70);
          if (seen < count) expect(first <= seen && (seen < last || height === 0)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
