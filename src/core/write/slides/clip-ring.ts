import type { Box } from '../picture/picture.ts';

/** Returns the part of a closed ring (x, y, x, y …) that lies inside a box, along whose border it is closed; empty where nothing does.
 * O(points).
 *
 * Source: I. Sutherland and G. Hodgman, "Reentrant polygon clipping", 1974, doi:10.1145/360767.360802. */
export function clipRing(ring: readonly number[], box: Box): readonly number[] {
  let points = ring;
  for (const [axis, bound, sign] of [
    [0, box.left, 1],
    [0, box.right, -1],
    [1, box.top, 1],
    [1, box.bottom, -1],
  ] as const)
    points = clipAt(points, axis, bound, sign);
  return points.length >= 6 ? points : [];
}

/** Keeps what lies beyond the bound along an axis (sign 1) or before it (-1). */
function clipAt(
  points: readonly number[],
  axis: 0 | 1,
  bound: number,
  sign: 1 | -1,
): readonly number[] {
  const kept: number[] = [];
  const count = points.length / 2;
  for (let at = 0; at < count; at += 1) {
    const here = pointAt(points, at);
    const before = pointAt(points, (at + count - 1) % count);
    const isIn = sign * (here[axis] - bound) >= 0;
    const wasIn = sign * (before[axis] - bound) >= 0;
    if (isIn !== wasIn) {
      const share = (bound - before[axis]) / (here[axis] - before[axis]);
      kept.push(
        before[0] + share * (here[0] - before[0]),
        before[1] + share * (here[1] - before[1]),
      );
    }
    if (isIn) kept.push(...here);
  }
  return kept;
}

function pointAt(points: readonly number[], at: number): readonly [number, number] {
  return [points[2 * at] ?? 0, points[2 * at + 1] ?? 0];
}
