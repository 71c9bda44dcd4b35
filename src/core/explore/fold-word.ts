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
const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const SIGN_OR_RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/** Returns the word without case, accents and ligatures: how the search compares words. */
export function foldWord(word: string): string {
  if (PLAIN_WORD.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[æœøßłđðþħıς]/gu, (letter) => PLAIN[letter] ?? letter);
}

/** Returns the words of a text in order, each with its folded form: runs of letters and digits; scripts written without
 * spaces go sign by sign. O(length). */
export function foldedWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (PLAIN_WORD.test(word) || !SIGN.test(word)) words.push(foldedAt(word, index));
    else
      for (const part of word.matchAll(SIGN_OR_RUN))
        words.push(foldedAt(part[0], index + part.index));
  }
  return words;
}

function foldedAt(word: string, start: number): FoldedWord {
  return { start, end: start + word.length, key: foldWord(word) };
}
