import { checkpoint } from '../contract/effects.ts';
import { collectPhrases } from '../text/phrases.ts';
import { blendBlocks } from './blend-blocks.ts';
import type { Embedder } from './embedder.ts';
import { tfIdf } from './tf-idf.ts';

const TITLE_WEIGHT = 3;

/** Returns an embedder whose cosines are those of TF-IDF over words and word pairs that occur in two papers or more, gently centred, nothing cut: exact to rounding up to 1,024 papers; beyond, the vectors hold the 256 largest directions
 * and `exact` what they lose. Title words count three times on top of the abstract. Knows nothing but the papers, and needs no seed. Cost: see `blendBlocks`. */
export function createTfIdfEmbedder(): Embedder {
  return {
    id: `tfidf/1 words+pairs df>=2 title*${TITLE_WEIGHT} centred`,
    dimension: null,
    async embed(texts, effects) {
      await checkpoint(effects, 'vectors', 0, 2);
      const table = collectPhrases(texts, {
        maximumLength: 2,
        titleWeight: TITLE_WEIGHT,
        minimumDocuments: Math.min(2, texts.length),
      });
      await checkpoint(effects, 'vectors', 1, 2);
      const vectors = blendBlocks(new Float32Array(), tfIdf(table), 0);
      await checkpoint(effects, 'vectors', 2, 2);
      return vectors;
    },
  };
}
