import type { Neighbours } from '../../src/core/graph/neighbours.ts';
import type { Links } from '../../src/core/graph/links.ts';

/** The rule of `linkPapers` with a map of all pairs: the plainest way to write it down, and its oracle. */
export function plainLinks(neighbours: Neighbours): Links {
  const { count, k, indices, similarities } = neighbours;
  const sorted = Float64Array.from(similarities).sort();
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
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
