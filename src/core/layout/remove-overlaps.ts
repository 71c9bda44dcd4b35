import { createPointGrid } from '../math/point-grid.ts';

const MAXIMUM_ROUNDS = 2_000;
/** Each push leaves the pair a little further apart than asked, or many rounds would only creep towards the distance. */
const SLACK = 1.02;
/** Room for the rounding of squares. */
const FAR = 1 + 1e-9;
const GOLDEN_ANGLE = 2.399963229728653;

/** Returns the layout with no two papers nearer than `distance`: n × 2, row-major. Pairs that stand too near are pushed
 * apart along the line between them, half each, until none is left; papers far from any other do not move. Coinciding
 * papers part in directions settled by their number. About O(n) a round, by a grid of cells of the size `distance`.
 *
 * In the manner of position-based dynamics (M. Müller et al., Position Based Dynamics, J. Visual Communication and
 * Image Representation 18, 2007, doi:10.1016/j.jvcir.2007.01.005), with the distance as the only constraint. */
export function removeOverlaps(positions: Float64Array, distance: number): Float64Array {
  const places = positions.slice();
  if (!(distance > 0)) return places;
  for (let round = 0; round < MAXIMUM_ROUNDS; round++) {
    if (pushApart(places, distance) === 0) return places;
  }
  return spreadOut(places, distance);
}

/** Pushes every pair of `places` that is nearer than `distance` apart, once, in place and in a fixed order; returns how many there were. About O(n). */
export function pushApart(places: Float64Array, distance: number): number {
  const { columns, rows, start, points, cellOf } = createPointGrid(places, distance);
  let pushed = 0;
  const pushCell = (paper: number, cell: number): void => {
    for (let place = start[cell] ?? 0; place < (start[cell + 1] ?? 0); place += 1) {
      const other = points[place] ?? 0;
      if (other > paper && push(places, paper, other, distance)) pushed += 1;
    }
  };
  for (let paper = 0; paper < places.length / 2; paper += 1) {
    const home = cellOf[paper] ?? 0;
    const [column, row] = [home % columns, Math.floor(home / columns)];
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1)
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1)
        pushCell(paper, y * columns + x);
  }
  return pushed;
}

function push(places: Float64Array, a: number, b: number, distance: number): boolean {
  const dx = (places[2 * b] ?? 0) - (places[2 * a] ?? 0);
  const dy = (places[2 * b + 1] ?? 0) - (places[2 * a + 1] ?? 0);
  // Nearly all pairs are told apart by this, at a tenth of the cost of their distance.
  if (dx * dx + dy * dy > FAR * distance * distance) return false;
  const apart = Math.hypot(dx, dy);
  if (apart >= distance) return false;
  const isOne = apart < distance * 1e-6;
  const x = isOne ? Math.cos(b * GOLDEN_ANGLE) : dx / apart;
  const y = isOne ? Math.sin(b * GOLDEN_ANGLE) : dy / apart;
  const half = (distance * SLACK - apart) / 2;
  places[2 * a] = (places[2 * a] ?? 0) - half * x;
  places[2 * a + 1] = (places[2 * a + 1] ?? 0) - half * y;
  places[2 * b] = (places[2 * b] ?? 0) + half * x;
  places[2 * b + 1] = (places[2 * b + 1] ?? 0) + half * y;
  return true;
}

/** The last resort for a crowd that does not come apart: everything grows until the nearest pair is far enough. */
function spreadOut(places: Float64Array, distance: number): Float64Array {
  const nearest = nearestDistance(places);
  return nearest > 0 ? places.map((value) => (value * distance) / nearest) : places;
}

/** Returns the distance of the two papers that stand nearest to each other; Infinity below two papers. O(n²). */
export function nearestDistance(places: Float64Array): number {
  let nearest = Infinity;
  for (let a = 0; a < places.length / 2; a++) {
    for (let b = 0; b < a; b++) {
      const dx = (places[2 * a] ?? 0) - (places[2 * b] ?? 0);
      const dy = (places[2 * a + 1] ?? 0) - (places[2 * b + 1] ?? 0);
      nearest = Math.min(nearest, Math.hypot(dx, dy));
    }
  }
  return nearest;
}
