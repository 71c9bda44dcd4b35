import { UMAP } from 'umap-js';
import { checkpoint, type Effects } from '../contract/effects.ts';
import type { Neighbours } from '../graph/exact-neighbours.ts';
import { seededRandom } from '../math/random.ts';

/** How UMAP is run; the numbers are McInnes' parameters of the same names. */
export interface UmapOptions {
  readonly seed: number;
  readonly epochs: number;
  readonly minDist: number;
  readonly spread: number;
  /** Where progress stands: this run is `run` of `runs`. */
  readonly run: number;
  readonly runs: number;
}

const EPOCHS_PER_TURN = 25;
const START_SPAN = 10;

/** Returns UMAP's places of the papers: n × 2, row-major, in UMAP's own units, from the map's own neighbours.
 * Starts from `start` (n × 2, row-major, any scale; such as the principal axes) instead of at random as umap-js alone
 * would, so that the global order survives. Of each paper's neighbours at most (n - 1) / 2 are used: a graph that ties
 * everything to everything has no shape. Needs n ≥ 3 and k ≥ 1. Equal input and seed give equal output on one engine.
 *
 * Sources: L. McInnes, J. Healy, J. Melville, UMAP: Uniform Manifold Approximation and Projection for Dimension
 * Reduction, 2018, arXiv:1802.03426; the start after D. Kobak, G. Linderman, Initialization is critical for preserving
 * global data structure in both t-SNE and UMAP, Nature Biotechnology 39, 2021, doi:10.1038/s41587-020-00809-z.
 * @throws CancelledError */
export async function umapLayout(
  neighbours: Neighbours,
  start: Float64Array,
  options: UmapOptions,
  effects: Effects,
): Promise<Float64Array> {
  const random = seededRandom(options.seed);
  const used = Math.min(neighbours.k, Math.floor((neighbours.count - 1) / 2));
  const umap = new UMAP({
    nComponents: 2,
    nNeighbors: used + 1,
    nEpochs: options.epochs,
    minDist: options.minDist,
    spread: options.spread,
    random,
  });
  const { indices, distances } = withSelf(neighbours, used);
  umap.setPrecomputedKNN(indices, distances);
  const epochs = umap.initializeFit(indices);
  startFrom(umap.getEmbedding(), start, random);
  for (let epoch = 0; epoch < epochs; epoch++) {
    umap.step();
    if (epoch % EPOCHS_PER_TURN === 0) {
      await checkpoint(effects, 'layout', options.run * epochs + epoch, options.runs * epochs);
    }
  }
  return Float64Array.from(umap.getEmbedding().flat());
}

/** The nearest `used` of each paper; UMAP counts a paper as its own first neighbour. */
function withSelf(
  { count, k, indices, similarities }: Neighbours,
  used: number,
): { indices: number[][]; distances: number[][] } {
  const rows = Array.from({ length: count }, (_, row) => row);
  return {
    indices: rows.map((row) => [row, ...indices.subarray(row * k, row * k + used)]),
    distances: rows.map((row) => [
      0,
      ...Array.from(similarities.subarray(row * k, row * k + used), (s) => Math.max(0, 1 - s)),
    ]),
  };
}

/** Overwrites the live embedding in place; a hair of noise parts papers with equal vectors. */
function startFrom(embedding: number[][], start: Float64Array, random: () => number): void {
  const widest = start.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const scale = widest > 0 ? START_SPAN / widest : 0;
  embedding.forEach((place, row) => {
    place[0] = (start[2 * row] ?? 0) * scale + (random() - 0.5) * 0.01;
    place[1] = (start[2 * row + 1] ?? 0) * scale + (random() - 0.5) * 0.01;
  });
}
