import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestOnMap, squaredDistancesFrom } from '../../../src/core/quality/map-neighbours.ts';

describe('nearestOnMap', () => {
  it('lists the nearest first, without the paper itself', () => {
    const distances = squaredDistancesFrom(Float64Array.of(0, 0, 3, 0, 1, 0, 0, 2), 0);
    expect([...distances]).toEqual([0, 9, 1, 4]);
    expect(nearestOnMap(distances, 0, 2)).toEqual([2, 3]);
  });

  it('agrees with sorting everything, ties by number', () => {
    const distance = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(fc.array(distance, { minLength: 1 }), fc.nat(3), fc.nat(12), (all, self, k) => {
        const sorted = [...all.keys()]
          .filter((paper) => paper !== self)
          .sort((a, b) => (all[a] ?? 0) - (all[b] ?? 0) || a - b);
        expect(nearestOnMap(Float64Array.from(all), self, k)).toEqual(sorted.slice(0, k));
      }),
    );
  });
});
