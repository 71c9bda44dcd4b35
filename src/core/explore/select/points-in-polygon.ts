/** What is drawn on the map to select what lies in it. */
export type AreaTool = 'rectangle' | 'lasso';

/** Returns which points lie inside a closed polygon, rising; a lasso that crosses itself holds all that it goes around.
 *
 * `points`: n × 2; `polygon`: m × 2 corners in order, the last one joined to the first. Non-zero winding number (Dan Sunday,
 * "Inclusion of a Point in a Polygon", 2001): an edge counts its lower end and not its upper one, so that polygons that
 * share an edge share no point of it but at their rims' left and right. Fewer than three corners hold nothing. O(n × m),
 * and only O(n) for points outside the polygon's bounds. */
export function pointsInPolygon(points: Float64Array, polygon: Float64Array): readonly number[] {
  const corners = Math.floor(polygon.length / 2);
  if (corners < 3) return [];
  const bounds = boundsOf(polygon);
  const inside: number[] = [];
  for (let point = 0; point < points.length / 2; point += 1) {
    const x = points[2 * point] ?? 0;
    const y = points[2 * point + 1] ?? 0;
    const isNear = x >= bounds.left && x <= bounds.right && y >= bounds.low && y <= bounds.high;
    if (isNear && windingNumber(x, y, polygon, corners) !== 0) inside.push(point);
  }
  return inside;
}

/** Returns the corners of an upright rectangle between two opposite ones. */
export function rectangle(x: number, y: number, toX: number, toY: number): Float64Array {
  return Float64Array.of(x, y, toX, y, toX, toY, x, toY);
}

function windingNumber(x: number, y: number, polygon: Float64Array, corners: number): number {
  let winding = 0;
  let fromX = polygon[2 * corners - 2] ?? 0;
  let fromY = polygon[2 * corners - 1] ?? 0;
  for (let corner = 0; corner < corners; corner += 1) {
    const toX = polygon[2 * corner] ?? 0;
    const toY = polygon[2 * corner + 1] ?? 0;
    const isUpward = fromY <= y && toY > y;
    const isDownward = fromY > y && toY <= y;
    if (isUpward || isDownward) {
      const side = (toX - fromX) * (y - fromY) - (x - fromX) * (toY - fromY);
      if (isUpward && side > 0) winding += 1;
      if (isDownward && side < 0) winding -= 1;
    }
    [fromX, fromY] = [toX, toY];
  }
  return winding;
}

function boundsOf(polygon: Float64Array) {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at + 1 < polygon.length; at += 2) {
    const [x, y] = [polygon[at] ?? 0, polygon[at + 1] ?? 0];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [low, high] = [Math.min(low, y), Math.max(high, y)];
  }
  return { left, right, low, high };
}
