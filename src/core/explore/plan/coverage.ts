import type { FieldMap } from '../../contract/map.ts';

/** How well papers cover each other, by rows: paper p covers the papers `paper[start[p] … start[p + 1]]`, each by `share`, 0 … 1. */
export interface Coverage {
  /** n + 1 offsets. */
  readonly start: Int32Array;
  readonly paper: Int32Array;
  readonly share: Float64Array;
}

/** Returns how well each paper stands for the papers near it: itself wholly, a neighbour (either one among the other's nearest) by
 * their similarity over that of a typical paper and its nearest (the median), at most wholly. Papers outside `inside` (1 = in)
 * take no part. O(n × k log). */
export function coverageOf({ papers, columns }: FieldMap, inside: Uint8Array): Coverage {
  const { neighbourStart, neighbours, similarities } = columns;
  const rows = papers.map((): Map<number, number> => new Map());
  const nearest: number[] = [];
  for (const paper of papers.keys()) {
    if (inside[paper] !== 1) continue;
    let best = 0;
    for (let at = neighbourStart[paper] ?? 0; at < (neighbourStart[paper + 1] ?? 0); at += 1) {
      const other = neighbours[at] ?? 0;
      const similarity = Math.max(0, similarities[at] ?? 0);
      if (inside[other] !== 1 || other === paper) continue;
      best = Math.max(best, similarity);
      rows[paper]?.set(other, similarity);
      rows[other]?.set(paper, similarity);
    }
    if (best > 0) nearest.push(best);
  }
  const typical = median(nearest);
  return toColumns(rows, inside, typical);
}

function toColumns(
  rows: readonly ReadonlyMap<number, number>[],
  inside: Uint8Array,
  typical: number,
): Coverage {
  const start = new Int32Array(rows.length + 1);
  const paper: number[] = [];
  const share: number[] = [];
  for (const [own, row] of rows.entries()) {
    if (inside[own] === 1) {
      paper.push(own);
      share.push(1);
    }
    for (const [other, similarity] of [...row].sort(([a], [b]) => a - b)) {
      paper.push(other);
      share.push(typical === 0 ? 0 : Math.min(1, similarity / typical));
    }
    start[own + 1] = paper.length;
  }
  return { start, paper: Int32Array.from(paper), share: Float64Array.from(share) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** Returns by paper how well the best of some papers stands for it, 0 … 1. O(entries of those papers). */
export function coveredBy(coverage: Coverage, papers: Iterable<number>): Float64Array {
  const covered = new Float64Array(coverage.start.length - 1);
  for (const paper of papers) cover(coverage, covered, paper);
  return covered;
}

/** Adds a paper to what covers; returns how much that adds, in papers. */
export function cover(coverage: Coverage, covered: Float64Array, paper: number): number {
  const gain = gainOf(coverage, covered, paper);
  for (let at = coverage.start[paper] ?? 0; at < (coverage.start[paper + 1] ?? 0); at += 1) {
    const other = coverage.paper[at] ?? 0;
    covered[other] = Math.max(covered[other] ?? 0, coverage.share[at] ?? 0);
  }
  return gain;
}

/** Returns how much a paper would add to what is covered, in papers. */
export function gainOf(
  { start, paper, share }: Coverage,
  covered: Float64Array,
  one: number,
): number {
  let gain = 0;
  for (let at = start[one] ?? 0; at < (start[one + 1] ?? 0); at += 1)
    gain += Math.max(0, (share[at] ?? 0) - (covered[paper[at] ?? 0] ?? 0));
  return gain;
}
