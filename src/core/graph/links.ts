import type { Neighbours } from './neighbours.ts';
import { neighbourPairs, type NeighbourPairs } from './neighbour-pairs.ts';

/** Undirected similarity links, each once, source < target, ordered by source, then target. */
export interface Links {
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Cosine similarity, -1 … 1. */
  readonly similarity: Float64Array;
}

/** Returns the neighbour lists made symmetric, without links that nobody needs: a pair is linked when each is among the other's nearest,
 * or when one is and their similarity reaches the median of all neighbour similarities; every paper keeps its nearest one, so that none is left alone.
 * An outlier thus gets one link instead of k forced ones; docs/link-rules.md compares other rules. O(n × k). */
export function linkPapers(neighbours: Neighbours): Links {
  const pairs = neighbourPairs(neighbours);
  const median = medianOf(neighbours.similarities);
  return choosePairs(
    pairs,
    (pair) =>
      pairs.isNearest[pair] === 1 ||
      ((pairs.similarity[pair] ?? 0) > 0 &&
        (pairs.sides[pair] === 2 || (pairs.similarity[pair] ?? 0) >= median)),
  );
}

/** Returns the links of the pairs that a rule keeps. O(pairs). */
export function choosePairs(pairs: NeighbourPairs, isKept: (pair: number) => boolean): Links {
  const kept = new Int32Array(pairs.source.length);
  let size = 0;
  for (let pair = 0; pair < kept.length; pair += 1) {
    kept[size] = pair;
    if (isKept(pair)) size += 1;
  }
  const chosen = kept.subarray(0, size);
  return {
    source: chosen.map((pair) => pairs.source[pair] ?? 0),
    target: chosen.map((pair) => pairs.target[pair] ?? 0),
    similarity: Float64Array.from(chosen, (pair) => pairs.similarity[pair] ?? 0),
  };
}

function medianOf(values: Float64Array): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
