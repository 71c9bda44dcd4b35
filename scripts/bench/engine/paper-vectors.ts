import { noEffects } from '../../../src/core/contract/effects.ts';
import type { EmbeddingText, Vectors } from '../../../src/core/embed/embedder.ts';
import { chooseEmbedder } from '../../build/choose-embedder.ts';
import { DEFAULT_EMBEDDER } from '../../embed/embedder-choice.ts';

/** Returns the papers as the built-in model sees them: the first `dimension` columns of its vectors, unit rows. */
export async function paperVectors(
  papers: readonly EmbeddingText[],
  dimension: number,
): Promise<Vectors> {
  const embedder = await chooseEmbedder(DEFAULT_EMBEDDER, { seed: 1, environment: {} });
  const whole = await embedder.embed(papers, noEffects);
  const values = new Float32Array(whole.count * dimension);
  for (let paper = 0; paper < whole.count; paper += 1) {
    // The dense block of the model comes first.
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
