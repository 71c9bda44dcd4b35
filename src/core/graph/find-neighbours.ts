import type { Effects } from '../contract/effects.ts';
import type { Vectors } from '../embed/embedder.ts';
import { cellNeighbours } from './cell-neighbours.ts';
import { exactNeighbours } from './exact-neighbours.ts';
import type { Neighbours } from './neighbours.ts';
import { rankExactly } from './rank-exactly.ts';
import { oneThread, type NeighbourEngine } from './neighbour-engine.ts';

/** Up to here every pair of papers is compared. */
export const EXACT_TO = 60_000;
/** Where rows only come close to the similarity, so many times as many papers are looked at. */
const CANDIDATES = 4;
/** Papers ranked exactly beyond those asked for. */
const MARGIN = 4;

/** Returns the k nearest papers of every paper by cosine: the exact ones up to 60,000 papers, above that those found in
 * near cells, with the recall measured. Any engine gives the same.
 * @throws RangeError if k is not a positive whole number; CancelledError */
export async function findNeighbours(
  vectors: Vectors,
  k: number,
  effects: Effects,
  engine: NeighbourEngine = oneThread,
): Promise<Neighbours> {
  const wanted = vectors.exact === undefined ? k : CANDIDATES * k;
  const found =
    vectors.count > EXACT_TO && wanted < EXACT_TO
      ? await cellNeighbours(vectors, wanted, wanted + MARGIN, effects, engine)
      : null;
  const near = found ?? (await exactNeighbours(vectors, wanted, effects, engine));
  return vectors.exact === undefined
    ? near
    : rankExactly(near, Math.min(k, near.k), vectors.exact, effects);
}
