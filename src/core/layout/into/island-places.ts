import type { Vectors } from '../../embed/embedder.ts';
import { principalAxes, type Rows } from '../principal-axes.ts';

/** Between an island and the map, as a share of the map's half side. */
const GAP = 0.15;

/** Returns places for papers that are tied to none that has one: paper, x, y. They lie on their principal axes, as
 * densely as the map, beyond its edge in the direction of the placed paper that is most like them. */
export function islandPlaces(
  island: readonly number[],
  vectors: Vectors,
  places: Float64Array,
  isPlaced: Uint8Array,
): readonly (readonly [number, number, number])[] {
  const frame = frameOf(places, isPlaced);
  const axes = principalAxes(rowsOf(island, vectors));
  const widest = axes.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const half = frame.half * Math.sqrt(island.length / Math.max(1, frame.papers));
  const scale = widest > 0 ? half / widest : 0;
  const nearest = mostAlike(island, vectors, isPlaced);
  const dx = (places[2 * nearest] ?? 0) - frame.x;
  const dy = (places[2 * nearest + 1] ?? 0) - frame.y;
  const reach = frame.half * (1 + GAP) + half;
  // Along the longer of the two, so that the island lies beyond an edge; to the right from the very middle.
  const longer = Math.max(Math.abs(dx), Math.abs(dy));
  const [toX, toY] = longer > 0 ? [dx / longer, dy / longer] : [1, 0];
  return island.map((paper, at) => [
    paper,
    frame.x + reach * toX + scale * (axes[2 * at] ?? 0),
    frame.y + reach * toY + scale * (axes[2 * at + 1] ?? 0),
  ]);
}

interface Frame {
  readonly x: number;
  readonly y: number;
  /** Half of the longer side; 1 where all stand on one spot. */
  readonly half: number;
  readonly papers: number;
}

function frameOf(places: Float64Array, isPlaced: Uint8Array): Frame {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  let papers = 0;
  for (const [paper, placed] of isPlaced.entries()) {
    if (placed === 0) continue;
    const [x, y] = [places[2 * paper] ?? 0, places[2 * paper + 1] ?? 0];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
    papers += 1;
  }
  if (papers === 0) return { x: 0, y: 0, half: 1, papers };
  const half = Math.max(right - left, top - bottom) / 2;
  return { x: (left + right) / 2, y: (bottom + top) / 2, half: half > 0 ? half : 1, papers };
}

function rowsOf(papers: readonly number[], { dimension, values }: Vectors): Rows {
  const rows = new Float32Array(papers.length * dimension);
  papers.forEach((paper, at) => {
    rows.set(values.subarray(paper * dimension, (paper + 1) * dimension), at * dimension);
  });
  return { count: papers.length, dimension, values: rows };
}

/** The placed paper with the largest product with the island's sum; the first of equals. */
function mostAlike(island: readonly number[], vectors: Vectors, isPlaced: Uint8Array): number {
  const { dimension, values } = vectors;
  const sum = new Float64Array(dimension);
  for (const paper of island)
    for (let column = 0; column < dimension; column += 1)
      sum[column] = (sum[column] ?? 0) + (values[paper * dimension + column] ?? 0);
  let [found, most] = [0, -Infinity];
  for (const [paper, placed] of isPlaced.entries()) {
    if (placed === 0) continue;
    let product = 0;
    for (let column = 0; column < dimension; column += 1)
      product += (sum[column] ?? 0) * (values[paper * dimension + column] ?? 0);
    if (product > most) [found, most] = [paper, product];
  }
  return found;
}
