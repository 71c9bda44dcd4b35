import type { Neighbours } from './exact-neighbours.ts';

/** Undirected similarity links, each once, source < target, ordered by source, then target. */
export interface Links {
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Cosine similarity, -1 … 1. */
  readonly similarity: Float64Array;
}

/** Returns the neighbour lists made symmetric, without links that nobody needs: a pair is linked when each is among the other's nearest,
 * or when one is and their similarity reaches the median of all neighbour similarities; every paper keeps its nearest one, so that none is left alone.
 * An outlier thus gets one link instead of k forced ones. O(n × k log k). */
export function linkPapers(neighbours: Neighbours): Links {
  const { count, k, indices, similarities } = neighbours;
  const median = medianOf(similarities);
  const found = new Map<number, { similarity: number; sides: number; isNearest: boolean }>();
  for (let paper = 0; paper < count; paper += 1)
    for (let place = 0; place < k; place += 1) {
      const other = indices[paper * k + place] ?? 0;
      const key = Math.min(paper, other) * count + Math.max(paper, other);
      const link = found.get(key);
      found.set(key, {
        similarity: similarities[paper * k + place] ?? 0,
        sides: (link?.sides ?? 0) + 1,
        isNearest: (link?.isNearest ?? false) || place === 0,
      });
    }
  const kept = [...found]
    .filter(
      ([, { similarity, sides, isNearest }]) =>
        isNearest || (similarity > 0 && (sides === 2 || similarity >= median)),
    )
    .sort(([a], [b]) => a - b);
  return {
    source: Int32Array.from(kept, ([key]) => Math.floor(key / count)),
    target: Int32Array.from(kept, ([key]) => key % count),
    similarity: Float64Array.from(kept, ([, link]) => link.similarity),
  };
}

function medianOf(values: Float64Array): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
