import type { Vectors } from '../../embed/embedder.ts';
import type { FuzzyGraph } from '../umap/fuzzy-graph.ts';
import { islandPlaces } from './island-places.ts';
import { weightedMedian, type Weighed } from './weighted-median.ts';

/** Returns where each paper starts: n × 2, row-major. The first papers are held where `fixed` (m × 2) says; another
 * starts in the middle of those linked to it that have a place: first those linked to fixed papers, then those linked to
 * them, and so on. What hangs together but is linked to none starts as an island beside the map. O(links). */
export function startPlaces(
  graph: FuzzyGraph,
  vectors: Vectors,
  fixed: Float64Array,
): Float64Array {
  const places = new Float64Array(2 * graph.count);
  places.set(fixed);
  const isPlaced = new Uint8Array(graph.count).fill(1, 0, fixed.length / 2);
  for (;;) {
    spread(graph, places, isPlaced);
    const first = isPlaced.indexOf(0);
    if (first < 0) return places;
    const island = linkedTo(graph, first);
    for (const [paper, x, y] of islandPlaces(island, vectors, places, isPlaced)) {
      places.set([x, y], 2 * paper);
      isPlaced[paper] = 1;
    }
  }
}

/** Places ring after ring of the papers that are linked to placed ones. */
function spread(graph: FuzzyGraph, places: Float64Array, isPlaced: Uint8Array): void {
  for (;;) {
    const ring: (readonly [number, number, number])[] = [];
    for (let paper = 0; paper < graph.count; paper += 1) {
      if (isPlaced[paper] === 1) continue;
      const anchors = anchorsOf(graph, paper, places, isPlaced);
      if (anchors.length > 0) ring.push([paper, ...weightedMedian(anchors)]);
    }
    if (ring.length === 0) return;
    for (const [paper, x, y] of ring) {
      places.set([x, y], 2 * paper);
      isPlaced[paper] = 1;
    }
  }
}

function anchorsOf(
  { start, other, weight }: FuzzyGraph,
  paper: number,
  places: Float64Array,
  isPlaced: Uint8Array,
): readonly Weighed[] {
  const anchors: Weighed[] = [];
  for (let entry = start[paper] ?? 0; entry < (start[paper + 1] ?? 0); entry += 1) {
    const one = other[entry] ?? 0;
    if (isPlaced[one] !== 1) continue;
    anchors.push({
      x: places[2 * one] ?? 0,
      y: places[2 * one + 1] ?? 0,
      weight: weight[entry] ?? 0,
    });
  }
  return anchors;
}

/** All papers that a paper hangs together with, itself among them, rising. */
function linkedTo({ start, other }: FuzzyGraph, first: number): readonly number[] {
  const found = new Set([first]);
  for (const paper of found)
    for (const one of other.subarray(start[paper], start[paper + 1])) found.add(one);
  return [...found].sort((a, b) => a - b);
}
