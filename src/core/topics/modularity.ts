import type { Links } from '../graph/links.ts';

/** Returns the modularity of a partition on the weighted links, -0.5 … 1; 0 without links. O(links).
 *
 * Source: M. Newman, "Analysis of weighted networks", 2004, doi:10.1103/PhysRevE.70.056131. */
export function partitionModularity(labels: Int32Array, links: Links): number {
  const degree = new Map<number, number>();
  let inside = 0;
  let total = 0;
  for (const [link, source] of links.source.entries()) {
    const weight = Math.max(0, links.similarity[link] ?? 0);
    const a = labels[source] ?? 0;
    const b = labels[links.target[link] ?? 0] ?? 0;
    total += weight;
    if (a === b) inside += weight;
    degree.set(a, (degree.get(a) ?? 0) + weight);
    degree.set(b, (degree.get(b) ?? 0) + weight);
  }
  if (total === 0) return 0;
  let expected = 0;
  for (const sum of degree.values()) expected += (sum / (2 * total)) ** 2;
  return inside / total - expected;
}
