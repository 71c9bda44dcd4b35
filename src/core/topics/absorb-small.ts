import type { Links } from '../graph/links.ts';
import { canonicalLabels, groupCount } from './communities.ts';

/** Returns the partition with every group under `leastSize` merged into the group that it has most link weight with, smallest first, until none is left or only one group. O(links × merges). */
export function absorbSmallGroups(labels: Int32Array, links: Links, leastSize: number): Int32Array {
  let current = canonicalLabels(labels);
  while (groupCount(current) > 1) {
    const smallest = groupCount(current) - 1;
    const size = current.reduce((sum, label) => sum + Number(label === smallest), 0);
    if (size >= leastSize) break;
    const target = strongestNeighbour(current, links, smallest);
    current = canonicalLabels(current.map((label) => (label === smallest ? target : label)));
  }
  return current;
}

/** The group with most link weight to `group`; the largest other group where there is no link. */
function strongestNeighbour(labels: Int32Array, links: Links, group: number): number {
  const weight = new Map<number, number>();
  for (const [link, source] of links.source.entries()) {
    const a = labels[source] ?? 0;
    const b = labels[links.target[link] ?? 0] ?? 0;
    if (a === b || (a !== group && b !== group)) continue;
    const other = a === group ? b : a;
    weight.set(other, (weight.get(other) ?? 0) + (links.similarity[link] ?? 0));
  }
  let best = 0;
  for (const [other, sum] of [...weight].sort(([a], [b]) => a - b))
    if (!weight.has(best) || sum > (weight.get(best) ?? 0)) best = other;
  return best;
}
