import type { PairSimilarity } from '../embed/embedder.ts';

/** A link to be added. */
export interface Bridge {
  readonly source: number;
  readonly target: number;
  readonly similarity: number;
}

/** Of a piece of more papers so many, spread evenly, look out. */
const MOST_LOOKOUTS = 64;

/** Returns the most similar pair of a paper of the piece (rising numbers) and one outside, ties by number. Of a piece of more than 64 papers 64 look out; then the paper they found looks back at the whole piece,
 * and the one it finds looks out once more: near the best, not always it. O(min(piece, 66) × n) similarities. */
export function nearestOutside(
  piece: readonly number[],
  count: number,
  similarityOf: PairSimilarity,
): Bridge {
  const inside = new Set(piece);
  const others = Int32Array.from(
    Array.from({ length: count }, (_, paper) => paper).filter((paper) => !inside.has(paper)),
  );
  const row = new Float64Array(count);
  const nearest = (paper: number, among: Int32Array): readonly [number, number] => {
    similarityOf(paper, among, row);
    let best = 0;
    for (let place = 1; place < among.length; place += 1)
      if ((row[place] ?? 0) > (row[best] ?? 0)) best = place;
    return [among[best] ?? 0, row[best] ?? 0];
  };
  let found = { from: -1, to: -1, similarity: -Infinity };
  const look = (paper: number): void => {
    const [to, similarity] = nearest(paper, others);
    if (similarity > found.similarity) found = { from: paper, to, similarity };
  };
  const step = Math.max(1, piece.length / MOST_LOOKOUTS);
  for (let at = 0; at < piece.length; at += step) look(piece[Math.floor(at)] ?? 0);
  if (step > 1) look(nearest(found.to, Int32Array.from(piece))[0]);
  return {
    source: Math.min(found.from, found.to),
    target: Math.max(found.from, found.to),
    similarity: found.similarity,
  };
}
