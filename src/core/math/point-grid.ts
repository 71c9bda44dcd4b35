/** Points of the plane sorted into square cells: cell c = row × columns + column owns start[c] … start[c + 1] of `points`, rising. */
export interface PointGrid {
  readonly size: number;
  /** Where the first cell begins. */
  readonly left: number;
  readonly bottom: number;
  readonly columns: number;
  readonly rows: number;
  readonly start: Int32Array;
  readonly points: Int32Array;
  /** Cell of every point. */
  readonly cellOf: Int32Array;
}

/** A grid has at most so many cells per point; beyond, cells grow. */
const MOST_CELLS = 4;

/** Returns the grid of points (n × 2, row-major) with cells of about the side `size`, larger where that would make more than four cells a point. O(n). */
export function createPointGrid(positions: Float64Array, size: number): PointGrid {
  const count = positions.length / 2;
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let point = 0; point < count; point += 1) {
    const x = positions[2 * point] ?? 0;
    const y = positions[2 * point + 1] ?? 0;
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  const [width, height] = count === 0 ? [0, 0] : [right - left, top - bottom];
  const most = Math.max(1, MOST_CELLS * count);
  let side = size > 0 ? size : 1;
  while ((Math.floor(width / side) + 1) * (Math.floor(height / side) + 1) > most) side *= 1.5;
  const columns = Math.floor(width / side) + 1;
  const rows = Math.floor(height / side) + 1;
  const cellOf = new Int32Array(count);
  const start = new Int32Array(columns * rows + 1);
  for (let point = 0; point < count; point += 1) {
    const column = Math.min(columns - 1, Math.floor(((positions[2 * point] ?? 0) - left) / side));
    const row = Math.min(rows - 1, Math.floor(((positions[2 * point + 1] ?? 0) - bottom) / side));
    const cell = row * columns + column;
    cellOf[point] = cell;
    start[cell + 1] = (start[cell + 1] ?? 0) + 1;
  }
  for (let cell = 0; cell < columns * rows; cell += 1)
    start[cell + 1] = (start[cell + 1] ?? 0) + (start[cell] ?? 0);
  const next = start.slice();
  const points = new Int32Array(count);
  for (let point = 0; point < count; point += 1) {
    const cell = cellOf[point] ?? 0;
    const place = next[cell] ?? 0;
    points[place] = point;
    next[cell] = place + 1;
  }
  return { size: side, left, bottom, columns, rows, start, points, cellOf };
}

/** Returns the cell of a place, or the one nearest to it for a place beyond the points. */
export function cellAt(
  { size, left, bottom, columns, rows }: PointGrid,
  x: number,
  y: number,
): number {
  const column = Math.max(0, Math.min(columns - 1, Math.floor((x - left) / size)));
  const row = Math.max(0, Math.min(rows - 1, Math.floor((y - bottom) / size)));
  return row * columns + column;
}
