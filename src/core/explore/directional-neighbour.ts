export type Direction = 'left' | 'right' | 'up' | 'down';

/** Each direction's cone in the axes turned by 45°: signs of x + y and of x − y. */
const CONE: Readonly<Record<Direction, readonly [number, number]>> = {
  right: [1, 1],
  up: [1, -1],
  left: [-1, -1],
  down: [-1, 1],
};
/** How much a sideways unit costs against a forward one outside the cone. */
const SIDEWAYS_COST = 2;

/** Returns the paper that lies next in a direction from `from`, or null where there is none.
 *
 * Of the papers in the cone of 45° to both sides, the one with the smallest forward + sideways distance (ties: fewest
 * numbers away); where the cone is empty, of all papers ahead the one with the smallest forward + 2 × sideways distance.
 * `positions`: n × 2, y upwards; `allowed`: 1 = may be entered. O(n).
 *
 * Every allowed paper can be reached from every other, even from one at the very same place: the four cones tile the
 * plane, and a step into the cone that holds the goal ends nearer to it in the city-block metric, since in the turned
 * axes that metric is the larger of both differences and neither difference grows beyond the old larger one. Ties on
 * the cones' borders are broken as if each paper stood a hair further along both turned axes than those of lower
 * number, which makes the decrease strict (but for rounding in the last digit). */
export function paperInDirection(
  positions: Float64Array,
  from: number,
  direction: Direction,
  allowed: Uint8Array,
): number | null {
  const [along, across] = CONE[direction];
  const [x, y] = [positions[2 * from] ?? 0, positions[2 * from + 1] ?? 0];
  let inCone: Candidate | null = null;
  let ahead: Candidate | null = null;
  for (let paper = 0; paper < allowed.length; paper += 1) {
    if (paper === from || allowed[paper] !== 1) continue;
    const awayX = (positions[2 * paper] ?? 0) - x;
    const awayY = (positions[2 * paper + 1] ?? 0) - y;
    const hair = paper - from;
    const candidate = { paper, cost: 0, hair: 0 };
    const a = { cost: along * (awayX + awayY), hair: along * hair };
    const b = { cost: across * (awayX - awayY), hair: across * hair };
    if (isPositive(a) && isPositive(b)) {
      inCone = nearer(inCone, { ...candidate, ...(isLess(a, b) ? b : a) });
    } else if (inCone === null && a.cost + b.cost > 0) {
      const cost = (a.cost + b.cost) / 2 + (SIDEWAYS_COST * Math.abs(a.cost - b.cost)) / 2;
      ahead = nearer(ahead, { ...candidate, cost });
    }
  }
  return (inCone ?? ahead)?.paper ?? null;
}

/** A distance with the infinitely small part that breaks its ties. */
interface Distance {
  readonly cost: number;
  readonly hair: number;
}
interface Candidate extends Distance {
  readonly paper: number;
}

function isPositive({ cost, hair }: Distance): boolean {
  return cost > 0 || (cost === 0 && hair > 0);
}

function isLess(a: Distance, b: Distance): boolean {
  return a.cost < b.cost || (a.cost === b.cost && a.hair < b.hair);
}

function nearer(best: Candidate | null, candidate: Candidate): Candidate {
  return best !== null && !isLess(candidate, best) ? best : candidate;
}
