import { UMAP } from 'umap-js';
import { checkpoint, type Effects } from '../../../src/core/contract/effects.ts';
import type { Neighbours } from '../../../src/core/graph/neighbours.ts';
import type { UmapOptions } from '../../../src/core/layout/umap/umap-layout.ts';
import { seededRandom } from '../../../src/core/math/random.ts';

const EPOCHS_PER_TURN = 25;
const START_SPAN = 10;

/** Returns the places that umap-js finds from the same neighbours and the same start: what ours is held against. */
export async function umapJsLayout(
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
