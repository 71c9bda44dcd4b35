import { checkpoint, type Effects } from '../contract/effects.ts';
import type { Vectors } from '../embed/embedder.ts';
import { pairCells } from './cell-pairs.ts';
import { findCells } from './cells.ts';
import type { Neighbours } from './neighbours.ts';
import { mergeKept } from './merge-kept.ts';
import { nearestKernel, type NearestKernel } from './nearest-kernel.ts';
import type { NeighbourEngine } from './neighbour-engine.ts';
import { quantiseRows, roundingBounds } from './quantised-rows.ts';
import { putNearest, rescore } from './rescore.ts';

/** Of all pairs of papers this share is compared. */
const SHARE = 0.2;
const SAMPLE = 500;

/** Returns nearest papers found in the cells that lie near each paper's own, ranked by their exact cosine, and what share of the true ones they are, measured on 500 papers. A fifth of the work of all pairs. Null where no kernel runs.
 * @throws CancelledError */
export async function cellNeighbours(
  vectors: Vectors,
  k: number,
  kept: number,
  effects: Effects,
  engine: NeighbourEngine,
): Promise<Neighbours | null> {
  const { count } = vectors;
  await checkpoint(effects, 'neighbours', 0, count);
  const { order, pairs } = pairCells(findCells(vectors), SHARE);
  const ordered = inOrder(vectors, order);
  const rows = quantiseRows(ordered);
  const shares = await engine.compare({ rows, kept, pairs }, effects);
  const kernel = nearestKernel(rows, 1);
  if (shares === null || kernel === null) return null;
  const { papers } = mergeKept(shares, count, kept);
  const candidates = new Int32Array(papers.length);
  for (const [place, paper] of order.entries())
    for (let at = 0; at < kept; at += 1) {
      const other = papers[place * kept + at] ?? -1;
      candidates[paper * kept + at] = other < 0 ? -1 : (order[other] ?? -1);
    }
  const lowest = new Int32Array(0);
  const neighbours = await rescore(vectors, k, { kept, papers: candidates, lowest }, effects);
  const bound = 2 * roundingBounds(ordered, rows).reduce((most, one) => Math.max(most, one), 0);
  const search = { vectors, order, kernel, bound, square: rows.scale ** 2 };
  for (const [place, paper] of order.entries())
    if ((papers[place * kept + k - 1] ?? -1) < 0) lookEverywhere(search, place, paper, neighbours);
  return { ...neighbours, method: 'cells', recall: measureRecall(search, neighbours) };
}

interface Search {
  readonly vectors: Vectors;
  /** Place of the kernel → paper. */
  readonly order: Int32Array;
  readonly kernel: NearestKernel;
  /** How far rounding may move a cosine. */
  readonly bound: number;
  /** A product of the kernel is about so many times the cosine. */
  readonly square: number;
}

/** For a paper whose cells hold too few others. */
function lookEverywhere(
  { vectors, order, kernel }: Search,
  place: number,
  paper: number,
  neighbours: Neighbours,
): void {
  const others = kernel.above(place, -(2 ** 31)).map((other) => order[other] ?? 0);
  putNearest(vectors, paper, others, neighbours);
}

/** Share of the true neighbours that were found, over papers spread evenly. */
function measureRecall(
  { vectors, order, kernel, bound, square }: Search,
  found: Neighbours,
): number {
  const { count, k, indices, similarities } = found;
  const truth = {
    ...found,
    indices: new Int32Array(indices.length),
    similarities: new Float64Array(similarities.length),
  };
  const step = Math.max(1, Math.floor(count / SAMPLE));
  let hits = 0;
  let looked = 0;
  for (let place = 0; place < count; place += step) {
    const paper = order[place] ?? 0;
    const least = (similarities[paper * k + k - 1] ?? 0) - bound;
    const others = kernel.above(place, Math.floor(least * square));
    putNearest(
      vectors,
      paper,
      others.map((other) => order[other] ?? 0),
      truth,
    );
    const mine = new Set(indices.subarray(paper * k, (paper + 1) * k));
    for (const other of truth.indices.subarray(paper * k, (paper + 1) * k))
      if (mine.has(other)) hits += 1;
    looked += k;
  }
  return looked === 0 ? 1 : hits / looked;
}

function inOrder({ count, dimension, values }: Vectors, order: Int32Array): Vectors {
  const rows = new Float32Array(values.length);
  for (const [place, paper] of order.entries())
    rows.set(values.subarray(paper * dimension, (paper + 1) * dimension), place * dimension);
  return { count, dimension, values: rows };
}
