import { contourDensity, geoPath } from 'd3';
import type { FieldMap } from '../core/contract/map.ts';

/** Side of the square grid on which outlines are computed, covering `REACH` map units each way from the middle. */
const GRID = 480;
const REACH = 1.5;
/** A contour at this share of a single paper's own density gives every paper an island of its own, which grow together where papers are close. */
const SHARE_OF_ONE = 0.22;
const SHARE_OF_MOST = 0.1;

/** One topic's outline as an SVG path in grid units; `gridTransform` brings it to the frame. */
export interface TopicOutline {
  readonly topic: number;
  readonly path: string;
}

/** Returns a soft outline per topic around its papers: one contour of their kernel density; none for a map
 * of one topic, which nothing is set off from. O(topics × grid²).
 *
 * Source: d3-contour's density estimation (M. Bostock), after B. Silverman, Density Estimation, 1986. */
export function topicOutlines(map: FieldMap): readonly TopicOutline[] {
  if (map.manifest.topics.length < 2) return [];
  const members = map.manifest.topics.map((): [number, number][] => []);
  const { positions, topic } = map.columns;
  for (const [paper, group] of topic.entries())
    members[group]?.push(toGrid(positions[2 * paper] ?? 0, positions[2 * paper + 1] ?? 0));
  const bandwidth = Math.max(5, Math.min(13, 60 / Math.sqrt(Math.max(1, map.papers.length / 20))));
  const single = 1 / (2 * Math.PI * bandwidth * bandwidth);
  const path = geoPath();
  return members.flatMap((points, group) => {
    const density = contourDensity<[number, number]>()
      .x(([x]) => x)
      .y(([, y]) => y)
      .size([GRID, GRID])
      .cellSize(2)
      .bandwidth(bandwidth);
    const outlineAt = density.contours(points);
    const level = Math.max(SHARE_OF_ONE * single, SHARE_OF_MOST * outlineAt.max);
    const text = path(outlineAt(level));
    return text === null || text === '' ? [] : [{ topic: group, path: text }];
  });
}

/** The affine map from grid units to pixels, given pixels per map unit and the frame's place of the map's origin. */
export function gridTransform(scale: number, left: number, top: number): string {
  const factor = (2 * REACH * scale) / GRID;
  return `matrix(${factor} 0 0 ${factor} ${left - REACH * scale} ${top - REACH * scale})`;
}

function toGrid(x: number, y: number): [number, number] {
  return [((x + REACH) / (2 * REACH)) * GRID, ((REACH - y) / (2 * REACH)) * GRID];
}
