import type { Effects } from '../contract/effects.ts';
import type { Vectors } from '../embed/embedder.ts';
import { cellNeighbours } from './cell-neighbours.ts';
import { exactNeighbours, type Neighbours } from './exact-neighbours.ts';
import { oneThread, type NeighbourEngine } from './neighbour-engine.ts';

/** Up to here every pair of papers is compared. */
export const EXACT_TO = 60_000;
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
  const found =
    vectors.count > EXACT_TO && k < EXACT_TO
      ? await cellNeighbours(vectors, k, k + MARGIN, effects, engine)
      : null;
  return found ?? exactNeighbours(vectors, k, effects, engine);
}
