import { pointsInPolygon } from '../core/explore/select/points-in-polygon.ts';
import type { Disc } from './disc.ts';

/** Returns the papers whose middle lies in an outline (corners in pixels of the frame), rising; of them those that pass,
 * since dimmed papers are not meant. `passing` = null: all. */
export function papersInOutline(
  discs: readonly Disc[],
  passing: Uint8Array | null,
  outline: Float64Array,
): readonly number[] {
  const places = Float64Array.from(discs.flatMap(({ x, y }) => [x, y]));
  const inside = pointsInPolygon(places, outline);
  return passing === null ? inside : inside.filter((paper) => passing[paper] === 1);
}
