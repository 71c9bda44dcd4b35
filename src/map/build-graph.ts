import { UndirectedGraph } from 'graphology';
import type { FieldMap } from '../core/contract/map.ts';

/** Returns what Sigma draws: a node per paper and an edge per link, keyed by their numbers. */
export function buildGraph(map: FieldMap): UndirectedGraph {
  const graph = new UndirectedGraph();
  const { positions } = map.columns;
  for (const paper of map.papers.keys())
    graph.addNode(paper, { x: positions[2 * paper] ?? 0, y: positions[2 * paper + 1] ?? 0 });
  for (const [link, source] of map.links.source.entries())
    graph.addEdgeWithKey(link, source, map.links.target[link] ?? 0);
  return graph;
}

/** Returns for a paper the papers that are linked to it, in order. */
export function linkedPapers(map: FieldMap): (paper: number) => readonly number[] {
  const lists = map.papers.map((): number[] => []);
  for (const [link, source] of map.links.source.entries()) {
    const target = map.links.target[link] ?? 0;
    lists[source]?.push(target);
    lists[target]?.push(source);
  }
  return (paper) => lists[paper] ?? [];
}

/** Returns for a paper the numbers of its links. */
export function linksOf(map: FieldMap): (paper: number) => readonly number[] {
  const lists = map.papers.map((): number[] => []);
  for (const [link, source] of map.links.source.entries())
    for (const paper of [source, map.links.target[link] ?? 0]) lists[paper]?.push(link);
  return (paper) => lists[paper] ?? [];
}
