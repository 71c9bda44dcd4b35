import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestDistance, removeOverlaps } from '../../../src/core/layout/remove-overlaps.ts';

describe('removeOverlaps', () => {
  it('leaves papers that are far enough where they are', () => {
    const positions = Float64Array.of(0, 0, 1, 0, 0, 1);
    expect(removeOverlaps(positions, 0.9)).toEqual(positions);
  });

  it('moves a near pair apart along its own line, half each', () => {
    const [ax = 0, ay, bx = 0, by] = removeOverlaps(Float64Array.of(-0.1, 0, 0.1, 0), 1);
    expect(bx - ax).toBeGreaterThanOrEqual(1);
    expect(ax).toBeCloseTo(-bx);
    expect([ay, by]).toEqual([0, 0]);
  });

  it('parts papers that coincide', () => {
    expect(nearestDistance(removeOverlaps(new Float64Array(40), 0.3))).toBeGreaterThanOrEqual(0.3);
  });

  it('does nothing for a distance of 0', () => {
    expect(removeOverlaps(Float64Array.of(0, 0, 0, 0), 0)).toEqual(Float64Array.of(0, 0, 0, 0));
  });

  it('keeps the distance whatever the input, and gives the same twice', () => {
    const place = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { maxLength: 30 }), (places) => {
        const positions = Float64Array.from(places.flat());
        const apart = removeOverlaps(positions, 0.2);
        expect(nearestDistance(apart)).toBeGreaterThanOrEqual(0.2 * (1 - 1e-9));
        expect(removeOverlaps(positions, 0.2)).toEqual(apart);
      }),
      { numRuns: 100 },
    );
  });
});
