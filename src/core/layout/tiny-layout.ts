import type { Vectors } from '../embed/embedder.ts';
import { principalAxes } from './principal-axes.ts';

const ROUNDS = 200;

/** Returns places for a handful of papers: n × 2, row-major, such that distances on the map follow those of the
 * vectors (√(2 − 2 cos)) as well as two dimensions allow. One paper stands at the origin; papers with equal vectors
 * may coincide. Meant for n ≤ 5, where a neighbour graph says too little for UMAP; O(200 n²).
 *
 * Stress majorisation from classical scaling. Source: J. de Leeuw, Applications of convex analysis to multidimensional
 * scaling, in: Recent Developments in Statistics, 1977, 133-145. */
export function tinyLayout(vectors: Vectors): Float64Array {
  const { count } = vectors;
  const wanted = Float64Array.from({ length: count * count }, (_, at) =>
    chord(vectors, Math.floor(at / count), at % count),
  );
  let positions = spreadLine(principalAxes(vectors));
  for (let round = 0; round < ROUNDS; round++) positions = majorise(positions, wanted);
  return positions;
}

/** Distance of two rows on the unit sphere. */
function chord({ dimension, values }: Vectors, a: number, b: number): number {
  let sum = 0;
  for (let column = 0; column < dimension; column++) {
    const difference =
      (values[a * dimension + column] ?? 0) - (values[b * dimension + column] ?? 0);
    sum += difference * difference;
  }
  return Math.sqrt(sum);
}

/** Papers that all stand on one line could never leave it: bends the line by a hair. */
function spreadLine(positions: Float64Array): Float64Array {
  return positions.map((value, at) =>
    at % 2 === 1 ? value + 1e-3 * ((((at - 1) / 2) % 3) - 1) : value,
  );
}

/** One Guttman transform with equal weights. */
function majorise(positions: Float64Array, wanted: Float64Array): Float64Array {
  const count = positions.length / 2;
  return positions.map((_, at) => {
    const paper = at >> 1;
    const axis = at & 1;
    let sum = 0;
    for (let other = 0; other < count; other++) {
      if (other !== paper) sum += pull(positions, wanted, [paper, other, axis]);
    }
    return sum / count;
  });
}

function pull(
  positions: Float64Array,
  wanted: Float64Array,
  [paper, other, axis]: readonly [number, number, number],
): number {
  const count = positions.length / 2;
  const dx = (positions[2 * paper] ?? 0) - (positions[2 * other] ?? 0);
  const dy = (positions[2 * paper + 1] ?? 0) - (positions[2 * other + 1] ?? 0);
  const distance = Math.hypot(dx, dy);
  if (distance === 0) return 0;
  return ((wanted[paper * count + other] ?? 0) / distance) * (axis === 0 ? dx : dy);
}
