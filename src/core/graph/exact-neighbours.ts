import type { Neighbours } from './neighbours.ts';
import { checkpoint, type Effects } from '../contract/effects.ts';
import type { Vectors } from '../embed/embedder.ts';
import { mergeKept } from './merge-kept.ts';
import { allPairs, oneThread, type NeighbourEngine } from './neighbour-engine.ts';
import { plainNeighbours } from './plain-neighbours.ts';
import { quantiseRows } from './quantised-rows.ts';
import { rescore } from './rescore.ts';
import { settleDoubts } from './settle-doubts.ts';

/** How many more papers than asked for are ranked exactly: rounding seldom moves a paper by more than a place or two. */
const MARGIN = 8;

/** Returns the k nearest papers of every paper by exact cosine; k is at most n − 1. O(n² × dimension): the products of
 * whole numbers choose, exact cosines rank, and where rounding could have hidden a neighbour, all papers that could be one
 * are ranked. So the result is that of the plain comparison, to the bit, with any engine.
 * @throws RangeError if k is not a positive whole number; CancelledError */
export async function exactNeighbours(
  vectors: Vectors,
  k: number,
  effects: Effects,
  engine: NeighbourEngine = oneThread,
): Promise<Neighbours> {
  if (!Number.isInteger(k) || k < 1)
    throw new RangeError(`k must be a whole number from 1, not ${k}`);
  const { count } = vectors;
  if (count < 2) return plainNeighbours(vectors, k, effects);
  const size = Math.min(k, count - 1);
  const kept = Math.min(size + MARGIN, count - 1);
  const rows = quantiseRows(vectors);
  const shares = await engine.compare({ rows, kept, pairs: allPairs(count) }, effects);
  if (shares === null) return plainNeighbours(vectors, k, effects);
  const candidates = mergeKept(shares, count, kept);
  const neighbours = await rescore(vectors, size, candidates, effects);
  await settleDoubts(vectors, rows, candidates, neighbours, effects);
  await checkpoint(effects, 'neighbours', count, count);
  return { ...neighbours, method: 'kernel', recall: 1 };
}
