import type { FieldMap } from '../../contract/map.ts';
import { anchorName } from './anchors.ts';
import { crowdSpacing, easeCrowd } from './ease-crowd.ts';
import type { GuideLabel, GuideLine, Placement } from './placement.ts';
import type { Corners } from './projection.ts';
import { triangleShares } from './triangle-shares.ts';

type Point = readonly [x: number, y: number];

const HALF_HEIGHT = Math.sqrt(3) / 2;
/** Left, right and upper corner of a triangle with sides of 2. */
const CORNERS: readonly [Point, Point, Point] = [
  [-1, -HALF_HEIGHT],
  [1, -HALF_HEIGHT],
  [0, HALF_HEIGHT],
];
const AREA = Math.sqrt(3);
/** Of the rows below it. */
const OUTSIDE_AREA = 0.7;
const MOST_SPACING = 0.06;
/** Height of a line of words. */
const LABEL_ROOM = 0.09;
/** Lines of equal shares, as shares of the height. */
const GRID = [0.25, 0.5, 0.75];

/** Returns the papers between three corners: each at the centre of gravity of its shares, crowds eased, all inside the triangle; those
 * that are nothing of any corner themselves are doubtful, and those that have nothing to do with any stand in rows below it.
 * About O(neighbours). */
export function placeInTriangle(map: FieldMap, corners: Corners): Placement {
  const n = map.papers.length;
  const { shares, isOwn, isNear } = triangleShares(map, corners);
  const inside = [...map.papers.keys()].filter((paper) => isNear[paper] === 1);
  const outside = [...map.papers.keys()].filter((paper) => isNear[paper] !== 1);
  const places = new Float64Array(2 * inside.length);
  for (const [at, paper] of inside.entries())
    for (const [corner, [x, y]] of CORNERS.entries()) {
      const share = shares[3 * paper + corner] ?? 0;
      places[2 * at] = (places[2 * at] ?? 0) + share * x;
      places[2 * at + 1] = (places[2 * at + 1] ?? 0) + share * y;
    }
  const eased = easeCrowd(places, crowdSpacing(inside.length, AREA, MOST_SPACING), intoTriangle);
  const positions = new Float64Array(2 * n);
  for (const [at, paper] of inside.entries()) {
    positions[2 * paper] = eased[2 * at] ?? 0;
    positions[2 * paper + 1] = eased[2 * at + 1] ?? 0;
  }
  const lowest = setOutside(map, positions, outside);
  const names = corners.map((corner) => anchorName(map, corner));
  const isHollow = inside.some((paper) => isOwn[paper] !== 1)
    ? ' Hollow: placed by neighbours alone.'
    : '';
  return {
    positions,
    spacing: crowdSpacing(n, AREA, MOST_SPACING),
    bounds: { left: -1.03, right: 1.03, bottom: lowest - 0.04, top: HALF_HEIGHT + 0.09 },
    guides: {
      lines: gridLines(),
      bands: [],
      labels: [...cornerLabels(names), ...outsideLabel(outside.length)],
    },
    doubtful: isNear.map((flag, paper) => flag - (isOwn[paper] ?? 0)),
    caption: `Position = share of ${names.slice(0, 2).join(', ')} and ${names[2] ?? ''}.${isHollow}`,
  };
}

/** Puts papers in rows below the triangle, topic by topic from left to right; returns how far down they reach. */
function setOutside(map: FieldMap, positions: Float64Array, papers: readonly number[]): number {
  if (papers.length === 0) return -HALF_HEIGHT - LABEL_ROOM;
  const { topic } = map.columns;
  const sorted = [...papers].sort((a, b) => (topic[a] ?? 0) - (topic[b] ?? 0) || a - b);
  const spacing = crowdSpacing(papers.length, OUTSIDE_AREA, MOST_SPACING);
  const rows = Math.ceil((papers.length * spacing) / 2);
  const across = Math.ceil(papers.length / rows);
  const start = -HALF_HEIGHT - 2 * LABEL_ROOM;
  for (const [place, paper] of sorted.entries()) {
    positions[2 * paper] =
      (Math.floor(place / rows) - (across - 1) / 2) * (2 / Math.max(1, across));
    positions[2 * paper + 1] = start - (place % rows) * spacing;
  }
  return start - (rows - 1) * spacing;
}

/** The nearest place inside, near enough: shares below zero become none. */
function intoTriangle(x: number, y: number): Point {
  const up = (y + HALF_HEIGHT) / (2 * HALF_HEIGHT);
  const right = (x + 1 - up) / 2;
  const kept = [1 - right - up, right, up].map((share) => Math.max(0, share));
  const total = kept.reduce((sum, share) => sum + share, 0);
  const at = (axis: 0 | 1): number =>
    CORNERS.reduce((sum, corner, i) => sum + (corner[axis] * (kept[i] ?? 0)) / total, 0);
  return [at(0), at(1)];
}

function gridLines(): readonly GuideLine[] {
  const lines: GuideLine[] = [];
  for (const [i, corner] of CORNERS.entries()) {
    const [next, last] = [CORNERS[(i + 1) % 3] ?? corner, CORNERS[(i + 2) % 3] ?? corner];
    lines.push({ from: corner, to: next, kind: 'edge' });
    for (const share of GRID)
      lines.push({
        from: between(next, corner, share),
        to: between(last, corner, share),
        kind: 'grid',
      });
  }
  return lines;
}

function between(from: Point, to: Point, share: number): Point {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

function cornerLabels(names: readonly string[]): readonly GuideLabel[] {
  return CORNERS.map(([x, y], corner): GuideLabel => ({
    text: names[corner] ?? '',
    x,
    y: corner === 2 ? y + 0.02 : y - 0.02,
    align: corner === 0 ? 'left' : corner === 1 ? 'right' : 'middle',
    side: corner === 2 ? 'above' : 'below',
    stick: 'none',
    kind: 'title',
    rank: corner,
    topic: null,
  }));
}

function outsideLabel(count: number): readonly GuideLabel[] {
  if (count === 0) return [];
  const text = `Neither one of them nor near: ${count} ${count === 1 ? 'paper' : 'papers'}`;
  const y = -HALF_HEIGHT - 1.55 * LABEL_ROOM;
  const where = { x: 0, y, align: 'middle', side: 'above', stick: 'none' } as const;
  return [{ ...where, text, kind: 'tick', rank: 0, topic: null }];
}
