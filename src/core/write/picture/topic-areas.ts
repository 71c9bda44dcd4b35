/** Cells along the longer side of the grid on which densities are measured. */
const GRID = 110;
const SHARE_OF_ONE = 0.22;
const SHARE_OF_MOST = 0.1;
/** Beyond so many deviations a paper counts no more. */
const REACH = 3;

/** Returns soft outlines around points (x, y, x, y …): where their kernel density reaches a level that gives every lone point an
 * island of its own; rings in the points' units, holes the other way round. `bandwidth`: deviation of the kernel, in the
 * points' units. O(points × kernel + grid).
 *
 * Source: B. Silverman, Density Estimation, 1986; contours by marching squares (Lorensen & Cline 1987, in the plane). */
export function topicArea(
  points: readonly number[],
  bandwidth: number,
): readonly (readonly number[])[] {
  if (points.length === 0) return [];
  const bounds = boundsOf(points, bandwidth * (REACH + 0.5));
  const cell = Math.max(bounds.width, bounds.height) / GRID;
  const columns = Math.ceil(bounds.width / cell) + 1;
  const rows = Math.ceil(bounds.height / cell) + 1;
  const density = new Float64Array(columns * rows);
  for (let at = 0; at < points.length; at += 2) {
    const across = kernel(((points[at] ?? 0) - bounds.left) / cell, columns, bandwidth / cell);
    const down = kernel(((points[at + 1] ?? 0) - bounds.top) / cell, rows, bandwidth / cell);
    for (const [row, weight] of down.weights.entries()) {
      const base = (down.first + row) * columns + across.first;
      for (const [column, share] of across.weights.entries())
        density[base + column] = (density[base + column] ?? 0) + weight * share;
    }
  }
  const most = density.reduce((a, b) => Math.max(a, b), 0);
  const level = Math.max(SHARE_OF_ONE, SHARE_OF_MOST * most);
  return contours(density, columns, rows, level).map((ring) =>
    ring.map((value, axis) => value * cell + (axis % 2 === 0 ? bounds.left : bounds.top)),
  );
}

/** A normal kernel along one axis, 1 at the middle; deviation in cells. */
function kernel(
  middle: number,
  cells: number,
  deviation: number,
): { readonly first: number; readonly weights: Float64Array } {
  const first = Math.max(0, Math.floor(middle - REACH * deviation));
  const last = Math.min(cells - 1, Math.ceil(middle + REACH * deviation));
  const weights = new Float64Array(Math.max(0, last - first + 1));
  for (let at = 0; at < weights.length; at += 1)
    weights[at] = Math.exp(-(((first + at - middle) / deviation) ** 2) / 2);
  return { first, weights };
}

function boundsOf(points: readonly number[], margin: number) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = [points[at] ?? 0, points[at + 1] ?? 0];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return {
    ...{ left: left - margin, top: top - margin },
    ...{ width: right - left + 2 * margin, height: bottom - top + 2 * margin },
  };
}

/** Closed rings in cells; the border of the grid lies below the level. Every cell's crossing runs with the dense side on its right. */
function contours(
  density: Float64Array,
  columns: number,
  rows: number,
  level: number,
): readonly (readonly number[])[] {
  const next = new Map<number, number>();
  for (let row = 0; row + 1 < rows; row += 1)
    for (let column = 0; column + 1 < columns; column += 1)
      addCell(next, density, row * columns + column, { columns, level });
  return follow(next, (number) => crossing(number, density, columns, level));
}

/** Leads every crossing by which the dense side is entered to one by which it is left. An edge of a cell has a number: twice its
 * first corner's place, plus one if it goes down. */
function addCell(
  next: Map<number, number>,
  density: Float64Array,
  place: number,
  { columns, level }: { readonly columns: number; readonly level: number },
): void {
  const corners = [place, place + 1, place + columns + 1, place + columns];
  const edges = [2 * place, 2 * (place + 1) + 1, 2 * (place + columns), 2 * place + 1];
  const inside = corners.map((corner) => (density[corner] ?? 0) >= level);
  const entries: number[] = [];
  const exits: number[] = [];
  for (const [side, edge] of edges.entries()) {
    const [here, there] = [inside[side] === true, inside[(side + 1) % 4] === true];
    if (here && !there) exits.push(edge);
    if (!here && there) entries.push(edge);
  }
  for (const [way, from] of entries.entries())
    next.set(from, exits[exits.length - 1 - way] ?? from);
}

function follow(
  next: Map<number, number>,
  point: (edge: number) => readonly [number, number],
): readonly (readonly number[])[] {
  const rings: number[][] = [];
  for (const first of [...next.keys()]) {
    const ring: number[] = [];
    let edge: number | undefined = first;
    while (edge !== undefined && next.has(edge)) {
      const following: number | undefined = next.get(edge);
      next.delete(edge);
      ring.push(...point(edge));
      edge = following;
    }
    if (ring.length >= 6) rings.push(ring);
  }
  return rings;
}

function crossing(
  edge: number,
  density: Float64Array,
  columns: number,
  level: number,
): readonly [number, number] {
  const place = edge >> 1;
  const isDown = (edge & 1) === 1;
  const [one, other] = [density[place] ?? 0, density[place + (isDown ? columns : 1)] ?? 0];
  const share = one === other ? 0.5 : (level - one) / (other - one);
  const [column, row] = [place % columns, Math.floor(place / columns)];
  return isDown ? [column, row + share] : [column + share, row];
}
