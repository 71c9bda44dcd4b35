import { checkpoint, unheard, type Effects } from '../contract/effects.ts';
import type { Vectors } from '../embed/embedder.ts';
import type { Neighbours } from '../graph/neighbours.ts';
import { layoutQuality } from '../quality/layout-quality.ts';
import { lengthenAcrossTopics } from './lengthen-across-topics.ts';
import {
  compressGaps,
  fillFrame,
  normaliseLayout,
  rotateToPrincipalAxis,
} from './normalise-layout.ts';
import { principalAxes } from './principal-axes.ts';
import { removeOverlaps } from './remove-overlaps.ts';
import { tinyLayout } from './tiny-layout.ts';
import { umapLayout, type UmapOptions } from './umap/umap-layout.ts';

export interface LayoutOptions {
  readonly seed: number;
  /** Topic number per paper: papers of one topic are drawn together a little where `topicsShapeLayout`; null elsewhere. */
  readonly topic: Int32Array | null;
}

/** Below this many papers a neighbour graph says less than the distances themselves. */
const FEWEST_FOR_UMAP = 6;
/** On larger maps the topics of a region are told apart by more than a tenth of a distance. */
const MOST_SHAPED = 3000;
const MOST_RUNS = 10;
/** Papers times runs: what the choice among several runs may cost. */
const RUN_BUDGET = 1000;
const OVERLAP_ROUNDS = 4;

/** Names the algorithm of `layOut` for the map's method. */
export function layoutAlgorithm(count: number): string {
  if (count < FEWEST_FOR_UMAP) return 'stress majorisation; overlaps removed';
  const runs = runsFor(count);
  const choice = runs > 1 ? `, the most faithful of ${runs} runs` : '';
  const shaped = topicsShapeLayout(count) ? 'distances across topics a tenth longer, ' : '';
  return `UMAP from principal axes${choice}; ${shaped}gaps narrowed, overlaps removed`;
}

/** Returns a place for each paper: n × 2, row-major; the longer side of the map spans -1 … 1 and lies along x, and no
 * two papers stand nearer than `minimumDistance(n)` (but for rounding). One paper stands at the origin.
 * UMAP from 6 papers on; small maps are laid out with several seeds, and the one with the largest trustworthiness plus
 * continuity is kept (the earliest of equals). Equal input and seed give equal output on one engine; cost is UMAP's.
 * @throws CancelledError */
export async function layOut(
  neighbours: Neighbours,
  vectors: Vectors,
  options: LayoutOptions,
  effects: Effects,
): Promise<Float64Array> {
  const { count } = vectors;
  if (count === 0) return new Float64Array(0);
  if (count < FEWEST_FOR_UMAP || neighbours.k === 0) return finish(tinyLayout(vectors));
  const runs = runsFor(count);
  const start = principalAxes(vectors);
  const shaping =
    options.topic !== null && topicsShapeLayout(count)
      ? lengthenAcrossTopics(neighbours, options.topic)
      : neighbours;
  let best: Float64Array = new Float64Array(0);
  let bestScore = -Infinity;
  for (let run = 0; run < runs; run++) {
    const seed = options.seed + run;
    const shape = { ...shapeFor(count), seed, run, runs };
    const positions = finish(await umapLayout(shaping, start, shape, effects));
    const score = runs === 1 ? 0 : await faithfulness(neighbours, vectors, positions, effects);
    if (score > bestScore) [best, bestScore] = [positions, score];
  }
  await checkpoint(effects, 'layout', 1, 1);
  return best;
}

/** Returns whether the layout of so many papers takes topics into account. */
export function topicsShapeLayout(count: number): boolean {
  return count <= MOST_SHAPED;
}

/** Returns the least distance between two papers of a map of `count`, in map units: two fifths of what an even spread
 * over a frame of 2 × 1.25 would give, less for large maps, whose crowded topics must not be ironed flat. */
export function minimumDistance(count: number): number {
  return 0.4 * Math.sqrt(2.5 / Math.max(1, count)) * Math.min(1, (50 / count) ** (1 / 4));
}

function runsFor(count: number): number {
  return Math.max(1, Math.min(MOST_RUNS, Math.floor(RUN_BUDGET / count)));
}

/** Starting from the principal axes, many papers need no more than 200 epochs. */
function shapeFor(count: number): Pick<UmapOptions, 'epochs' | 'minDist' | 'spread'> {
  return { epochs: count <= 2_500 ? 500 : 200, minDist: 0.1, spread: 1 };
}

async function faithfulness(
  neighbours: Neighbours,
  vectors: Vectors,
  positions: Float64Array,
  effects: Effects,
): Promise<number> {
  const quality = await layoutQuality({ neighbours, vectors }, positions, 0, unheard(effects));
  return (quality.trustworthiness ?? 0) + (quality.continuity ?? 0);
}

/** Turned, spread over the frame, brought to size, and apart. */
function finish(raw: Float64Array): Float64Array {
  const distance = minimumDistance(raw.length / 2);
  let positions = normaliseLayout(fillFrame(compressGaps(rotateToPrincipalAxis(raw))));
  for (let round = 0; round < OVERLAP_ROUNDS; round++) {
    positions = normaliseLayout(removeOverlaps(positions, distance));
  }
  return positions;
}
