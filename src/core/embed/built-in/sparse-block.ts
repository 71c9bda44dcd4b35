import { normaliseRows, type SparseMatrix } from '../../math/sparse-matrix.ts';
import type { StaticModel } from '../model/static-model.ts';
import { termLengths } from '../model/static-model.ts';
import type { PairTable } from '../../math/pair-table.ts';
import { documentFrequencies, type TermCounts } from '../terms/read-terms.ts';

/** What a word that the model does not know counts as: one that this many of its texts hold. */
const UNSEEN_FREQUENCY = 3;
/** How far a term's learned length bends its IDF. */
const LENGTH_POWER = 0.25;

/** The terms of a corpus: words 0 … words - 1, of which the model knows the first ones, then pairs of them. */
export interface CorpusTerms {
  readonly words: number;
  readonly pairs: PairTable;
}

/** Returns the weight of each term of a corpus: the model's IDF × (length of the term's vector)^0.25. A word that the model does not know counts as one in three of its texts, of median
 * length; such a pair has the sum of its words' IDF, at most the largest that there is, and the smaller of their lengths. O(terms). */
export function termWeights(terms: CorpusTerms, model: StaticModel): Float64Array {
  const idfOf = (frequency: number): number => Math.log((model.documents + 1) / (frequency + 1));
  const lengths = termLengths(model);
  const mostIdf = idfOf(UNSEEN_FREQUENCY);
  const median = Float32Array.from(lengths).sort()[lengths.length >> 1] ?? 1;
  const known = model.words.length;
  const wordIdf = (word: number): number =>
    word < known ? idfOf(model.documentFrequency[word] ?? 0) : mostIdf;
  const wordLength = (word: number): number => (word < known ? (lengths[word] ?? 0) : median);
  return Float64Array.from({ length: terms.words + terms.pairs.size }, (_, term) => {
    if (term < terms.words) return wordIdf(term) * wordLength(term) ** LENGTH_POWER;
    const first = terms.pairs.first(term - terms.words);
    const second = terms.pairs.second(term - terms.words);
    const pair = first < known && second < known ? model.pairs.find(first, second) : -1;
    if (pair >= 0) {
      const frequency = model.documentFrequency[known + pair] ?? 0;
      return idfOf(frequency) * (lengths[known + pair] ?? 0) ** LENGTH_POWER;
    }
    const idf = Math.min(mostIdf, wordIdf(first) + wordIdf(second));
    return idf * Math.min(wordLength(first), wordLength(second)) ** LENGTH_POWER;
  });
}

/** Returns papers × terms, rows of unit length: (1 + ln count) × weight for the terms in `least` papers or more. O(entries). */
export function sparseBlock(
  counts: TermCounts,
  weights: Float64Array,
  least: number,
): SparseMatrix {
  const frequency = documentFrequencies(counts, weights.length);
  const rows = counts.start.length - 1;
  const place = new Int32Array(weights.length).fill(-1);
  let columns = 0;
  for (const [term, papers] of frequency.entries()) if (papers >= least) place[term] = columns++;
  const start = new Int32Array(rows + 1);
  const column = new Int32Array(counts.term.length);
  const value = new Float64Array(counts.term.length);
  let end = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let entry = counts.start[row] ?? 0; entry < (counts.start[row + 1] ?? 0); entry += 1) {
      const term = counts.term[entry] ?? 0;
      if ((place[term] ?? -1) < 0) continue;
      column[end] = place[term] ?? 0;
      value[end] = (1 + Math.log(counts.count[entry] ?? 1)) * (weights[term] ?? 0);
      end += 1;
    }
    start[row + 1] = end;
  }
  const matrix = { rows, columns, start, column: column.slice(0, end), value: value.slice(0, end) };
  normaliseRows(matrix);
  return matrix;
}

/** What a model can know of a corpus. */
interface KnownTerms {
  /** Terms below this are words, those below `known` the model's. */
  readonly words: number;
  readonly known: number;
  readonly least: number;
  /** 1 for papers in the model's language. */
  readonly isReadable: Uint8Array;
}

/** Returns the share of the squared weight of words in `least` papers or more that lies on words which the model knows, 0 … 1, 0 for a corpus without such words: over all papers, where of papers that it cannot read it knows nothing, and over those that it can read. O(entries). */
export function modelCoverage(
  counts: TermCounts,
  weights: Float64Array,
  { words, known, least, isReadable }: KnownTerms,
): { readonly all: number; readonly readable: number } {
  const frequency = documentFrequencies(counts, weights.length);
  const total = [0, 0];
  let covered = 0;
  for (const [paper, reads] of isReadable.entries()) {
    for (let entry = counts.start[paper] ?? 0; entry < (counts.start[paper + 1] ?? 0); entry += 1) {
      const term = counts.term[entry] ?? 0;
      if (term >= words || (frequency[term] ?? 0) < least) continue;
      const square = ((1 + Math.log(counts.count[entry] ?? 1)) * (weights[term] ?? 0)) ** 2;
      total[reads] = (total[reads] ?? 0) + square;
      if (reads === 1 && term < known) covered += square;
    }
  }
  const [foreign = 0, own = 0] = total;
  return {
    all: covered > 0 ? covered / (own + foreign) : 0,
    readable: covered > 0 ? covered / own : 0,
  };
}
