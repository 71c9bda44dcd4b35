import type { PairSimilarity, Vectors } from './embedder.ts';

/** Returns the similarity of pairs of papers: the exact one where the vectors only come close to it, else the product of their rows, within -1 … 1. */
export function pairSimilarity(vectors: Vectors): PairSimilarity {
  if (vectors.exact !== undefined) return vectors.exact;
  const { dimension, values } = vectors;
  return (paper, others, similarities) => {
    const from = paper * dimension;
    for (const [place, other] of others.entries()) {
      const to = other * dimension;
      let sum = 0;
      for (let column = 0; column < dimension; column += 1)
        sum += (values[from + column] ?? 0) * (values[to + column] ?? 0);
      similarities[place] = Math.max(-1, Math.min(1, sum));
    }
  };
}
