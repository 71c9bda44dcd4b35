import { checkpoint, type Effects } from '../contract/effects.ts';
import type { Vectors } from '../embed/embedder.ts';
import { cosinesOf } from './cosines.ts';
import type { Neighbours } from './neighbours.ts';
import type { Candidates } from './merge-kept.ts';

const ROWS_PER_STEP = 4096;

/** Returns the k nearest of every paper's candidates by their exact cosine, ties by number. O(n × kept × dimension).
 * @throws CancelledError */
export async function rescore(
  vectors: Vectors,
  k: number,
  { kept, papers }: Candidates,
  effects: Effects,
): Promise<Neighbours> {
  const { count } = vectors;
  const neighbours = {
    count,
    k,
    indices: new Int32Array(count * k),
    similarities: new Float64Array(count * k),
  };
  for (let paper = 0; paper < count; paper += 1) {
    if (paper % ROWS_PER_STEP === 0) await checkpoint(effects, 'neighbours', count, count);
    const row = papers.subarray(paper * kept, (paper + 1) * kept);
    putNearest(vectors, paper, row, neighbours);
  }
  return neighbours;
}

/** Ranks the others (-1: nobody) by exact cosine and writes the k nearest into the paper's row. */
export function putNearest(
  vectors: Vectors,
  paper: number,
  others: Int32Array,
  { k, indices, similarities }: Neighbours,
): void {
  const cosines = new Float64Array(others.length);
  cosinesOf(vectors, paper, others, cosines);
  const start = paper * k;
  let filled = 0;
  for (const [place, other] of others.entries()) {
    if (other < 0) continue;
    const cosine = cosines[place] ?? 0;
    let at = start + filled;
    while (at > start && isNearer(cosine, other, similarities[at - 1] ?? 0, indices[at - 1] ?? 0)) {
      if (at < start + k) {
        similarities[at] = similarities[at - 1] ?? 0;
        indices[at] = indices[at - 1] ?? 0;
      }
      at -= 1;
    }
    if (at >= start + k) continue;
    similarities[at] = cosine;
    indices[at] = other;
    if (filled < k) filled += 1;
  }
}

function isNearer(cosine: number, paper: number, otherCosine: number, otherPaper: number): boolean {
  return cosine > otherCosine || (cosine === otherCosine && paper < otherPaper);
}
