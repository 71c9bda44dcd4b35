import { foldMarks } from '../text/fold-marks.ts';
import { cutUnspaced, UNSPACED } from '../text/unspaced.ts';

/** A word of a text with what it is compared by. */
export interface FoldedWord {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Most words are plain: they skip the slow steps. */
const PLAIN_WORD = /^[0-9A-Za-z]*$/;
const SIGN_OR_RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
/** The article of Arabic, alone or behind a conjunction or preposition, before a word that can do without. */
const ARABIC_ARTICLE = /^(?:[وفبك]?ال|لل)(?!ال)(?=\p{L}{3})/u;

/** Returns the word without case, accents, ligatures and the Arabic article: how the search compares words. */
export function foldWord(word: string): string {
  if (PLAIN_WORD.test(word)) return word.toLowerCase();
  return foldMarks(word)
    .toLowerCase()
    .replace(ARABIC_ARTICLE, '')
    .replace(/[æœøßłđðþħıς]/gu, (letter) => PLAIN[letter] ?? letter);
}

/** Returns the words of a text in order, each with its folded form: runs of letters and digits; Chinese and Japanese go
 * sign by sign, so that any part of a word is found, other scripts without spaces by the engine's words (see `cutUnspaced`). O(length). */
export function foldedWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (PLAIN_WORD.test(word) || !UNSPACED.test(word)) words.push(foldedAt(word, index));
    else
      for (const part of word.matchAll(SIGN_OR_RUN))
        words.push(...foldedParts(part[0], index + part.index));
  }
  return words;
}

function foldedParts(run: string, start: number): FoldedWord[] {
  if (run.length < 2 || !UNSPACED.test(run)) return [foldedAt(run, start)];
  return cutUnspaced(run).map(({ segment, index }) => foldedAt(segment, start + index));
}

function foldedAt(word: string, start: number): FoldedWord {
  return { start, end: start + word.length, key: foldWord(word) };
}
