import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { Links } from '../graph/links.ts';
import type { Random } from '../math/random.ts';

/** Links without similarity still hold papers together a little. */
const LEAST_WEIGHT = 0.001;

/** Papers in groups 0 … m-1, the largest first, equal sizes by their first paper; with the partition's modularity. */
export interface Partition {
  readonly labels: Int32Array;
  readonly modularity: number;
}

/** Returns a function that finds communities on the weighted links at a resolution (higher = more and smaller groups). O(links) a call, near enough.
 *
 * Source: V. Blondel et al., "Fast unfolding of communities in large networks", 2008, doi:10.1088/1742-5468/2008/10/P10008, by graphology-communities-louvain. */
export function createCommunityFinder(
  count: number,
  links: Links,
): (resolution: number, random: Random) => Partition {
  const graph = new UndirectedGraph();
  for (let paper = 0; paper < count; paper += 1) graph.addNode(paper);
  for (const [link, source] of links.source.entries())
    graph.addEdge(source, links.target[link] ?? 0, {
      weight: Math.max(LEAST_WEIGHT, links.similarity[link] ?? 0),
    });
  return (resolution, random) => {
    if (graph.size === 0) return { labels: canonicalLabels(new Int32Array(count)), modularity: 0 };
    const found = louvain.detailed(graph, { resolution, rng: random, randomWalk: true });
    const labels = new Int32Array(count);
    for (let paper = 0; paper < count; paper += 1)
      labels[paper] = found.communities[String(paper)] ?? 0;
    return { labels: canonicalLabels(labels), modularity: found.modularity };
  };
}

/** Returns the same groups numbered by size, largest first, equal sizes by their first paper. */
export function canonicalLabels(labels: Int32Array): Int32Array {
  const size = new Map<number, number>();
  const first = new Map<number, number>();
  for (const [paper, label] of labels.entries()) {
    size.set(label, (size.get(label) ?? 0) + 1);
    if (!first.has(label)) first.set(label, paper);
  }
  const order = [...size.keys()].sort(
    (a, b) => (size.get(b) ?? 0) - (size.get(a) ?? 0) || (first.get(a) ?? 0) - (first.get(b) ?? 0),
  );
  const place = new Map(order.map((label, index) => [label, index]));
  return labels.map((label) => place.get(label) ?? 0);
}

/** How many groups canonical labels name. */
export function groupCount(labels: Int32Array): number {
  return labels.reduce((most, label) => Math.max(most, label + 1), 0);
}
