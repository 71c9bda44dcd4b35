import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mapNeighbours,
  nearestPlaces,
  squaredDistancesFrom,
} from '../../../src/core/quality/map-neighbours.ts';

function nearestTo(positions: readonly number[], paper: number, k: number): number[] {
  const nearest = new Int32Array(k);
  mapNeighbours(Float64Array.from(positions), k)(paper, nearest);
  return [...nearest];
}

describe('mapNeighbours', () => {
  it('lists the nearest first, without the paper itself', () => {
    expect(nearestTo([0, 0, 3, 0, 1, 0, 0, 2], 0, 2)).toEqual([2, 3]);
  });

  it('agrees with sorting everything, ties by number', () => {
    const coordinate = fc.oneof(
      fc.integer({ min: 0, max: 5 }),
      fc.double({ min: -50, max: 50, noNaN: true }),
    );
    const places = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(places, fc.nat(), fc.nat(20), (points, seed, wanted) => {
        const positions = points.flat();
        const paper = seed % points.length;
        const k = Math.min(wanted, points.length - 1);
        const distances = squaredDistancesFrom(Float64Array.from(positions), paper);
        const sorted = [...points.keys()]
          .filter((other) => other !== paper)
          .sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0) || a - b);
        expect(nearestTo(positions, paper, k)).toEqual(sorted.slice(0, k));
      }),
    );
  });
});

describe('nearestPlaces', () => {
  it('agrees with sorting everything, also for places beyond the papers', () => {
    const coordinate = fc.double({ min: -5, max: 5, noNaN: true });
    const point = fc.tuple(coordinate, coordinate);
    const far = fc.tuple(fc.double({ min: -40, max: 40, noNaN: true }), coordinate);
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 60 }), far, (points, [x, y]) => {
        const nearest = new Int32Array(2);
        nearestPlaces(Float64Array.from(points.flat()), 2)(x, y, 1, nearest);
        const square = (paper: number): number =>
          ((points[paper]?.[0] ?? 0) - x) ** 2 + ((points[paper]?.[1] ?? 0) - y) ** 2;
        const sorted = [...points.keys()]
          .filter((paper) => paper !== 1)
          .sort((a, b) => square(a) - square(b) || a - b);
        expect([...nearest]).toEqual(sorted.slice(0, 2));
      }),
    );
  });
});

describe('squaredDistancesFrom', () => {
  it('measures from one paper to all', () => {
    const distances = squaredDistancesFrom(Float64Array.of(0, 0, 3, 0, 1, 0, 0, 2), 0);
    expect([...distances]).toEqual([0, 9, 1, 4]);
  });
});
