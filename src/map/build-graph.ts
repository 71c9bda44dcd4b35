import { UndirectedGraph } from 'graphology';
import type { AbstractGraph } from 'graphology-types';
import type { FieldMap } from '../core/contract/map.ts';
import { isUsuallyDrawn } from './appearance.ts';

/** Returns what Sigma draws: a node per paper at its place (n × 2) and an edge per link that shows without being asked for, keyed by
 * their numbers. */
export function buildGraph(map: FieldMap, places: Float64Array): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const paper of map.papers.keys())
    graph.addNode(paper, { x: places[2 * paper] ?? 0, y: places[2 * paper + 1] ?? 0 });
  const usual = [...map.links.source.keys()].filter((link) => isUsuallyDrawn(map, link));
  addLinks(graph, map, usual);
  return graph;
}

/** Takes up the links that the graph does not have yet. */
export function addLinks(
  graph: AbstractGraph,
  { links }: FieldMap,
  added: readonly number[],
): void {
  for (const link of added)
    if (!graph.hasEdge(String(link)))
      graph.addEdgeWithKey(link, links.source[link] ?? 0, links.target[link] ?? 0);
}

/** Moves the graph's nodes to places (n × 2) without a word to its listeners, who would look at each of them at once. */
export function moveNodes(graph: AbstractGraph, places: Float64Array): void {
  graph.forEachNode((node, attributes) => {
    attributes['x'] = places[2 * Number(node)] ?? 0;
    attributes['y'] = places[2 * Number(node) + 1] ?? 0;
  });
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
