import type { ReadTexts } from '../terms/read-terms.ts';
import { SENTENCE_END } from '../terms/word-reader.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The texts as term numbers, a pair right after its second word, sentences parted by -1: titles and abstracts as in `ReadTexts`. */
export interface TermStream {
  readonly terms: Int32Array;
  readonly titleStart: Int32Array;
  readonly abstractStart: Int32Array;
}

/** Returns the texts in the terms of the vocabulary. O(words). */
export function streamTerms(
  texts: ReadTexts,
  vocabulary: Vocabulary,
  wordCount: number,
): TermStream {
  const { words, pairs } = vocabulary;
  const placeOf = new Int32Array(wordCount).fill(-1);
  for (const [place, word] of words.entries()) placeOf[word] = place;
  const papers = texts.abstractStart.length;
  const terms = new Int32Array(texts.words.length * 2);
  const titleStart = new Int32Array(papers + 1);
  const abstractStart = new Int32Array(papers);
  let end = 0;
  const copy = (from: number, to: number): void => {
    let previous = -1;
    for (let at = from; at < to; at += 1) {
      const word = texts.words[at] ?? SENTENCE_END;
      const place = word < 0 ? -1 : (placeOf[word] ?? -1);
      if (word === SENTENCE_END) terms[end++] = -1;
      if (place >= 0) {
        terms[end++] = place;
        const pair = previous < 0 ? -1 : pairs.find(previous, place);
        if (pair >= 0) terms[end++] = words.length + pair;
      }
      previous = place;
    }
  };
  for (let paper = 0; paper < papers; paper += 1) {
    copy(texts.titleStart[paper] ?? 0, texts.abstractStart[paper] ?? 0);
    abstractStart[paper] = end;
    copy(texts.abstractStart[paper] ?? 0, texts.titleStart[paper + 1] ?? 0);
    titleStart[paper + 1] = end;
  }
  return { terms: terms.slice(0, end), titleStart, abstractStart };
}
