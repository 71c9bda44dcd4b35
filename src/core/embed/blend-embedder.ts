import { checkpoint } from '../contract/effects.ts';
import { blendBlocks } from './blend-blocks.ts';
import { modelName } from './built-in/built-in-embedder.ts';
import { readCorpusTerms } from './built-in/corpus-terms.ts';
import { centreRows } from './centre-rows.ts';
import type { Embedder } from './embedder.ts';
import type { StaticModel } from './model/static-model.ts';

/** Returns an embedder whose similarity is share × the given embedder's, gently centred, + (1 - share) × that of the papers' own words and pairs as the built-in model weighs them. Where one has nothing to say of a paper, the other decides
 * alone. A share of 0 does not ask the embedder at all. The embedder is asked first and owns the progress.
 * @throws RangeError for a share outside 0 … 1 */
export function createBlendEmbedder(
  embedder: Embedder,
  model: StaticModel,
  share: number,
): Embedder {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share must be from 0 to 1, not ${share}`);
  const words = `words weighed by builtin/1 ${modelName(model)}`;
  return {
    id:
      share === 0
        ? `blend/1 ${words}`
        : `blend/1 ${share} of [${embedder.id}], the rest ${words}, both centred`,
    dimension: null,
    async embed(texts, effects) {
      if (share === 0) await checkpoint(effects, 'vectors', 0, 1);
      const outside = share === 0 ? null : await embedder.embed(texts, effects);
      const dense =
        outside === null
          ? new Float32Array()
          : centreRows(Float64Array.from(outside.values), outside.count, outside.dimension);
      const { sparse } = readCorpusTerms(texts, model);
      await effects.pause();
      return blendBlocks(dense, sparse, share);
    },
  };
}

/** Returns the embedder with `centreRows` over its vectors: what is common to all papers of a field says nothing of any. */
export function createCentredEmbedder(embedder: Embedder): Embedder {
  return {
    id: `${embedder.id}, centred`,
    dimension: embedder.dimension,
    async embed(texts, effects) {
      const { count, dimension, values } = await embedder.embed(texts, effects);
      return {
        count,
        dimension,
        values: centreRows(Float64Array.from(values), count, dimension),
      };
    },
  };
}
