import { checkpoint } from '../contract/effects.ts';
import { tfIdf } from '../embed/tf-idf.ts';
import { collectPhrases } from '../text/phrases.ts';
import { centredShare, sparseSimilarity } from './sparse-similarity.ts';
import type { SimilaritySource } from './similarity.ts';

const TITLE_WEIGHT = 3;

/** Returns TF-IDF over the words of the corpus alone, sparse: the plain yardstick.
 *
 * Source: see `tfIdf`. */
export function wordTfIdfSource(): SimilaritySource {
  return source({ words: 1, leastDocuments: 1, isCentred: false });
}

/** Returns TF-IDF over the words and word pairs that two texts or more of the corpus have, gently centred, sparse: the best
 * that is known without knowledge from outside. */
export function pairTfIdfSource(): SimilaritySource {
  return source({ words: 2, leastDocuments: 2, isCentred: true });
}

interface Settings {
  readonly words: number;
  readonly leastDocuments: number;
  readonly isCentred: boolean;
}

function source({ words, leastDocuments, isCentred }: Settings): SimilaritySource {
  const what = words === 1 ? 'words' : 'words+pairs';
  return {
    id: `tfidf/1 ${what} df>=${leastDocuments} title*${TITLE_WEIGHT}${isCentred ? ' centred' : ''}`,
    async compare(texts, effects) {
      await checkpoint(effects, 'vectors', 0, 2);
      const table = collectPhrases(texts, {
        maximumLength: words,
        titleWeight: TITLE_WEIGHT,
        minimumDocuments: Math.min(leastDocuments, texts.length),
      });
      await checkpoint(effects, 'vectors', 1, 2);
      return sparseSimilarity(tfIdf(table), isCentred ? centredShare(texts.length) : 0);
    },
  };
}
