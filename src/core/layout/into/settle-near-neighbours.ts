import type { Neighbours } from '../../graph/neighbours.ts';
import { qualityK } from '../../quality/layout-quality.ts';
import { nearestPlaces } from '../../quality/map-neighbours.ts';
import { freeAmong, type Spot } from './free-places.ts';

/** Neighbours around which a place is tried. */
const COMPANY = 3;

/** Returns the places (n × 2, row-major) with each paper from `held` on where most of its true neighbours are among its
 * nearest on the map. Tried are its present place and, for each of its neighbours, that neighbour's place and the middle
 * of it and the three others that stand nearest to it, each shifted to where it is `distance` from the held papers; the
 * least move wins among equals. All choose at once, by the places as they were. O(k²) for each of 2k places a paper. */
export function settleNearNeighbours(
  neighbours: Neighbours,
  places: Float64Array,
  held: number,
  distance: number,
): Float64Array {
  const k = qualityK(neighbours.count, neighbours.k);
  if (k === 0) return places;
  const settled = places.slice();
  const near = nearestPlaces(places, k);
  const free = freeAmong(places.subarray(0, 2 * held), distance);
  const found = new Int32Array(k);
  for (let paper = held; paper < neighbours.count; paper += 1) {
    const own = neighbours.indices.subarray(paper * neighbours.k, paper * neighbours.k + k);
    const shared = ([x, y]: Spot): number => {
      near(x, y, paper, found);
      return found.reduce((sum, other) => sum + (own.includes(other) ? 1 : 0), 0);
    };
    const present = spotOf(places, paper);
    const spots = [present, ...spotsAmong(own, places)].map(free.near);
    settled.set(bestSpot(present, spots, shared), 2 * paper);
  }
  return settled;
}

function bestSpot(present: Spot, spots: readonly Spot[], valueOf: (spot: Spot) => number): Spot {
  let best = { spot: present, value: -1, move: 0 };
  for (const spot of spots) {
    const value = valueOf(spot);
    const move = length(present, spot);
    if (value > best.value || (value === best.value && move < best.move))
      best = { spot, value, move };
  }
  return best.spot;
}

function spotsAmong(papers: Int32Array, places: Float64Array): readonly Spot[] {
  const spots = Array.from(papers, (paper) => spotOf(places, paper));
  return spots.flatMap((spot) => {
    const company = spots
      .map((other) => ({ other, away: length(spot, other) }))
      .sort((a, b) => a.away - b.away)
      .slice(0, 1 + COMPANY)
      .map(({ other }) => other);
    return [spot, mean(company)];
  });
}

function mean(spots: readonly Spot[]): Spot {
  const sum = (axis: 0 | 1): number => spots.reduce((total, spot) => total + spot[axis], 0);
  return [sum(0) / spots.length, sum(1) / spots.length];
}

function spotOf(places: Float64Array, paper: number): Spot {
  return [places[2 * paper] ?? 0, places[2 * paper + 1] ?? 0];
}

function length([ax, ay]: Spot, [bx, by]: Spot): number {
  return Math.hypot(bx - ax, by - ay);
}
