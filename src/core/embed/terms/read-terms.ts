import { detectPaperLanguage } from '../../text/detect-language.ts';
import { createPairTable, type PairTable } from '../../math/pair-table.ts';
import { createWordReader, SENTENCE_END, type WordReader } from './word-reader.ts';

/** The texts of a corpus as word numbers: title t of paper p is `words[titleStart[p]] … words[abstractStart[p]]`, its abstract goes on to `titleStart[p + 1]`.
 * `SENTENCE_END` and `GAP` stand between the words. */
export interface ReadTexts {
  readonly words: Int32Array;
  readonly titleStart: Int32Array;
  readonly abstractStart: Int32Array;
  /** Of each paper (BCP 47): see `detectPaperLanguage`. */
  readonly languages: readonly string[];
}

/** Returns the texts read by the reader, which numbers the words, each paper by the rules of its language. O(length). */
export function readTexts(
  texts: readonly { readonly title: string; readonly abstract: string }[],
  reader: WordReader = createWordReader(),
): ReadTexts {
  const titleStart = new Int32Array(texts.length + 1);
  const abstractStart = new Int32Array(texts.length);
  const languages = texts.map(detectPaperLanguage);
  const row: number[] = [];
  let words = new Int32Array(Math.max(1024, texts.length * 160));
  let end = 0;
  const store = (): void => {
    if (end + row.length > words.length) words = enlarged(words, end + row.length);
    words.set(row, end);
    end += row.length;
    row.length = 0;
  };
  for (const [paper, { title, abstract }] of texts.entries()) {
    reader.read(title, row, languages[paper]);
    store();
    abstractStart[paper] = end;
    reader.read(abstract, row, languages[paper]);
    store();
    titleStart[paper + 1] = end;
  }
  return { words: words.slice(0, end), titleStart, abstractStart, languages };
}

/** Counts of terms per paper: paper p owns the entries start[p] … start[p + 1]. Terms 0 … words - 1 are words, then come pairs. */
export interface TermCounts {
  readonly start: Int32Array;
  readonly term: Int32Array;
  readonly count: Float32Array;
}

/** Counts words and pairs of neighbouring words of every paper; a title's count `titleWeight` times. `wordTerm` and `pairTerm` say which term a word or pair is, or -1 for none. O(words). */
export function countTerms(
  texts: ReadTexts,
  terms: {
    readonly count: number;
    readonly ofWord: (word: number) => number;
    readonly ofPair: (first: number, second: number) => number;
  },
  titleWeight: number,
): TermCounts {
  const papers = texts.abstractStart.length;
  const start = new Int32Array(papers + 1);
  const entry = new Int32Array(terms.count).fill(-1);
  let term = new Int32Array(Math.max(1024, papers * 120));
  let count = new Float32Array(term.length);
  let end = 0;
  const add = (found: number, weight: number, from: number): void => {
    if (found < 0) return;
    const at = entry[found] ?? -1;
    if (at >= from) {
      count[at] = (count[at] ?? 0) + weight;
      return;
    }
    if (end === term.length) {
      term = enlarged(term, end * 2);
      const larger = new Float32Array(end * 2);
      larger.set(count);
      count = larger;
    }
    entry[found] = end;
    term[end] = found;
    count[end] = weight;
    end += 1;
  };
  for (let paper = 0; paper < papers; paper += 1) {
    const from = end;
    let previous = SENTENCE_END;
    const abstract = texts.abstractStart[paper] ?? 0;
    for (let at = texts.titleStart[paper] ?? 0; at < (texts.titleStart[paper + 1] ?? 0); at += 1) {
      const word = texts.words[at] ?? SENTENCE_END;
      const weight = at < abstract ? titleWeight : 1;
      if (word >= 0) add(terms.ofWord(word), weight, from);
      if (word >= 0 && previous >= 0) add(terms.ofPair(previous, word), weight, from);
      previous = word;
    }
    start[paper + 1] = end;
  }
  return { start, term: term.slice(0, end), count: count.slice(0, end) };
}

/** Returns in how many papers each term occurs. */
export function documentFrequencies({ term }: TermCounts, terms: number): Int32Array {
  const frequency = new Int32Array(terms);
  for (const one of term) frequency[one] = (frequency[one] ?? 0) + 1;
  return frequency;
}

/** Returns all pairs of neighbouring words of the texts among the words that `isUsed`. O(words). */
export function collectPairs(texts: ReadTexts, isUsed: (word: number) => boolean): PairTable {
  const pairs = createPairTable();
  let previous = SENTENCE_END;
  for (const word of texts.words) {
    if (word >= 0 && previous >= 0 && isUsed(word) && isUsed(previous)) pairs.add(previous, word);
    previous = word;
  }
  return pairs;
}

function enlarged(numbers: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(length, numbers.length * 2));
  larger.set(numbers);
  return larger;
}
