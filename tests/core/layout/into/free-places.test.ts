import { describe, expect, it } from 'vitest';
import { freeAmong, keepApart } from '../../../../src/core/layout/into/free-places.ts';

describe('keepApart', () => {
  it('moves a new paper off an old one, and no farther than needed', () => {
    const places = keepApart(Float64Array.of(0, 0, 0, 0), 1, 1);
    expect([...places.subarray(0, 2)]).toEqual([0, 0]);
    const away = Math.hypot(places[2] ?? 0, places[3] ?? 0);
    expect(away).toBeGreaterThanOrEqual(1);
    expect(away).toBeLessThan(1.2);
  });

  it('leaves old papers that stand too near as they are, and new ones that do not', () => {
    const places = Float64Array.of(0, 0, 0.1, 0, 5, 5);
    expect(keepApart(places, 2, 1)).toEqual(places);
  });

  it('parts any number of papers on one spot', () => {
    const places = keepApart(new Float64Array(80), 0, 0.1);
    for (let one = 0; one < 40; one++)
      for (let other = 0; other < one; other++)
        expect(
          Math.hypot(
            (places[2 * one] ?? 0) - (places[2 * other] ?? 0),
            (places[2 * one + 1] ?? 0) - (places[2 * other + 1] ?? 0),
          ),
        ).toBeGreaterThanOrEqual(0.1);
  });
});

describe('freeAmong', () => {
  it('gives a free spot as it is', () => {
    expect(freeAmong(Float64Array.of(-1, -1), 0.5).near([0.2, -0.3])).toEqual([0.2, -0.3]);
  });
});
