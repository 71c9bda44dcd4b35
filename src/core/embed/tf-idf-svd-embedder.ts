import { checkpoint } from '../contract/effects.ts';
import { seededRandom } from '../math/random.ts';
import { truncatedSvd } from '../math/truncated-svd.ts';
import { collectPhrases } from '../text/phrases.ts';
import { centreRows } from './centre-rows.ts';
import type { Embedder } from './embedder.ts';
import { tfIdf } from './tf-idf.ts';

/** Papers of up to this many keep every direction that they span; larger corpora keep this many. */
const MOST_DIMENSIONS = 192;
const TITLE_WEIGHT = 3;

/** Returns an embedder that learns from the corpus alone: TF-IDF over words and word pairs that occur in two papers or more,
 * truncated SVD, gently centred, unit length. Title words count three times on top of the abstract. The corpus decides the dimension: min(n, 192).
 *
 * In-corpus alternatives on random maps of 40 labelled papers gave 5-NN accuracy .706 (words alone), .755 (words and pairs, centred) and
 * .743 (the same, cut to 5-10 dimensions): so small corpora are not cut.
 * Source: S. Deerwester et al., "Indexing by latent semantic analysis", 1990, doi:10.1002/(SICI)1097-4571(199009)41:6<391::AID-ASI1>3.0.CO;2-9. */
export function createTfIdfSvdEmbedder({ seed }: { readonly seed: number }): Embedder {
  return {
    id: `tfidf-svd/1 words+pairs df>=2 title*${TITLE_WEIGHT} dimensions<=${MOST_DIMENSIONS} seed=${seed}`,
    dimension: null,
    async embed(texts, effects) {
      await checkpoint(effects, 'vectors', 0, 3);
      const table = collectPhrases(texts, {
        maximumLength: 2,
        titleWeight: TITLE_WEIGHT,
        minimumDocuments: Math.min(2, texts.length),
      });
      await checkpoint(effects, 'vectors', 1, 3);
      const matrix = tfIdf(table);
      const dimension = Math.max(1, Math.min(MOST_DIMENSIONS, matrix.rows, matrix.columns));
      const reduced =
        matrix.columns === 0
          ? new Float64Array(matrix.rows * dimension)
          : truncatedSvd(matrix, dimension, seededRandom(seed));
      await checkpoint(effects, 'vectors', 2, 3);
      const values = centreRows(reduced, matrix.rows, dimension);
      await checkpoint(effects, 'vectors', 3, 3);
      return { count: texts.length, dimension, values };
    },
  };
}
