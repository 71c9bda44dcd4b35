import { noEffects } from '../../../src/core/contract/effects.ts';
import type { EmbeddingText, Vectors } from '../../../src/core/embed/embedder.ts';
import { createTfIdfSvdEmbedder } from '../../../src/core/embed/tf-idf-svd-embedder.ts';

/** Returns the papers in the largest `dimension` directions of their own words, unit rows. */
export async function paperVectors(
  papers: readonly EmbeddingText[],
  dimension: number,
): Promise<Vectors> {
  const whole = await createTfIdfSvdEmbedder({ seed: 1 }).embed(papers, noEffects);
  const values = new Float32Array(whole.count * dimension);
  for (let paper = 0; paper < whole.count; paper += 1) {
    // The directions come largest first.
    const from = paper * whole.dimension;
    const row = whole.values.subarray(from, from + Math.min(dimension, whole.dimension));
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
    if (length > 0)
      values.set(
        row.map((value) => value / length),
        paper * dimension,
      );
  }
  return { count: whole.count, dimension, values };
}
