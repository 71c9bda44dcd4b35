import { checkpoint, type Effects } from '../contract/effects.ts';
import type { Vectors } from '../embed/embedder.ts';
import type { Neighbours } from './neighbours.ts';

const ROWS_PER_STEP = 64;

/** Returns the k nearest papers of every paper by exact cosine, every pair computed twice in plain TypeScript: what runs
 * where WebAssembly does not, and what the fast way is held against. k is at most n − 1. O(n² × dimension); 5,000 papers
 * take seconds.
 * @throws CancelledError */
export async function plainNeighbours(
  vectors: Vectors,
  k: number,
  effects: Effects,
): Promise<Neighbours> {
  const { count } = vectors;
  const size = Math.max(0, Math.min(k, count - 1));
  const indices = new Int32Array(count * size);
  const similarities = new Float64Array(count * size);
  const row = new Float64Array(count);
  for (let paper = 0; paper < count; paper += 1) {
    if (paper % ROWS_PER_STEP === 0) await checkpoint(effects, 'neighbours', paper, count);
    similaritiesOf(vectors, paper, row);
    const nearest = largest(row, paper, size);
    for (const [place, other] of nearest.entries()) {
      indices[paper * size + place] = other;
      similarities[paper * size + place] = row[other] ?? 0;
    }
  }
  await checkpoint(effects, 'neighbours', count, count);
  return { count, k: size, indices, similarities, method: 'plain' };
}

/** Fills `row` with the cosine of one paper to every paper, within -1 … 1. */
function similaritiesOf(vectors: Vectors, paper: number, row: Float64Array): void {
  const { count, dimension, values } = vectors;
  for (let other = 0; other < count; other += 1) {
    let dot = 0;
    const a = paper * dimension;
    const b = other * dimension;
    for (let place = 0; place < dimension; place += 1)
      dot += (values[a + place] ?? 0) * (values[b + place] ?? 0);
    row[other] = Math.max(-1, Math.min(1, dot));
  }
}

/** The places of the `size` largest values without `self`, largest first, ties by place. */
function largest(row: Float64Array, self: number, size: number): readonly number[] {
  const best: number[] = [];
  for (let place = 0; place < row.length; place += 1) {
    if (place === self || size === 0) continue;
    const value = row[place] ?? 0;
    const last = best.at(-1);
    if (best.length === size && last !== undefined && value <= (row[last] ?? 0)) continue;
    let at = best.length;
    while (at > 0 && (row[best[at - 1] ?? 0] ?? 0) < value) at -= 1;
    best.splice(at, 0, place);
    if (best.length > size) best.pop();
  }
  return best;
}
