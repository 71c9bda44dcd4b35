import type { WholeMap } from '../../contract/map.ts';
import type { Box } from './picture.ts';
import type { Point } from './label-columns.ts';
import type { PictureTopic } from './picture-content.ts';

/** From map units to the picture. */
export interface MapFrame {
  /** Picture units per map unit. */
  readonly scale: number;
  readonly place: (paper: number) => Point;
}

/** Fewer map units are never spread over the whole box: a few papers would lie oddly far apart. */
const LEAST_SPAN = 0.5;

/** Returns how papers are placed so that all of them, with `margin` around, fill a box and keep their proportions. */
export function mapFrame(
  { columns }: WholeMap,
  papers: readonly number[],
  box: Box,
  margin: number,
): MapFrame {
  const at = (paper: number, axis: number): number => columns.positions[2 * paper + axis] ?? 0;
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const paper of papers) {
    const [x, y] = [at(paper, 0), at(paper, 1)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  const [width, height] = [box.right - box.left - 2 * margin, box.bottom - box.top - 2 * margin];
  const scale = Math.min(
    Math.max(1, width) / Math.max(LEAST_SPAN, right - left),
    Math.max(1, height) / Math.max(LEAST_SPAN, top - bottom),
  );
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  return {
    scale,
    place: (paper) => ({
      x: middle.x + (at(paper, 0) - (left + right) / 2) * scale,
      y: middle.y - (at(paper, 1) - (bottom + top) / 2) * scale,
    }),
  };
}

/** Returns where leader lines to topics end: at the paper nearest to the middle of the topic's papers. */
export function topicAnchors(
  topics: readonly PictureTopic[],
  { place }: MapFrame,
): ReadonlyMap<number, Point> {
  return new Map(
    topics.map(({ topic, papers }) => {
      const points = papers.map(place);
      const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
      const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
      const distance = (point: Point): number => (point.x - x) ** 2 + (point.y - y) ** 2;
      const nearest = points.reduce((best, point) =>
        distance(point) < distance(best) ? point : best,
      );
      return [topic, nearest];
    }),
  );
}
