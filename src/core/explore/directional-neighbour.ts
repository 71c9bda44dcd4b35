export type Direction = 'left' | 'right' | 'up' | 'down';

const STEP: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, 1],
  down: [0, -1],
};
/** How much a sideways unit costs against a forward one. */
const SIDEWAYS_COST = 2;

/** Returns the paper that lies next in a direction from `from`, or null where there is none.
 *
 * Every paper in the half-plane ahead is a candidate, the nearest by forward distance + 2 × sideways distance wins (ties:
 * lower number), so that no paper with another one ahead is a dead end. `positions`: n × 2, y upwards; `allowed`: 1 = may be entered. O(n). */
export function paperInDirection(
  positions: Float64Array,
  from: number,
  direction: Direction,
  allowed: Uint8Array,
): number | null {
  const [dx, dy] = STEP[direction];
  const x = positions[2 * from] ?? 0;
  const y = positions[2 * from + 1] ?? 0;
  let best: number | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let paper = 0; paper < allowed.length; paper += 1) {
    if (paper === from || allowed[paper] !== 1) continue;
    const awayX = (positions[2 * paper] ?? 0) - x;
    const awayY = (positions[2 * paper + 1] ?? 0) - y;
    const forward = awayX * dx + awayY * dy;
    if (forward <= 0) continue;
    const cost = forward + SIDEWAYS_COST * Math.abs(awayX * dy - awayY * dx);
    if (cost < bestCost) [best, bestCost] = [paper, cost];
  }
  return best;
}
