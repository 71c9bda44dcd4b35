import { cellAt, createPointGrid, type PointGrid } from '../math/point-grid.ts';

/** Papers that a cell of the grid holds on average. */
const PER_CELL = 3;

/** Returns the squared distance on the map from one paper to every paper. */
export function squaredDistancesFrom(positions: Float64Array, paper: number): Float64Array {
  const x = positions[2 * paper] ?? 0;
  const y = positions[2 * paper + 1] ?? 0;
  const distances = new Float64Array(positions.length / 2);
  for (let other = 0; other < distances.length; other += 1) {
    const dx = (positions[2 * other] ?? 0) - x;
    const dy = (positions[2 * other + 1] ?? 0) - y;
    distances[other] = dx * dx + dy * dy;
  }
  return distances;
}

/** Returns a function that writes the `k` papers nearest to one on the map (k ≤ n - 1), nearest first, ties by number, without itself. By a grid: O(k) a paper where papers lie about evenly, O(n) to make. */
export function mapNeighbours(
  positions: Float64Array,
  k: number,
): (paper: number, nearest: Int32Array) => void {
  const near = nearestPlaces(positions, k);
  return (paper, nearest) =>
    near(positions[2 * paper] ?? 0, positions[2 * paper + 1] ?? 0, paper, nearest);
}

/** Returns a function that writes the `k` papers nearest to a place on the map (k ≤ n - 1), nearest first, ties by number, without the paper `except`. As `mapNeighbours`. */
export function nearestPlaces(
  positions: Float64Array,
  k: number,
): (x: number, y: number, except: number, nearest: Int32Array) => void {
  const count = positions.length / 2;
  const grid = createPointGrid(positions, cellSize(positions));
  const distances = new Float64Array(k);
  return (x, y, except, nearest) => {
    const home = cellAt(grid, x, y);
    let found = 0;
    const offer = (other: number): void => {
      if (other === except) return;
      const dx = (positions[2 * other] ?? 0) - x;
      const dy = (positions[2 * other + 1] ?? 0) - y;
      const distance = dx * dx + dy * dy;
      let place = found;
      while (place > 0 && isBefore(distance, other, place - 1)) {
        if (place < k) {
          distances[place] = distances[place - 1] ?? 0;
          nearest[place] = nearest[place - 1] ?? 0;
        }
        place -= 1;
      }
      if (place >= k) return;
      distances[place] = distance;
      nearest[place] = other;
      if (found < k) found += 1;
    };
    const isBefore = (distance: number, other: number, place: number): boolean => {
      const there = distances[place] ?? 0;
      return distance < there || (distance === there && other < (nearest[place] ?? 0));
    };
    const most = Math.max(grid.columns, grid.rows);
    for (let ring = 0; ring <= most; ring += 1) {
      // Whatever lies in this ring or beyond is at least ring - 1 cells away.
      const reach = (ring - 1) * grid.size;
      if (found === k && reach > 0 && reach * reach > (distances[k - 1] ?? 0)) break;
      if (found >= count - 1) break;
      visitRing(grid, home, ring, offer);
    }
  };
}

function visitRing(
  { columns, rows, start, points }: PointGrid,
  cell: number,
  ring: number,
  visit: (point: number) => void,
): void {
  const [middle, line] = [cell % columns, Math.floor(cell / columns)];
  for (let row = Math.max(0, line - ring); row <= Math.min(rows - 1, line + ring); row += 1) {
    const isEdge = Math.abs(row - line) === ring;
    const step = isEdge || ring === 0 ? 1 : 2 * ring;
    for (let column = middle - ring; column <= middle + ring; column += step) {
      if (column < 0 || column >= columns) continue;
      const at = row * columns + column;
      for (let place = start[at] ?? 0; place < (start[at + 1] ?? 0); place += 1)
        visit(points[place] ?? 0);
    }
  }
}

function cellSize(positions: Float64Array): number {
  let [low, high] = [Infinity, -Infinity];
  for (const value of positions) [low, high] = [Math.min(low, value), Math.max(high, value)];
  const side = high - low;
  return side > 0 ? side * Math.sqrt((PER_CELL * 2) / positions.length) : 1;
}
