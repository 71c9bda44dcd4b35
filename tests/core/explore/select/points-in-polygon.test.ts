import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  pointsInPolygon,
  rectangle,
} from '../../../../src/core/explore/select/points-in-polygon.ts';

const at = fc.integer({ min: -20, max: 20 });
const points = fc.array(fc.tuple(at, at), { maxLength: 30 });
const flat = (list: readonly (readonly [number, number])[]): Float64Array =>
  Float64Array.from(list.flat());

/** Half a unit off the whole numbers: no point lies on an edge of an upright rectangle. */
const corner = at.map((value) => value + 0.5);

describe('pointsInPolygon', () => {
  it('finds the points in a triangle', () => {
    const inside = pointsInPolygon(
      flat([
        [1, 1],
        [3, 1],
        [-1, 1],
        [1, 3.5],
      ]),
      flat([
        [0, 0],
        [4, 0],
        [0, 4],
      ]),
    );
    expect(inside).toEqual([0]);
  });

  it('holds what a lasso goes around, even where it crosses itself', () => {
    const twice = [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
    ] as const;
    expect(pointsInPolygon(flat([[2, 2]]), flat([...twice, ...twice]))).toEqual([0]);
  });

  it('holds nothing in a line', () => {
    expect(
      pointsInPolygon(
        flat([[1, 1]]),
        flat([
          [0, 0],
          [2, 2],
        ]),
      ),
    ).toEqual([]);
  });

  it('agrees with the bounds of a rectangle drawn from any corner', () => {
    fc.assert(
      fc.property(points, corner, corner, corner, corner, (list, x, y, toX, toY) => {
        const wanted = list.flatMap(([px, py], point) =>
          px > Math.min(x, toX) &&
          px < Math.max(x, toX) &&
          py > Math.min(y, toY) &&
          py < Math.max(y, toY)
            ? [point]
            : [],
        );
        expect(pointsInPolygon(flat(list), rectangle(x, y, toX, toY))).toEqual(wanted);
      }),
    );
  });

  it('does not care where the outline begins nor which way round it goes', () => {
    const outline = fc.array(fc.tuple(corner, corner), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(points, outline, fc.nat(8), (list, polygon, turn) => {
        const all = pointsInPolygon(flat(list), flat(polygon));
        const start = turn % polygon.length;
        const turned = [...polygon.slice(start), ...polygon.slice(0, start)];
        expect(pointsInPolygon(flat(list), flat(turned))).toEqual(all);
      }),
    );
  });

  it('agrees with half-planes inside convex outlines', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 3, max: 9 }), (list, corners) => {
        const polygon = Array.from({ length: corners }, (_, i): [number, number] => [
          12.3 * Math.cos((2 * Math.PI * i) / corners + 0.1),
          12.3 * Math.sin((2 * Math.PI * i) / corners + 0.1),
        ]);
        const wanted = list.flatMap(([x, y], point) =>
          polygon.every(([fromX, fromY], i) => {
            const [toX, toY] = polygon[(i + 1) % corners] ?? [0, 0];
            return (toX - fromX) * (y - fromY) - (x - fromX) * (toY - fromY) > 0;
          })
            ? [point]
            : [],
        );
        expect(pointsInPolygon(flat(list), flat(polygon))).toEqual(wanted);
      }),
    );
  });
});
