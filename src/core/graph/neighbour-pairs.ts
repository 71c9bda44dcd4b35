import type { Neighbours } from './neighbours.ts';
import { orderByEnds } from './order-by-ends.ts';

/** Every pair of papers that stands in a neighbour list, once, source < target, ordered by source, then target. */
export interface NeighbourPairs {
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Cosine similarity, -1 … 1. */
  readonly similarity: Float64Array;
  /** In how many of the two lists the pair stands: 1 or 2. */
  readonly sides: Uint8Array;
  /** 1 where one is the other's very nearest. */
  readonly isNearest: Uint8Array;
}

/** Returns the pairs of the neighbour lists. Where both lists have a pair, the similarity is that of the higher-numbered paper's list. O(n × k), no hash maps. */
export function neighbourPairs({ count, k, indices, similarities }: Neighbours): NeighbourPairs {
  const entries = count * k;
  const low = new Int32Array(entries);
  const high = new Int32Array(entries);
  for (let entry = 0; entry < entries; entry += 1) {
    const paper = Math.floor(entry / k);
    const other = indices[entry] ?? 0;
    low[entry] = Math.min(paper, other);
    high[entry] = Math.max(paper, other);
  }
  const pairs = {
    source: new Int32Array(entries),
    target: new Int32Array(entries),
    similarity: new Float64Array(entries),
    sides: new Uint8Array(entries),
    isNearest: new Uint8Array(entries),
  };
  let last = -1;
  // Equal pairs stand side by side, in the order of the lists.
  for (const entry of orderByEnds(low, high, count)) {
    const source = low[entry] ?? 0;
    const target = high[entry] ?? 0;
    if (last < 0 || pairs.source[last] !== source || pairs.target[last] !== target) last += 1;
    pairs.source[last] = source;
    pairs.target[last] = target;
    pairs.similarity[last] = similarities[entry] ?? 0;
    pairs.sides[last] = (pairs.sides[last] ?? 0) + 1;
    if (entry % k === 0) pairs.isNearest[last] = 1;
  }
  return {
    source: pairs.source.slice(0, last + 1),
    target: pairs.target.slice(0, last + 1),
    similarity: pairs.similarity.slice(0, last + 1),
    sides: pairs.sides.slice(0, last + 1),
    isNearest: pairs.isNearest.slice(0, last + 1),
  };
}
