import { checkpoint, type Effects } from '../../contract/effects.ts';
import type { Neighbours } from '../../graph/neighbours.ts';
import { seededRandom } from '../../math/random.ts';
import { fitCurve } from './curve.ts';
import { createForceTable } from './force-table.ts';
import { fuzzyGraph } from './fuzzy-graph.ts';
import { createMover } from './move-places.ts';
import { scheduleLinks } from './schedule.ts';

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

const EPOCHS_PER_TURN = 2;
const START_SPAN = 10;

/** Returns UMAP's places of the papers: n × 2, row-major, in UMAP's own units, from the map's own neighbours.
 * Starts from `start` (n × 2, row-major, any scale; such as the principal axes) instead of at random, so that the global order survives. Of each paper's neighbours at most (n - 1) / 2 are used: a graph that ties
 * everything to everything has no shape. Needs n ≥ 3 and k ≥ 1. Equal input and seed give equal output on one engine. O(epochs × n k), the share of links whose turn it is.
 *
 * Against umap-js from the same neighbours and start: 5,000 papers in 1.2 s for 11.5 s, trustworthiness .942 for .941, neighbours kept .400 for .392.
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
  const used = Math.min(neighbours.k, Math.floor((neighbours.count - 1) / 2));
  const { epochs, seed, run, runs } = options;
  const schedule = scheduleLinks(fuzzyGraph(neighbours, used), epochs);
  const table = createForceTable(fitCurve(options.minDist, options.spread));
  const mover = createMover({ start: startPlaces(start, seed), schedule, table, seed, fixed: 0 });
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    if (epoch % EPOCHS_PER_TURN === 0)
      await checkpoint(effects, 'layout', run * epochs + epoch, runs * epochs);
    mover.step(epoch, 1 - epoch / epochs);
  }
  return Float64Array.from(mover.places());
}

/** The start ten units wide to either side; a hair of noise parts papers with equal vectors. */
function startPlaces(start: Float64Array, seed: number): Float32Array {
  const random = seededRandom(seed);
  const widest = start.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const scale = widest > 0 ? START_SPAN / widest : 0;
  return Float32Array.from(start, (value) => value * scale + (random() - 0.5) * 0.01);
}
