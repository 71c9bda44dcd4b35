import { createPairTable, type PairTable } from '../../math/pair-table.ts';
import {
  collectPairs,
  countTerms,
  documentFrequencies,
  type ReadTexts,
} from '../terms/read-terms.ts';

/** The terms of a model: words 0 … words - 1, then pairs of those words. */
export interface Vocabulary {
  /** Number in the texts of each word. */
  readonly words: Int32Array;
  /** Pairs by their words' places in `words`; pair i is term words.length + i. */
  readonly pairs: PairTable;
  /** In how many texts each term occurs. */
  readonly documentFrequency: Int32Array;
  readonly documents: number;
}

/** Words take this share of the terms. */
const WORD_SHARE = 0.7;
const LEAST_WORD_FREQUENCY = 3;
const LEAST_PAIR_FREQUENCY = 10;
const MOST_PMI = 6;
const LEAST_PMI = Math.log(1.5);

/** Returns the terms worth a place among `size`: seven tenths are the most frequent words that occur in three texts or more, the rest are the pairs of such words with the largest
 * df × min(PMI, 6), df ≥ 10, PMI ≥ log 1.5 (pointwise mutual information of occurring in one text side by side, natural logarithm). Ties by first occurrence. O(words of the texts).
 *
 * Source of PMI for phrases: K. W. Church & P. Hanks, "Word association norms, mutual information, and lexicography", 1990, aclanthology.org/J90-1003. */
export function chooseVocabulary(texts: ReadTexts, wordCount: number, size: number): Vocabulary {
  const documents = texts.abstractStart.length;
  const wordFrequency = frequencyOfWords(texts, wordCount);
  const words = Int32Array.from(wordFrequency.keys())
    .filter((word) => (wordFrequency[word] ?? 0) >= LEAST_WORD_FREQUENCY)
    .sort((a, b) => (wordFrequency[b] ?? 0) - (wordFrequency[a] ?? 0) || a - b)
    .slice(0, Math.round(size * WORD_SHARE));
  const placeOf = new Int32Array(wordCount).fill(-1);
  for (const [place, word] of words.entries()) placeOf[word] = place;
  const all = collectPairs(texts, (word) => (placeOf[word] ?? -1) >= 0);
  const counts = countTerms(texts, { count: all.size, ofWord: () => -1, ofPair: all.find }, 1);
  const pairFrequency = documentFrequencies(counts, all.size);
  const score = Float64Array.from(pairFrequency, (frequency, pair) => {
    const expected =
      ((wordFrequency[all.first(pair)] ?? 0) * (wordFrequency[all.second(pair)] ?? 0)) / documents;
    const information = Math.log(frequency / expected);
    const isTelling = frequency >= LEAST_PAIR_FREQUENCY && information >= LEAST_PMI;
    return isTelling ? frequency * Math.min(information, MOST_PMI) : 0;
  });
  const best = Int32Array.from(score.keys())
    .filter((pair) => (score[pair] ?? 0) > 0)
    .sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || a - b)
    .slice(0, size - words.length);
  const pairs = createPairTable();
  for (const pair of best)
    pairs.add(placeOf[all.first(pair)] ?? -1, placeOf[all.second(pair)] ?? -1);
  const documentFrequency = Int32Array.from([
    ...words.map((word) => wordFrequency[word] ?? 0),
    ...best.map((pair) => pairFrequency[pair] ?? 0),
  ]);
  return { words, pairs, documentFrequency, documents };
}

function frequencyOfWords(texts: ReadTexts, wordCount: number): Int32Array {
  const counts = countTerms(
    texts,
    { count: wordCount, ofWord: (word) => word, ofPair: () => -1 },
    1,
  );
  return documentFrequencies(counts, wordCount);
}
