import type { Vectors } from '../../../src/core/embed/embedder.ts';
import { cosinesOf } from '../../../src/core/graph/cosines.ts';

const SAMPLE = 500;

/** For some papers, how near a paper must be to be one of the k nearest. */
export interface NeighbourTruth {
  readonly k: number;
  readonly papers: Int32Array;
  /** Cosine of the k-th nearest, by place in `papers`. */
  readonly least: Float64Array;
}

/** Returns the truth about at most 500 papers spread evenly, each compared with all others. */
export function neighbourTruth(vectors: Vectors, k: number, sample = SAMPLE): NeighbourTruth {
  const { count } = vectors;
  const size = Math.min(sample, count);
  const papers = Int32Array.from({ length: size }, (_, at) => Math.floor((at * count) / size));
  const all = Int32Array.from({ length: count }, (_, paper) => paper);
  const cosines = new Float64Array(count);
  const least = Float64Array.from(papers, (paper) => {
    cosinesOf(vectors, paper, all, cosines);
    cosines[paper] = -Infinity;
    return cosines.toSorted()[Math.max(0, count - k)] ?? -Infinity;
  });
  return { k, papers, least };
}

/** Returns the share of the true neighbours in `found` (count × k paper numbers, -1: nobody): a paper counts once, never as
 * its own neighbour, and wherever it is as near as the true k-th, since equally near ones are equally true. */
export function recallOf(vectors: Vectors, found: Int32Array, truth: NeighbourTruth): number {
  const { k, papers, least } = truth;
  const cosines = new Float64Array(k);
  let hits = 0;
  for (const [at, paper] of papers.entries()) {
    const others = found.slice(paper * k, (paper + 1) * k);
    const own = Int32Array.from(new Set(others)).filter((other) => other >= 0 && other !== paper);
    cosinesOf(vectors, paper, own, cosines);
    const limit = least[at] ?? Infinity;
    hits += own.filter((_, place) => (cosines[place] ?? -Infinity) >= limit).length;
  }
  return hits / (papers.length * k);
}
