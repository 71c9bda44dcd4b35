import type { SparseMatrix } from '../../math/sparse-matrix.ts';
import type { EmbeddingText } from '../embedder.ts';
import { isReadAsEnglish } from '../../text/word-rules.ts';
import type { StaticModel } from '../model/static-model.ts';
import { collectPairs, countTerms, readTexts, type TermCounts } from '../terms/read-terms.ts';
import { createWordReader, type WordReader } from '../terms/word-reader.ts';
import { modelCoverage, sparseBlock, termWeights, type CorpusTerms } from './sparse-block.ts';

/** Words of the title count this often on top of the abstract. */
export const TITLE_WEIGHT = 3;

/** The words and pairs of a corpus, as a model sees them. */
export interface CorpusReading {
  readonly terms: CorpusTerms;
  /** Numbers words as these terms do; what it reads later may hold words beyond them. */
  readonly reader: WordReader;
  /** Weight of each term, see `termWeights`. */
  readonly weights: Float64Array;
  readonly counts: TermCounts;
  /** Papers × terms in `leastPapers` papers or more, weighed by what the model knows of them; rows of unit length, not centred. */
  readonly sparse: SparseMatrix;
  /** Papers that the model can read: those in English or in no language that is known. 1 for such a paper, else 0. */
  readonly isReadable: Uint8Array;
  /** 0 … 1: see `modelCoverage`; and the same of the readable papers alone. */
  readonly coverage: number;
  readonly coverageOfReadable: number;
}

/** Returns what a corpus says in words and pairs, weighed by the model; terms in fewer than `leastPapers` papers do not count.
 * Linear in the length of the texts. */
export function readCorpusTerms(
  texts: readonly EmbeddingText[],
  model: StaticModel,
  leastPapers = 2,
): CorpusReading {
  const known = model.words.length;
  const reader = createWordReader(model.words);
  const read = readTexts(texts, reader);
  const words = reader.words.length;
  const pairs = collectPairs(read, () => true);
  const terms = { words, pairs };
  const counts = countTerms(
    read,
    {
      count: words + pairs.size,
      ofWord: (word) => word,
      ofPair: (first, second) => words + pairs.find(first, second),
    },
    TITLE_WEIGHT,
  );
  const weights = termWeights(terms, model);
  const least = Math.min(leastPapers, texts.length);
  const isReadable = Uint8Array.from(read.languages, (one) => Number(isReadAsEnglish(one)));
  const { all, readable } = modelCoverage(counts, weights, { words, known, least, isReadable });
  return {
    terms,
    reader,
    weights,
    counts,
    sparse: sparseBlock(counts, weights, least),
    isReadable,
    coverage: all,
    coverageOfReadable: readable,
  };
}
